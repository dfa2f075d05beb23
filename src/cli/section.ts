import { wrap } from "./layout.js";
import { type Paint, type Style, visible } from "./terminal.js";

/** What a readable view is laid out with. */
export interface Layout {
  readonly columns: number;
  readonly paint: Paint;
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

/** Columns of the ids of a list, and the gap behind them. */
export function gutterOf(items: readonly { readonly id: string }[]): number {
  return items.reduce((widest, { id }) => Math.max(widest, id.length), 2) + 2;
}

/** An id with lines beside it, wrapped; every line under the first begins where it does. */
export function entry(
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
