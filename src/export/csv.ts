/** Statements as rows of a table, for spreadsheets and statistics (RFC 4180). */
import { type Entry, keysOf } from "../ledger/entries.js";
import type { HearsayRecord } from "../reading/record.js";
import { actorNames } from "./told.js";

/** The columns, in order. `id` stays the same when the report is read again, as long as the words are the same. */
// prettier-ignore
export const CSV_COLUMNS = [
  "id", "report", "version", "outlet", "published", "title", "url", "entry", "speaker", "source", "act", "form",
  "words", "start", "end", "cue", "parent", "audience", "said", "naming", "count_min", "count_max", "affiliation",
  "terms", "basis", "confidence",
] as const;

export function csvHead(): string {
  return `${CSV_COLUMNS.join(",")}\r\n`;
}

/** One row a statement; a statement in several stretches has its words joined and runs from the first to the last. */
export function csvRows(record: HearsayRecord): string {
  const names = actorNames(record);
  const keys = keysOf("statements", record.statements as readonly unknown[] as readonly Entry[]);
  const keyOf = new Map(record.statements.map((s, i) => [s.id, `${record.id}/${keys[i]}`]));
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return record.statements
    .map((s) => {
      const { naming, count, affiliation, terms, basis } = s.authority;
      const row: Record<(typeof CSV_COLUMNS)[number], string | number | null> = {
        id: keyOf.get(s.id) ?? null,
        report: record.id,
        version: record.version,
        outlet: record.outlet,
        published: record.published,
        title: record.title,
        url: record.url,
        entry: s.id,
        speaker: name(s.speaker),
        source: s.source?.text ?? null,
        act: s.act,
        form: s.form,
        words: s.content.map((c) => c.text).join(" … "),
        start: s.content[0]?.start ?? null,
        end: s.content.at(-1)?.end ?? null,
        cue: s.cue?.text ?? null,
        parent: s.parent === null ? null : (keyOf.get(s.parent) ?? null),
        audience: name(s.audience),
        said: s.said,
        naming,
        count_min: count?.[0] ?? null,
        count_max: count?.[1] ?? null,
        affiliation,
        terms,
        basis,
        confidence: s.confidence,
      };
      return `${CSV_COLUMNS.map((column) => cell(row[column])).join(",")}\r\n`;
    })
    .join("");
}

/**
 * A cell. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection):
 * reports are untrusted.
 */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
