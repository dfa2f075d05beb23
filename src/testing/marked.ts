import type { Attribution } from "../tags/tags.js";
import type { Span } from "../text/span.js";

type Role = "source" | "cue" | "content";

/**
 * A text and its attributions from marked words:
 *
 *     [source The ministry] [cue said] [content it would wait].
 *
 * Attributions are told apart by a number after the role ("[source2 …]"), none being the first; what is marked may
 * hold marks. Every attribution has confidence 0.9. Throws on a mark left open.
 */
export function marked(notation: string): { text: string; attributions: Attribution[] } {
  const parts = new Map<number, { source: Span | null; cue: Span | null; content: Span[] }>();
  const open: { role: Role; number: number; start: number }[] = [];
  let text = "";
  for (const m of notation.matchAll(/\[(source|cue|content)(\d*) |(\])|([^[\]]+|\[)/g)) {
    if (m[1] !== undefined) open.push({ role: m[1] as Role, number: Number(m[2] || 1), start: text.length });
    else if (m[3] === undefined) text += m[4];
    else {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`a mark closes that none opened: ${notation}`);
      const span = { start: mark.start, end: text.length };
      const part = parts.get(mark.number) ?? { source: null, cue: null, content: [] };
      parts.set(
        mark.number,
        mark.role === "content"
          ? { ...part, content: [...part.content, span] }
          : { ...part, [mark.role]: span },
      );
    }
  }
  if (open.length > 0) throw new Error(`a mark is left open: ${notation}`);
  const attributions = [...parts.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, { source, cue, content }]) => {
      if (cue === null || content.length === 0)
        throw new Error(`attribution ${number} lacks a cue or a content: ${notation}`);
      return { source, cue, content: content.sort((a, b) => a.start - b.start), confidence: 0.9 };
    });
  return { text, attributions };
}
