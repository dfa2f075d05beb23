/** Reading what is kept of one report, as far as it was known at some moment. */
import type { Statements } from "./connection.js";
import type { Decision, Kept, KeptReport, Moment } from "./ledger.js";
import {
  type AppearanceRow,
  type DecisionRow,
  REPORT_COLUMNS,
  type ReadingRow,
  type ReportRow,
  fromAppearanceRow,
  fromDecisionRow,
  fromReadingRow,
  fromReportRow,
} from "./tables.js";
import { END_OF_TIME } from "./work.js";

export async function findReport(tx: Statements, id: string): Promise<KeptReport | null> {
  const [row] = await tx.all<ReportRow>(`SELECT ${REPORT_COLUMNS} FROM reports AS r WHERE r.id = ?`, [id]);
  return row === undefined ? null : fromReportRow(row);
}

export async function loadKept(tx: Statements, id: string, asOf: Moment): Promise<Kept | null> {
  const sql = `SELECT ${REPORT_COLUMNS}, r.text FROM reports AS r WHERE r.id = ? AND r.kept_at <= ?`;
  const [row] = await tx.all<ReportRow & { text: string }>(sql, [id, asOf]);
  if (row === undefined) return null;
  const text = JSON.parse(row.text) as string;
  const readings = await tx.all<ReadingRow>(
    "SELECT reader, read_at, record FROM readings WHERE report = ? AND read_at <= ? ORDER BY read_at, number",
    [id, asOf],
  );
  const appearances = await tx.all<AppearanceRow>(
    "SELECT url, name, given, seen_at FROM appearances WHERE report = ? AND seen_at <= ? ORDER BY seen_at, number",
    [id, asOf],
  );
  const dossiers = await tx.all<{ name: string; addedAt: Moment }>(
    `SELECT dossier AS name, added_at AS "addedAt" FROM dossier_reports WHERE report = ? AND added_at <= ?
     ORDER BY added_at, dossier`,
    [id, asOf],
  );
  return {
    report: fromReportRow(row),
    readings: readings.map((r) => fromReadingRow(r, text, row.version)),
    appearances: appearances.map(fromAppearanceRow),
    dossiers: dossiers.map(({ name, addedAt }) => ({ name, addedAt })),
    decisions: await readDecisions(tx, id, asOf),
  };
}

/** Decisions until a moment, oldest first: those about a report, or all. */
export async function readDecisions(
  tx: Statements,
  report: string | null,
  asOf: Moment = END_OF_TIME,
): Promise<readonly Decision[]> {
  const about = report === null ? "" : "AND d.id IN (SELECT decision FROM decision_reports WHERE report = ?)";
  const rows = await tx.all<DecisionRow>(
    `SELECT d.id, d.decided_at, d.decided_by, d.note, d.action FROM decisions AS d
     WHERE d.decided_at <= ? ${about} ORDER BY d.decided_at, d.id`,
    report === null ? [asOf] : [asOf, report],
  );
  return rows.map(fromDecisionRow);
}
