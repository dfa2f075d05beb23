import type { Span } from "../../text/span.js";
import { type Syntax, kids, low, subtreeSpan } from "../syntax.js";

/**
 * The joined parts of a phrase or clause, each with the stretch that is its own: "free the crew" and "pull back its
 * boats" of "to free the crew and to pull back its boats". Marks ("to", "that") and prepositions before a part are
 * left out.
 */
export function joinedParts(s: Syntax, head: number): { head: number; span: Span }[] {
  const others = kids(s, head, "conj").filter((c) => c > head);
  const heads = [head, ...others];
  return heads.map((h, i) => {
    const whole = subtreeSpan(s, h);
    const next = heads[i + 1];
    const end =
      next === undefined
        ? i === 0
          ? whole.end
          : Math.min(whole.end, subtreeSpan(s, head).end)
        : startOf(s, next);
    return {
      head: h,
      span: { start: inner(s, h, i === 0 ? whole.start : startOf(s, h)), end: Math.max(end, endOf(s, h)) },
    };
  });
}

/** Where a joined part begins: its "and" and comma belong to no part. */
function startOf(s: Syntax, h: number): number {
  const cc = kids(s, h, "cc").find((c) => c < h);
  return cc === undefined ? subtreeSpan(s, h).start : (s.doc.tokens[cc]?.start ?? 0);
}

const endOf = (s: Syntax, t: number) => s.doc.tokens[t]?.end ?? 0;
const LEADING = new Set([
  "that",
  "to",
  "and",
  "or",
  "but",
  ",",
  "for",
  "of",
  "on",
  "if",
  "as",
  "in",
  "with",
  "also",
]);

/** The first character after the words that only join a part to what stands before. */
function inner(s: Syntax, head: number, start: number): number {
  let t = head;
  while (t > 0 && (s.doc.tokens[t - 1]?.start ?? -1) >= start) t--;
  while (t < head && LEADING.has(low(s, t))) t++;
  return s.doc.tokens[t]?.start ?? start;
}
