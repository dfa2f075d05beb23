import type { Span } from "../text/span.js";
import type { Knowing } from "./basis.js";
import type { Phrase } from "./phrases.js";

/** Verbs of what one does or sees with one's own body, in the first person. */
const SAW =
  /\b(?:I|[Ww]e)\s+(?:just\s+|all\s+)?(?:saw|watched|heard|witnessed|counted|buried|washed|filmed|photographed|pulled|carried)\b[^,.;:”"\n]{0,80}/;

/** "We have seen a growing discourse" of an official tells of no eyes. */
export function isInsider(p: Phrase): boolean {
  return /^(?:official|source|person|diplomat|aide|adviser|advisor|insider|analyst|expert|executive|lawmaker|negotiator|mediator)$/.test(
    p.lemma,
  );
}

/** The words by which somebody without a name tells what was seen, heard or done there; null where none do. */
export function witnessed(text: string, content: readonly Span[]): Knowing | null {
  for (const c of content) {
    const m = SAW.exec(text.slice(c.start, c.end));
    if (m === null) continue;
    const start = c.start + m.index;
    return { basis: "witness", span: { start, end: start + m[0].trimEnd().length } };
  }
  return null;
}
