import type { Span } from "./span.js";

/** A paragraph: its characters without blanks at the edges. */
export interface Block extends Span {
  /** Whether an empty line, or the start of the text, stands before it. */
  readonly afterBlank: boolean;
}

const LINE = /[^\n\r\v\f\u2028\u2029]+/gu;

/** Lines longer than this are paragraphs on one line, not the lines of a wrapped text. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;
/** Share of line breaks that must stand where the next word no longer fitted for a text to count as wrapped. */
const WRAPPED_SHARE = 0.7;
/** Share of lines, such as addresses, that may be longer than a wrapped text is wide. */
const LONGER_SHARE = 0.05;

/**
 * The paragraphs of a text. A line is a paragraph, except in a text wrapped at a fixed width: there a line
 * goes on in the next one where that one's first word would not have fitted.
 */
export function findBlocks(text: string): Block[] {
  const lines = findLines(text);
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  for (const [i, line] of lines.entries()) {
    const last = blocks.at(-1);
    const before = lines[i - 1];
    if (width !== null && last && before && !line.afterBlank && goesOn(text, before, line, width))
      blocks[blocks.length - 1] = { ...last, end: line.end };
    else blocks.push(line);
  }
  return blocks;
}

function findLines(text: string): Block[] {
  const lines: Block[] = [];
  let end = 0;
  for (const m of text.matchAll(LINE)) {
    const words = m[0].trim();
    if (words === "") continue;
    const start = m.index + m[0].indexOf(words);
    const between = text.slice(end, start);
    lines.push({ start, end: start + words.length, afterBlank: lines.length === 0 || breaks(between) > 1 });
    end = start + words.length;
  }
  return lines;
}

function breaks(blank: string): number {
  return blank.match(/\r\n|[\n\r\v\f\u2028\u2029]/gu)?.length ?? 0;
}

/** Width at which the text is wrapped; null where it is not: few or long lines, or breaks that nothing forced. */
function wrapWidth(text: string, lines: readonly Block[]): number | null {
  const pairs = lines.slice(1).flatMap((line, i) => {
    const before = lines[i];
    return before === undefined || line.afterBlank || isListed(firstWord(text, line))
      ? []
      : [{ before, line }];
  });
  if (pairs.length < 3) return null;
  const lengths = pairs.map(({ before }) => before.end - before.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(0.97 * (lengths.length - 1))] as number;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null;
  const longer = lines.filter((line) => line.end - line.start > width + 10);
  if (longer.length > LONGER_SHARE * lines.length) return null;
  const forced = pairs.filter(({ before, line }) => goesOn(text, before, line, width));
  return forced.length >= WRAPPED_SHARE * pairs.length ? width : null;
}

function goesOn(text: string, line: Span, next: Span, width: number): boolean {
  const first = firstWord(text, next);
  return line.end - line.start + 1 + first.length >= width && !isListed(first);
}

function firstWord(text: string, line: Span): string {
  return /^\S+/u.exec(text.slice(line.start, Math.min(line.end, line.start + WIDEST_WRAP)))?.[0] ?? "";
}

/** Whether a line that begins so is an item of a list. */
function isListed(first: string): boolean {
  return /^(?:[-•*–]|\d{1,2}[.)])$/u.test(first);
}
