/** Changes of the ledger that bring something in: a reading, a text met again, a decision. */
import { createHash, randomBytes } from "node:crypto";
import { LedgerError } from "../errors.js";
import type { Statements } from "./connection.js";
import { refreshLines } from "./finding.js";
import type { Action, Decision, Kept, KeptReport, Moment, NewReading, Outcome, Target } from "./ledger.js";
import { foundBefore, keepOriginal } from "./originals.js";
import { findReport, loadKept, readDecisions } from "./loading.js";
import { plain } from "./plain.js";
import { toRecordJson } from "./tables.js";
import { END_OF_TIME, type Work, nextMoment } from "./work.js";

/** A report's id, from its text alone: the first 16 hexadecimal digits of its SHA-256 in UTF-8. */
export function reportId(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}

/** A URL under which versions of a report are one: without what follows `#`, which no server sees. */
export function plainUrl(url: string): string {
  return plain(url.trim().replace(/#.*$/s, ""));
}

export async function keep(work: Work, reading: NewReading): Promise<Outcome> {
  const { record } = reading;
  const before = await loadKept(work.tx, record.id, END_OF_TIME);
  const at = await nextMoment(work, [record.id]);
  if (before === null) {
    const report = await insertReport(work.tx, reading, at);
    await note(work.tx, report.id, reading, at);
    const kept = await addReading(work, report, reading, [], at);
    return { report: kept, isNew: true, before: null, readingKept: true };
  }
  const last = before.readings.at(-1) ?? null;
  if (last !== null && last.record.text !== record.text) throw sameId(record.id);
  await note(work.tx, record.id, reading, at);
  const same = last?.reader === reading.reader && toRecordJson(last.record) === toRecordJson(record);
  if (same) return { report: before.report, isNew: false, before: last, readingKept: false };
  const kept = await addReading(work, before.report, reading, before.decisions, at);
  return { report: kept, isNew: false, before: last, readingKept: true };
}

async function insertReport(
  tx: Statements,
  { record, given, original }: NewReading,
  at: Moment,
): Promise<KeptReport> {
  const url = given.url ?? record.url;
  const [ofUrl] =
    url === null
      ? []
      : await tx.all<{ id: string; version: number }>(
          `SELECT r.id, r.version FROM appearances AS a JOIN reports AS r ON r.id = a.report
           WHERE a.url = ? ORDER BY r.version DESC, a.number DESC LIMIT 1`,
          [plainUrl(url)],
        );
  // The same file that gives another text was taken apart in another way.
  const previous = ofUrl ?? (original ? await foundBefore(tx, original) : undefined);
  const report: KeptReport = {
    id: record.id,
    version: (previous?.version ?? 0) + 1,
    previous: previous?.id ?? null,
    keptAt: at,
    title: record.title,
    outlet: record.outlet,
    published: record.published,
    url: url === null ? null : plainUrl(url),
  };
  await insertReportRow(tx, report, record.text);
  return report;
}

export async function insertReportRow(tx: Statements, report: KeptReport, text: string): Promise<void> {
  await tx.run(
    `INSERT INTO reports (id, text, version, previous, title, outlet, published, url, kept_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      report.id,
      JSON.stringify(text),
      report.version,
      report.previous,
      report.title === null ? null : plain(report.title),
      report.outlet === null ? null : plain(report.outlet),
      report.published,
      report.url,
      report.keptAt,
    ],
  );
}

async function addReading(
  work: Work,
  report: KeptReport,
  { record, reader }: NewReading,
  decisions: readonly Decision[],
  at: Moment,
): Promise<KeptReport> {
  await insertReadingRow(work.tx, report.id, { reader, readAt: at, record });
  await refreshLines(work, report.id, { reading: { reader, readAt: at, record }, decisions, at });
  return (await findReport(work.tx, report.id)) as KeptReport;
}

export async function insertReadingRow(
  tx: Statements,
  report: string,
  { reader, readAt, record }: Kept["readings"][number],
): Promise<void> {
  await tx.run("INSERT INTO readings (report, reader, read_at, record) VALUES (?, ?, ?, ?)", [
    report,
    reader,
    readAt,
    toRecordJson(record),
  ]);
}

/** Notes a text that is kept as met again; null where it is not kept, or was last read by another reader. */
export async function meet(
  work: Work,
  text: string,
  reader: string | null,
  met: Omit<NewReading, "record" | "reader">,
): Promise<KeptReport | null> {
  const id = reportId(text);
  const [row] = await work.tx.all<{ text: string; reader: string }>(
    `SELECT r.text, g.reader FROM reports AS r JOIN readings AS g ON g.report = r.id
     WHERE r.id = ? ORDER BY g.read_at DESC, g.number DESC LIMIT 1`,
    [id],
  );
  if (row === undefined || (reader !== null && row.reader !== reader)) return null;
  if (row.text !== JSON.stringify(text)) throw sameId(id);
  await note(work.tx, id, met, await nextMoment(work, []));
  return findReport(work.tx, id);
}

function sameId(id: string): LedgerError {
  return new LedgerError(
    `holds another text under the id ${id}; keep this one in a ledger of its own`,
    "the ledger",
  );
}

/** Notes where a text was met, once for each name and URL, and puts the report into the dossier. */
async function note(
  tx: Statements,
  report: string,
  { given, name, dossier, original }: Omit<NewReading, "record" | "reader">,
  at: Moment,
): Promise<void> {
  const url = typeof given.url === "string" ? plainUrl(given.url) : null;
  const row = { url, name: name === null ? null : plain(name), given: JSON.stringify(given), seenAt: at };
  const known = await tx.all<{ name: string | null }>(
    "SELECT name FROM appearances WHERE report = ? AND given = ?",
    [report, row.given],
  );
  if (!known.some((k) => k.name === row.name)) await insertAppearanceRow(tx, report, row);
  if (dossier !== null) await addToDossier(tx, report, plain(dossier), at);
  if (original) await keepOriginal(tx, report, original, at);
}

export async function insertAppearanceRow(
  tx: Statements,
  report: string,
  row: { url: string | null; name: string | null; given: string; seenAt: Moment },
): Promise<void> {
  await tx.run("INSERT INTO appearances (report, url, name, given, seen_at) VALUES (?, ?, ?, ?, ?)", [
    report,
    row.url,
    row.name,
    row.given,
    row.seenAt,
  ]);
}

export async function addToDossier(
  tx: Statements,
  report: string,
  dossier: string,
  at: Moment,
): Promise<void> {
  await tx.run("INSERT INTO dossiers (name, opened_at) VALUES (?, ?) ON CONFLICT DO NOTHING", [dossier, at]);
  await tx.run(
    "INSERT INTO dossier_reports (dossier, report, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    [dossier, report, at],
  );
}

/** The targets of an action, none for an undo. */
export function targetsOf(action: Action): readonly Target[] {
  if (action.do === "undo") return [];
  return "report" in action.on ? [action.on] : action.on;
}

export async function decide(
  work: Work,
  by: string,
  action: Action,
  words: string | null,
): Promise<Decision> {
  const { tx } = work;
  let reports = [...new Set(targetsOf(action).map((t) => t.report))];
  if (action.do === "undo") {
    const rows = await tx.all<{ report: string }>("SELECT report FROM decision_reports WHERE decision = ?", [
      action.decision,
    ]);
    reports = rows.map((r) => r.report);
  }
  const at = await nextMoment(work, reports);
  const decision: Decision = { id: `d${randomBytes(4).toString("hex")}`, at, by, note: words, action };
  await insertDecisionRow(tx, decision);
  for (const report of reports) await linkDecision(tx, decision.id, report);
  for (const report of reports) {
    const kept = await loadKept(tx, report, END_OF_TIME);
    const reading = kept?.readings.at(-1);
    if (reading === undefined) throw new Error(`there is no report ${report}`);
    await refreshLines(work, report, { reading, decisions: await readDecisions(tx, report), at });
  }
  return decision;
}

export async function insertDecisionRow(
  tx: Statements,
  { id, at, by, note, action }: Decision,
): Promise<void> {
  await tx.run("INSERT INTO decisions (id, decided_at, decided_by, note, action) VALUES (?, ?, ?, ?, ?)", [
    id,
    at,
    plain(by),
    note === null ? null : plain(note),
    JSON.stringify(action),
  ]);
}

export async function linkDecision(tx: Statements, decision: string, report: string): Promise<void> {
  await tx.run("INSERT INTO decision_reports (decision, report) VALUES (?, ?) ON CONFLICT DO NOTHING", [
    decision,
    report,
  ]);
}
