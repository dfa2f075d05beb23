/** Taking in what another ledger exported. */
import type { HearsayRecord } from "../reading/record.js";
import { replayLines } from "./finding.js";
import {
  addToDossier,
  insertAppearanceRow,
  insertDecisionRow,
  insertReadingRow,
  insertReportRow,
  linkDecision,
} from "./keeping.js";
import type { FoundIn, Kept } from "./ledger.js";
import { loadKept } from "./loading.js";
import { isFileKept, noteFoundIn, readFoundIn } from "./originals.js";
import { toRecordJson } from "./tables.js";
import { END_OF_TIME, type Work } from "./work.js";

/**
 * Adds what is not there yet: the report, readings, appearances, dossiers, decisions. Everything keeps the moment
 * it had, so that what was known on a day stays what was known on that day. Gives whether anything was new.
 */
export async function restore(work: Work, kept: Kept, foundIn: readonly FoundIn[]): Promise<boolean> {
  const { tx } = work;
  const { id } = kept.report;
  const before = await loadKept(tx, id, END_OF_TIME);
  const fresh = <T>(list: readonly T[], have: readonly T[] | undefined, name: (item: T) => string): T[] => {
    const names = new Set((have ?? []).map(name));
    return list.filter((item) => names.size < names.add(name(item)).size);
  };
  const readings = fresh(
    kept.readings,
    before?.readings,
    (r) => `${r.reader} ${r.readAt} ${toRecordJson(r.record)}`,
  );
  const appearances = fresh(kept.appearances, before?.appearances, (a) =>
    JSON.stringify([a.url, a.name, a.given]),
  );
  const dossiers = fresh(kept.dossiers, before?.dossiers, (d) => d.name);
  const decisions = fresh(kept.decisions, before?.decisions, (d) => d.id);
  const files: FoundIn[] = [];
  for (const f of fresh(foundIn, await readFoundIn(tx, id, END_OF_TIME), (f) => `${f.sha256} ${f.place}`))
    if (await isFileKept(tx, f.sha256)) files.push(f);
  const parts = [readings, appearances, dossiers, decisions, files];
  if (before !== null && parts.every((p) => p.length === 0)) return false;
  if (before === null)
    await insertReportRow(tx, kept.report, (kept.readings[0]?.record as HearsayRecord).text);
  for (const reading of readings) await insertReadingRow(tx, id, reading);
  for (const { given, ...a } of appearances)
    await insertAppearanceRow(tx, id, { ...a, given: JSON.stringify(given) });
  for (const { name, addedAt } of dossiers) await addToDossier(tx, id, name, addedAt);
  for (const decision of decisions) {
    const [there] = await tx.all("SELECT id FROM decisions WHERE id = ?", [decision.id]);
    if (there === undefined) await insertDecisionRow(tx, decision);
    await linkDecision(tx, decision.id, id);
  }
  for (const file of files) await noteFoundIn(tx, id, file);
  const now = await loadKept(tx, id, END_OF_TIME);
  if (now !== null && readings.length + decisions.length > 0) await replayLines(work, now);
  return true;
}
