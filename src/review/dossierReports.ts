import type { DossierReport } from "../dossier/reports.js";
import type { KeptReport, Ledger, Moment } from "../ledger/ledger.js";
import { review } from "./reviewed.js";

/** A report of a dossier as people have decided on it. */
export interface ReviewedReport extends DossierReport {
  readonly keptAt: Moment;
  /** Ids of the entries that people decided on, refused ones too. */
  readonly decided: ReadonlySet<string>;
}

/** Reports as they were last asked for, by their ids, each with what would change it. */
export type Seen = Map<string, { readonly state: string; readonly report: ReviewedReport }>;

/**
 * The records of a dossier's reports as decisions leave them, known `asOf`. Of a report that was published again with
 * changes, only the last version speaks. A report of `seen` that has neither a new reading nor a new decision is given
 * as the same object again, so that what was found in its record before still holds.
 */
export async function reviewedReports(
  ledger: Ledger,
  kept: readonly KeptReport[],
  asOf?: Moment,
  seen: Seen = new Map(),
): Promise<ReviewedReport[]> {
  const replaced = new Set(kept.map((r) => r.previous));
  const out: ReviewedReport[] = [];
  for (const { id, keptAt, title } of kept) {
    if (replaced.has(id)) continue;
    const all = await ledger.load(id, asOf);
    const reading = all?.readings.at(-1);
    if (all === null || reading === undefined) continue;
    const state = JSON.stringify([reading.reader, reading.readAt, keptAt, all.appearances[0], all.decisions]);
    const before = seen.get(id);
    if (before?.state === state) {
      out.push(before.report);
      continue;
    }
    const { record, marks, refused } = review(reading.record, all.decisions);
    const decided = new Set([...marks.keys(), ...refused.map((r) => r.entry.id)]);
    const report = { id, file: all.appearances[0]?.name ?? title, record, keptAt, decided };
    seen.set(id, { state, report });
    out.push(report);
  }
  return out;
}
