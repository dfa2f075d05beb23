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
export type Seen = Map<
  string,
  {
    readonly state: string;
    /** The ledger's mark of the report when it was loaded; null where it is not of now. */
    readonly mark: string | null;
    readonly report: ReviewedReport;
  }
>;

/**
 * The records of a dossier's reports as decisions leave them, known `asOf`. Of a report that was published again with
 * changes, only the last version speaks. A report of `seen` that has neither a new reading nor a new decision is given
 * as the same object again, so that what was found in its record before still holds. With `dossier`, which the reports
 * are all of, it is not even loaded.
 */
export async function reviewedReports(
  ledger: Ledger,
  kept: readonly KeptReport[],
  asOf?: Moment,
  seen: Seen = new Map(),
  dossier: string | null = null,
): Promise<ReviewedReport[]> {
  const replaced = new Set(kept.map((r) => r.previous));
  // Told before anything is loaded: what comes in meanwhile is loaded once more the next time.
  const known =
    dossier === null || asOf !== undefined ? new Map<string, string>() : await ledger.marks(dossier);
  const out: ReviewedReport[] = [];
  for (const { id, keptAt, title } of kept) {
    if (replaced.has(id)) continue;
    const mark = known.get(id) ?? null;
    const before = seen.get(id);
    if (before !== undefined && mark !== null && before.mark === mark) {
      out.push(before.report);
      continue;
    }
    const all = await ledger.load(id, asOf);
    const reading = all?.readings.at(-1);
    if (all === null || reading === undefined) continue;
    const state = JSON.stringify([reading.reader, reading.readAt, keptAt, all.appearances[0], all.decisions]);
    if (before?.state === state) {
      seen.set(id, { ...before, mark });
      out.push(before.report);
      continue;
    }
    const { record, marks, refused } = review(reading.record, all.decisions);
    const decided = new Set([...marks.keys(), ...refused.map((r) => r.entry.id)]);
    const report = { id, file: all.appearances[0]?.name ?? title, record, keptAt, decided };
    seen.set(id, { state, mark, report });
    out.push(report);
  }
  return out;
}
