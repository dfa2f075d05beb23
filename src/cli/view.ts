import { lineFinder } from "../export/lines.js";
import { type Told, actorNames, authorityWords, nest, placeWords, speakerWords } from "../export/told.js";
import type { HearsayRecord } from "../reading/record.js";
import type { Metadata } from "../text/report.js";
import { wrap } from "./layout.js";
import { type Paint, type Style, visible } from "./terminal.js";

/** Columns that a statement nested in another is moved to the right by, and how deep that still helps. */
const INDENT = 4;
const DEEPEST = 6;

/** What a readable view is laid out with. */
export interface Layout {
  readonly columns: number;
  readonly paint: Paint;
}

/** A report's head: what it is called, who published it and when. `name` is what the user called the input. */
export function headView(report: Metadata, name: string, { columns, paint }: Layout): string {
  const about = [report.outlet, report.published, report.byline, report.url].filter((x) => x !== null);
  if (report.title !== null) about.push(name);
  const lines = (style: Style, text: string) =>
    wrap(visible(text), columns).map((line) => `${paint(style, line)}\n`);
  return [...lines("strong", report.title ?? name), ...lines("faint", about.join(" · "))].join("");
}

/**
 * A record's statements to read on a terminal, each as who speaks and on what authority, the exact words,
 * and the cue with where the words stand; first, how many there are.
 */
export function statementsView(record: HearsayRecord, { columns, paint }: Layout): string {
  const lineOf = lineFinder(record.text);
  const names = actorNames(record);
  const gutter = Math.max(2, ...record.statements.map((s) => s.id.length)) + 2;

  const block = ({ statement: s, inside }: Told, depth: number): string[] => {
    const margin = " ".repeat(Math.min(depth, DEEPEST) * INDENT);
    const rest = margin + " ".repeat(gutter);
    const lines = (style: Style | null, text: string) =>
      wrap(visible(text), columns - rest.length).map((line) => (style === null ? line : paint(style, line)));
    const authority = s.authority === undefined ? [] : authorityWords(s.authority);
    const head = [speakerWords(s, names) ?? "(no source named)", ...authority].join(" · ");
    const cue = s.cue === null ? [] : [s.cue.text];
    const [first = "", ...more] = lines("strong", head);
    return [
      "",
      margin + paint("id", visible(s.id).padEnd(gutter)) + first,
      ...[
        ...more,
        ...s.content.flatMap((c) => lines(null, c.text)),
        ...lines("faint", [...cue, s.form, placeWords(s.content, lineOf)].join(" · ")),
      ].map((line) => rest + line),
      ...inside.flatMap((told) => block(told, depth + 1)),
    ];
  };

  const statements = nest(record.statements).flatMap((told) => block(told, 0));
  return [countWords(record.statements.length), ...statements, ""].join("\n");
}

function countWords(count: number): string {
  if (count === 0) return "No statement: this report attributes nothing to anyone.";
  return count === 1 ? "1 statement" : `${count} statements`;
}
