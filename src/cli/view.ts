import { SILENCE_WORDS, actorWords, otherNames } from "../export/actorWords.js";
import { lineFinder } from "../export/lines.js";
import { saidWords, timeAndValue, timesByStart } from "../export/timeWords.js";
import { type Told, actorNames, authorityWords, nest, placeWords, speakerWords } from "../export/told.js";
import type { Actor, HearsayRecord, Time } from "../reading/record.js";
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

/** A record to read on a terminal: its statements, who kept silent, who they all are, and the times. */
export function recordView(record: HearsayRecord, layout: Layout): string {
  const sections = [silencesView, actorsView, timesView].map((section) => section(record, layout));
  return [statementsView(record, layout), ...sections.filter((s) => s !== "")].join("\n");
}

/** Below this confidence a statement is more likely misread than not, and its line says so. */
export const UNSURE = 0.5;

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

/** Who kept silent, and in which words the report says so; empty where nobody did. */
export function silencesView(record: HearsayRecord, layout: Layout): string {
  const names = actorNames(record);
  const lineOf = lineFinder(record.text);
  return section(layout, ["silence", "silences"], record.silences, (z) => [
    ["strong", `${names.get(z.actor) ?? z.actor} · ${SILENCE_WORDS[z.kind]}`],
    [null, z.evidence.text],
    ["faint", placeWords([z.evidence], lineOf)],
  ]);
}

/** Every actor once, with its names, office and country; empty where there is none. */
export function actorsView(record: HearsayRecord, layout: Layout): string {
  const names = actorNames(record);
  const lines = (a: Actor): Line[] => [
    [null, [...actorWords(a, names), ...otherNames(a, names)].join(" · ")],
  ];
  return section(layout, ["actor", "actors"], record.actors, lines, { dense: true });
}

/** Every time as told, then as understood in words and in EDTF; empty where there is none. */
export function timesView(record: HearsayRecord, layout: Layout): string {
  const lineOf = lineFinder(record.text);
  const lines = (t: Time): Line[] => [
    [null, `"${t.span.text}" · ${timeAndValue(t)} · ${placeWords([t.span], lineOf)}`],
  ];
  return section(layout, ["time", "times"], record.times, lines, { dense: true });
}

/** A text of an entry and how it is painted. */
export type Line = readonly [Style | null, string];

/** A heading with the number of entries, and the entries; empty without any. */
export function section<T extends { readonly id: string }>(
  layout: Layout,
  [one, many]: readonly [string, string],
  items: readonly T[],
  lines: (item: T) => readonly Line[],
  { dense = false }: { readonly dense?: boolean } = {},
): string {
  if (items.length === 0) return "";
  const gutter = gutterOf(items);
  const blocks = items.flatMap((item) => [
    ...(dense ? [] : [""]),
    ...entry(item.id, lines(item), { gutter, margin: 0, ...layout }),
  ]);
  const heading = `${items.length} ${items.length === 1 ? one : many}`;
  return [heading, ...(dense ? [""] : []), ...blocks, ""].join("\n");
}

function gutterOf(items: readonly { readonly id: string }[]): number {
  return items.reduce((widest, { id }) => Math.max(widest, id.length), 2) + 2;
}

/** An id with lines beside it, wrapped; every line under the first begins where it does. */
function entry(
  id: string,
  lines: readonly Line[],
  { gutter, margin, columns, paint }: Layout & { readonly gutter: number; readonly margin: number },
): string[] {
  const width = columns - margin - gutter;
  const [first = "", ...rest] = lines.flatMap(([style, text]) =>
    wrap(visible(text), width).map((line) => (style === null ? line : paint(style, line))),
  );
  const left = " ".repeat(margin);
  return [
    left + paint("id", visible(id).padEnd(gutter)) + first,
    ...rest.map((line) => left + " ".repeat(gutter) + line),
  ];
}

function statementCount(count: number): string {
  if (count === 0) return "No statement: this report attributes nothing to anyone.";
  return count === 1 ? "1 statement" : `${count} statements`;
}
