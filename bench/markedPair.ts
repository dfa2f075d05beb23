import type { Span } from "../src/text/span.js";

/** A sentence without its marks, and where they stood: `<s>` around who does it, `<t>` around to whom. */
export function markedPair(marked: string): { text: string; source: Span[]; target: Span[] } {
  let text = "";
  let last = 0;
  const found: { s: Span[]; t: Span[] } = { s: [], t: [] };
  const open: { s: number | null; t: number | null } = { s: null, t: null };
  for (const m of marked.matchAll(/<(\/?)([st])>/g)) {
    text += marked.slice(last, m.index);
    last = m.index + m[0].length;
    const side = m[2] as "s" | "t";
    if (m[1] === "") open[side] = text.length;
    else if (open[side] !== null) {
      found[side].push({ start: open[side], end: text.length });
      open[side] = null;
    }
  }
  return { text: text + marked.slice(last), source: found.s, target: found.t };
}
