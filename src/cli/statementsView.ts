import { lineFinder } from "../export/lines.js";
import { saidWords, timesByStart } from "../export/timeWords.js";
import { type Told, actorNames, authorityWords, nest, placeWords, speakerWords } from "../export/told.js";
import { type HearsayRecord, UNSURE } from "../reading/record.js";
import { type Layout, type Line, entry, gutterOf } from "./section.js";

/** Columns that a statement nested in another is moved to the right by, and how deep that still helps. */
const INDENT = 4;
const DEEPEST = 6;

/**
 * A record's statements, each as who speaks and on what authority, the exact words, and the cue with who was told,
 * when, and where the words stand; first, how many there are.
 */
export function statementsView(record: HearsayRecord, layout: Layout): string {
  const lineOf = lineFinder(record.text);
  const names = actorNames(record);
  const times = timesByStart(record.times);
  const gutter = gutterOf(record.statements);

  const block = ({ statement: s, inside }: Told, depth: number): string[] => {
    const authority = s.authority === undefined ? [] : authorityWords(s.authority, s.source);
    const head = [speakerWords(s, names) ?? "(no source named)", ...authority].join(" · ");
    const told = s.audience === null ? undefined : names.get(s.audience);
    const said = saidWords(s, times);
    const about = [
      ...(s.cue === null ? [] : [s.cue.text]),
      ...(told === undefined ? [] : [`to ${told}`]),
      ...(said === null ? [] : [said]),
      s.form,
      placeWords(s.content, lineOf),
      ...(s.confidence < UNSURE ? ["the reading is unsure"] : []),
    ].join(" · ");
    const lines: Line[] = [["strong", head], ...s.content.map((c): Line => [null, c.text]), ["faint", about]];
    return [
      "",
      ...entry(s.id, lines, { gutter, margin: Math.min(depth, DEEPEST) * INDENT, ...layout }),
      ...inside.flatMap((x) => block(x, depth + 1)),
    ];
  };

  const statements = nest(record.statements).flatMap((told) => block(told, 0));
  return [statementCount(record.statements.length), ...statements, ""].join("\n");
}

function statementCount(count: number): string {
  if (count === 0) return "No statement: this report attributes nothing to anyone.";
  return count === 1 ? "1 statement" : `${count} statements`;
}
