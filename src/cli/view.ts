import { lineFinder } from "../export/lines.js";
import { type Told, actorNames, authorityWords, nest, placeWords, speakerWords } from "../export/told.js";
import type { HearsayRecord } from "../reading/record.js";
import { wrap } from "./layout.js";
import { type Paint, type Style, visible } from "./terminal.js";

/** Columns that a statement nested in another is moved to the right by, and how deep that still helps. */
const INDENT = 4;
const DEEPEST = 6;

/**
 * A record to read on a terminal: the report's head, then each statement as who speaks and on what
 * authority, the exact words, and the cue with where the words stand. `name` is what the user called the input.
 */
export function readableView(record: HearsayRecord, name: string, columns: number, paint: Paint): string {
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
  return [...headOf(record, name, columns, paint), ...statements, ""].join("\n");
}

function headOf(record: HearsayRecord, name: string, columns: number, paint: Paint): string[] {
  const about = [record.outlet, record.published, record.byline, record.url].filter((x) => x !== null);
  const count = record.statements.length;
  const counted =
    count === 0
      ? "No statement: this report attributes nothing to anyone."
      : `${count} ${count === 1 ? "statement" : "statements"}`;
  return [
    ...wrap(visible(record.title ?? name), columns).map((line) => paint("strong", line)),
    ...wrap(visible([...about, ...(record.title === null ? [] : [name])].join(" · ")), columns).map((line) =>
      paint("faint", line),
    ),
    counted,
  ];
}
