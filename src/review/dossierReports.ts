import type { DossierReport } from "../dossier/reports.js";
import type { KeptReport, Ledger, Moment } from "../ledger/ledger.js";
import { review } from "./reviewed.js";

/** A report of a dossier as people have decided on it. */
export interface ReviewedReport extends DossierReport {
  readonly keptAt: Moment;
  /** Ids of the entries that people decided on, refused ones too. */
  readonly decided: ReadonlySet<string>;
}

/**
 * The records of a dossier's reports as decisions leave them, known `asOf`. Of a report that was published again with
 * changes, only the last version speaks.
 */
export async function reviewedReports(
  ledger: Ledger,
  kept: readonly KeptReport[],
  asOf?: Moment,
): Promise<ReviewedReport[]> {
  const replaced = new Set(kept.map((r) => r.previous));
  const out: ReviewedReport[] = [];
  for (const { id, keptAt, title } of kept) {
    if (replaced.has(id)) continue;
    const all = await ledger.load(id, asOf);
    const reading = all?.readings.at(-1);
    if (all === null || reading === undefined) continue;
    const { record, marks, refused } = review(reading.record, all.decisions);
    const decided = new Set([...marks.keys(), ...refused.map((r) => r.entry.id)]);
    out.push({ id, file: all.appearances[0]?.name ?? title, record, keptAt, decided });
  }
  return out;
}
