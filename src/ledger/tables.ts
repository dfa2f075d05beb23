/** Rows of the tables and what they hold, each pair `to…`/`from…`. */
import { createHash } from "node:crypto";
import type { HearsayRecord } from "../reading/record.js";
import type { Given } from "../text/makeReport.js";
import type { LineRow } from "./connection.js";
import type { Action, Appearance, Decision, Hit, KeptReport, Moment, Reading } from "./ledger.js";
import type { Line, LineKind } from "./lines.js";
import { plain } from "./plain.js";
import { lineNumber } from "./wanted.js";

export interface ReportRow {
  readonly id: string;
  readonly version: number;
  readonly previous: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly kept_at: string;
}

/** The columns of a `ReportRow` in the table `r`. */
export const REPORT_COLUMNS = "r.id, r.version, r.previous, r.title, r.outlet, r.published, r.url, r.kept_at";

export function fromReportRow(row: ReportRow): KeptReport {
  const { id, version, previous, title, outlet, published, url, kept_at: keptAt } = row;
  return { id, version, previous, keptAt, title, outlet, published, url };
}

export interface ReadingRow {
  readonly reader: string;
  readonly read_at: string;
  readonly record: string;
}

/** A record as it is kept: without its text, which is kept once for all readings of the report. */
export function toRecordJson(record: HearsayRecord): string {
  return JSON.stringify({ ...record, text: "", version: 1 });
}

export function fromReadingRow(row: ReadingRow, text: string, version: number): Reading {
  const record = JSON.parse(row.record) as HearsayRecord;
  const lacking = LATER_LISTS.filter((list) => !(list in record)).map((list) => [list, []] as const);
  return {
    reader: row.reader,
    readAt: row.read_at,
    record: { ...record, ...Object.fromEntries(lacking), text, version },
  };
}

/** Lists that records of older versions lack. */
const LATER_LISTS = "contacts proposals responses conditions events disputes notes findings".split(" ");

export interface AppearanceRow {
  readonly url: string | null;
  readonly name: string | null;
  readonly given: string;
  readonly seen_at: string;
}

export function fromAppearanceRow(row: AppearanceRow): Appearance {
  return { url: row.url, name: row.name, given: JSON.parse(row.given) as Given, seenAt: row.seen_at };
}

export interface DecisionRow {
  readonly id: string;
  readonly decided_at: string;
  readonly decided_by: string;
  readonly note: string | null;
  readonly action: string;
}

export function fromDecisionRow(row: DecisionRow): Decision {
  const { id, decided_at: at, decided_by: by, note, action } = row;
  return { id, at, by, note, action: JSON.parse(action) as Action };
}

/** A line of a report published then, as the `count`th line of the ledger, known from one moment until another. */
export function toLineRow(
  line: Line,
  of: { report: string; published: string | null; count: number; from: Moment; until: Moment | null },
): LineRow {
  return {
    number: lineNumber(of.published, of.count),
    report: of.report,
    kind: line.kind,
    key: line.key,
    id: line.id,
    speaker: line.speaker === null ? null : plain(line.speaker),
    act: line.act,
    spans: JSON.stringify(line.spans),
    words: line.words.length === 0 ? null : JSON.stringify(line.words),
    digest: digestOf(line, of.published),
    known_from: of.from,
    known_until: of.until,
    said: plain(line.said),
    who: plain(line.who),
    outlet: plain(line.outlet),
    facets: line.facets.join(" "),
  };
}

/** A digest of a line; the report's text is not in it, for it never changes. */
export function digestOf(line: Line, published: string | null): string {
  const { said, ...rest } = line;
  const all = JSON.stringify([line.kind === "report" ? said.slice(0, 1000) : said, rest, published]);
  return createHash("sha256").update(all).digest("hex").slice(0, 12);
}

export type HitRow = ReportRow &
  Pick<LineRow, "kind" | "key" | "speaker" | "act" | "spans" | "words"> & { readonly line_id: string | null };

export function fromHitRow(row: HitRow): Hit {
  return {
    report: fromReportRow(row),
    kind: row.kind as LineKind,
    key: row.key,
    id: row.line_id,
    speaker: row.speaker,
    act: row.act,
    spans: JSON.parse(row.spans) as [number, number][],
    words: row.words === null ? [] : (JSON.parse(row.words) as string[]),
  };
}
