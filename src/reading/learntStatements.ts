import { tokensOf } from "../text/doc.js";
import { isHeading } from "../text/report.js";
import { type Span, contains, overlaps } from "../text/span.js";
import type { StatementModel } from "../tags/statementModel.js";
import type { Attribution, Frame } from "../tags/tags.js";
import { candidateFeatures } from "./candidateFeatures.js";
import { mayTell } from "./mayTell.js";
import { partAt } from "./partRole.js";
import type { Syntax } from "./syntax.js";

/**
 * Chance from which a verb or noun that neither the network of attributions nor a rule has taken tells of a statement.
 */
const LEAST = 0.6;

/**
 * "The government condemns that assault", "faulted the Swiss for", "put the number at three": statements that only a
 * scorer of candidates sees (training/candidates.py). `known`: what is found already; none of its cues is taken again,
 * and no content is crossed. `spoken`: the words of turns and releases, which may hold them.
 */
export function learntStatements(
  s: Syntax,
  known: readonly Attribution[],
  spoken: readonly Span[],
  frames: readonly Frame[],
  scorer: StatementModel["candidates"],
): Attribution[] {
  const taken = new Int8Array(s.doc.tokens.length);
  for (const { cue } of known) {
    const { firstToken, endToken } = tokensOf(s.doc, cue);
    taken.fill(1, firstToken, endToken);
  }
  const contents = known.flatMap((a) => a.content);
  const wholes = known.map((a) => [a.cue, ...(a.source === null ? [] : [a.source]), ...a.content]);
  const holds = (x: Span) => [...contents, ...spoken].some((c) => contains(c, x));
  return mayTell(s).filter((c) => {
    const { firstToken, endToken } = tokensOf(s.doc, c.cue);
    if (taken.subarray(firstToken, endToken).includes(1)) return false;
    // Headlines tell again what the story does, in words that are read worse: one of four there was a statement.
    if (isHeading(partAt(s.doc, c.cue.start)?.role)) return false;
    const inside = holds(c.cue);
    const score = scorer.score(candidateFeatures(s, c, { inside, frames }))[0] ?? -Infinity;
    if (1 / (1 + Math.exp(-score)) < LEAST) return false;
    const [content] = c.content as [Span];
    if (contents.some((k) => contains(k, c.cue) && !contains(k, content))) return false;
    // What another is told to have said stands whole in a content, or not at all.
    return wholes.every(
      (own) =>
        own.every((x) => !overlaps(x, content)) ||
        own.every((x) => contains(content, x)) ||
        own.some((x) => contains(x, content)),
    );
  });
}
