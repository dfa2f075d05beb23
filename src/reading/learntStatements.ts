import { coverOf } from "../text/doc.js";
import { type Span, contains, overlaps } from "../text/span.js";
import { logistic } from "../tags/scores.js";
import type { StatementModel } from "../tags/statementModel.js";
import type { Attribution, Frame } from "../tags/tags.js";
import { candidateFeatures, framesAt } from "./candidateFeatures.js";
import { mayTell } from "./mayTell.js";
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
  const taken = coverOf(
    s.doc,
    known.map((a) => a.cue),
  );
  const contents = known.flatMap((a) => a.content);
  const holding = [...contents, ...spoken];
  const wholes = known.map((a) => [a.cue, ...(a.source === null ? [] : [a.source]), ...a.content]);
  const at = framesAt(frames);
  return mayTell(s).filter((c) => {
    if (taken.meets(c.cue)) return false;
    const inside = holding.some((x) => contains(x, c.cue));
    const score = scorer.score(candidateFeatures(s, c, { inside, frames: at }))[0] ?? -Infinity;
    if (logistic(score) < LEAST) return false;
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
