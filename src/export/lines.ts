import type { Span } from "../text/span.js";

/** Finds the line on which an offset stands; lines end at LF, CR LF or CR and are counted from 1. */
export function lineFinder(text: string): (offset: number) => number {
  const starts: number[] = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const mid = (low + high) >> 1;
      if ((starts[mid] as number) <= offset) low = mid;
      else high = mid;
    }
    return low + 1;
  };
}

/** Finds the line and column of an offset, both counted from 1, columns in UTF-16 units. */
export function placeFinder(
  text: string,
): (offset: number) => { readonly line: number; readonly column: number } {
  const lineOf = lineFinder(text);
  return (offset) => {
    const newline = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1));
    return { line: lineOf(offset), column: offset <= 0 ? offset + 1 : offset - newline };
  };
}

/** Words from which a quote can be read by itself; units of context on each side of a shorter one. */
const READABLE = 5;
const CONTEXT = 48;

/** A quote as a reader can make sense of it: a short one with the words around it, in the same paragraph. */
export function inContext(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  if ((words.match(/\S+/g)?.length ?? 0) >= READABLE) return words;
  const paragraph = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const stop = newline < 0 ? text.length : newline;
  let from = Math.max(paragraph, start - CONTEXT);
  let to = Math.min(stop, end + CONTEXT);
  while (from > paragraph && from < start && !/\s/.test(text.charAt(from - 1))) from++;
  while (to < stop && to > end && !/\s/.test(text.charAt(to))) to--;
  return `${from > paragraph ? "… " : ""}${text.slice(from, to).trim()}${to < stop ? " …" : ""}`;
}
