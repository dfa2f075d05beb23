import { sentenceOf } from "../text/doc.js";
import { withoutEdges } from "../text/span.js";
import type { Attribution, WordTags } from "../tags/tags.js";
import { BY_PARSE } from "./predicates.js";
import { type Syntax, kids, low, spanOf, subtreeSpan } from "./syntax.js";

const SAID: ReadonlySet<string> = new Set(
  "say note state tell mention stress emphasize emphasise explain report announce indicate reiterate acknowledge admit warn observe".split(
    " ",
  ),
);

/** Tokens from the verb to the comma that closes the clause: "as I said in the past,". */
const MOST_AFTER = 8;

/**
 * "As the minister has said, talks go on", "as they made clear, …": what the rest of the sentence tells, somebody has
 * said before. The network sees it less in quotations and turns, where nearly all of these stand.
 */
export function asSaid(s: Syntax): Attribution[] {
  return s.words.flatMap((w, t) => {
    const verb = sayingAt(s, t, w);
    const as = verb === null ? undefined : kids(s, verb, "mark").find((k) => k < t && low(s, k) === "as");
    const subject = verb === null ? undefined : kids(s, verb, "nsubj").find((k) => k < t);
    if (verb === null || as === undefined || subject === undefined || subject < as) return [];
    const sentence = s.doc.sentences[sentenceOf(s.doc, t)];
    if (sentence === undefined) return [];
    const end = Math.min(sentence.endToken, t + MOST_AFTER);
    let comma = t + 1;
    while (comma < end && low(s, comma) !== ",") comma++;
    const before = s.doc.text.slice(sentence.start, spanOf(s, as).start);
    if (
      comma >= end ||
      sentence.endToken - comma < 4 ||
      !/(?:^|[,;–—-]\s*|^\W*(?:and|but|so|because|now)\s+(?:again,\s*)?)$/i.test(before)
    )
      return [];
    const content = { start: spanOf(s, comma + 1).start, end: sentence.end };
    while (content.end > content.start && /[\s.!?"”]/.test(s.doc.text.charAt(content.end - 1))) content.end--;
    const first = Math.min(t, verb, ...kids(s, verb, "aux", "advmod").filter((k) => k > subject && k < verb));
    const source = {
      start: subtreeSpan(s, subject).start,
      end: Math.min(subtreeSpan(s, subject).end, spanOf(s, first).start),
    };
    const cue = { start: spanOf(s, first).start, end: spanOf(s, Math.max(t, verb)).end };
    return [{ source: withoutEdges(s.doc.text, source), cue, content: [content], confidence: BY_PARSE }];
  });
}

/** The verb of a saying at a token: "said", or the "made" of "made clear". */
function sayingAt(s: Syntax, t: number, w: WordTags): number | null {
  if (w.upos === "VERB" && SAID.has(w.lemma)) return t;
  if (low(s, t) !== "clear") return null;
  return s.words[w.head]?.lemma === "make" && w.head < t ? w.head : null;
}
