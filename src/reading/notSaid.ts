import { overlaps, withoutEdges } from "../text/span.js";
import type { Attribution } from "../tags/tags.js";
import { BY_PARSE } from "./predicates.js";
import type { SilenceSpans } from "./silences.js";
import type { Syntax } from "./syntax.js";

/**
 * What somebody refuses to say is told of that one besides the silence: "The Red Cross would not give a figure". Only
 * where something in particular is refused, and no attribution tells it already.
 */
export function refusedToSay(
  s: Syntax,
  silences: readonly SilenceSpans[],
  known: readonly Attribution[],
): Attribution[] {
  return silences.flatMap(({ kind, bare, about, who, evidence }) => {
    if (kind !== "declined" || bare || about === null || who.end > evidence.end) return [];
    if (known.some((a) => overlaps(a.cue, evidence))) return [];
    const cue = withoutEdges(s.doc.text, { start: who.end, end: evidence.end });
    if (cue.end <= cue.start || overlaps(cue, about)) return [];
    return [{ source: who, cue, content: [about], confidence: BY_PARSE }];
  });
}
