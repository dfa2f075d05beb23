import type { Span } from "../text/span.js";

/** A quotation: its characters with the marks; `open` where the paragraph ends before it is closed. */
export interface Quotation extends Span {
  readonly open: boolean;
  /** Whether the paragraph begins with it. */
  readonly leads: boolean;
}

/** A double mark made of two single ones. */
const TWO = "''";

/** Whether words hold a mark that opens a quotation which cannot be an apostrophe. */
export function hasQuotationMark(words: string): boolean {
  return /["“”]|''|``/.test(words);
}

const PAIRS: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“" };

/**
 * The quotations of a text, paragraph by paragraph, so that a mark left open costs no more than its paragraph.
 * Double marks, straight or curly, of two single ones as wires send them (''…'' and ``…''), and guillemets; single
 * marks where they cannot be apostrophes ('…' that opens after a blank and closes before one). In news a quotation of
 * several paragraphs opens each and closes only the last.
 */
export function findQuotations(text: string): Quotation[] {
  const out: Quotation[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    collect(text, start, end, out);
    start = end + 1;
  }
  return out;
}

function collect(text: string, start: number, end: number, out: Quotation[]): void {
  let first = start;
  while (first < end && /\s/.test(text.charAt(first))) first++;
  for (let i = start; i < end; i++) {
    const close = closing(text, i, start);
    if (close === null) continue;
    const at = closes(text, i + (close === TWO ? 2 : 1), end, close);
    // A single mark that never closes is an apostrophe.
    if (at < 0 && (close === "'" || close === "’")) continue;
    const stop = at < 0 ? trimEnd(text, i, end) : at + close.length;
    if (stop > i + 1) out.push({ start: i, end: stop, open: at < 0, leads: i === first });
    i = stop - 1;
  }
}

/** The mark that closes the quotation opened at `i`, or null where none opens there. */
function closing(text: string, i: number, start: number): string | null {
  const c = text.charAt(i);
  const pair = PAIRS[c];
  if (pair !== undefined) return pair;
  if (c === '"') return '"';
  const before = i > start ? text.charAt(i - 1) : " ";
  const after = text.charAt(i + 1);
  if ((c === "'" || c === "`") && after === c)
    return /[\s(\[—–-]/.test(before) && /\S/.test(text.charAt(i + 2)) ? TWO : null;
  if ((c === "'" || c === "‘") && /[\s(\[—–-]/.test(before) && /[\p{L}\p{N}]/u.test(after))
    return c === "'" ? "'" : "’";
  return null;
}

function closes(text: string, from: number, end: number, close: string): number {
  if (close === TWO) {
    // Not beyond the paragraph: where no mark ever closes, each would be looked for to the end of the text.
    const at = text.slice(from, end).indexOf(TWO);
    return at < 0 ? -1 : from + at;
  }
  let possessive = -1;
  for (let i = from; i < end; i++) {
    if (text.charAt(i) !== close) continue;
    if (close !== "'" && close !== "’") return i;
    if (/[\p{L}\p{N}]/u.test(text.charAt(i + 1))) continue;
    // "the rebels' leader" rather closes nothing; 'the talks' that follow may.
    if (text.charAt(i - 1) !== "s" || !/^\s\p{Ll}/u.test(text.slice(i + 1, i + 3))) return i;
    if (possessive < 0) possessive = i;
  }
  return possessive;
}

function trimEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && /\s/.test(text.charAt(stop - 1))) stop--;
  return stop;
}
