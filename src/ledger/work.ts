import type { HearsayRecord } from "../reading/record.js";
import type { Database, Statements } from "./connection.js";
import type { Decision, Moment } from "./ledger.js";

/** What the ledger needs from outside itself. */
export interface Needs {
  /** A record as people's decisions leave it; what is found by searching is made from it. */
  readonly reviewed: (record: HearsayRecord, decisions: readonly Decision[]) => HearsayRecord;
  readonly now: () => Date;
}

/** What a change works with: an open transaction, and what the ledger was opened with. */
export interface Work extends Needs {
  readonly tx: Statements;
  readonly database: Database;
}

/** After every moment that a ledger holds. */
export const END_OF_TIME: Moment = "9999-12-31T23:59:59.999Z";

/** Now, or just after what a report was last read or decided on, so that the order of events is the order of moments. */
export async function nextMoment({ tx, now }: Work, reports: readonly string[]): Promise<Moment> {
  let latest = now().toISOString();
  for (const report of reports) {
    const [{ last }] = (await tx.all(
      `SELECT max(at) AS last FROM (
         SELECT read_at AS at FROM readings WHERE report = ?
         UNION ALL
         SELECT d.decided_at FROM decisions AS d JOIN decision_reports AS b ON b.decision = d.id WHERE b.report = ?
       ) AS events`,
      [report, report],
    )) as [{ last: Moment | null }];
    if (last !== null && last >= latest) latest = new Date(Date.parse(last) + 1).toISOString();
  }
  return latest;
}
