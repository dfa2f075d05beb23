import type { Attribution, WordTags } from "../tags/tags.js";
import { overlaps } from "../text/span.js";
import { type Syntax, low } from "./syntax.js";

/** Verbs with which a sentence names its source at the end. */
const CLOSING = new Set(
  "say tell add report announce write argue explain declare note reveal disclose".split(" "),
);
/** Tokens that may follow the verb: whom it told, and when ("told Fjord Wire on Monday"). */
const MOST_AFTER = 9;
/** Tokens of the longest source. */
const LONGEST_SOURCE = 30;
const CONFIDENCE = 0.5;

/**
 * Sentences that close with who says all of it: "Norway offered talks, three people briefed on the matter told Fjord
 * Wire." Long ones escape the network and the parser alike, while their last words have one shape: a comma, a noun
 * phrase without a finite verb of its own, a verb of saying in the past or present, and at most whom it told and when.
 * Only sentences in which `known` has no cue.
 */
export function closedBySource(s: Syntax, known: readonly Attribution[]): Attribution[] {
  return s.doc.sentences.flatMap((sentence) => {
    if (/["“”]/.test(s.doc.text.slice(sentence.start, sentence.end))) return [];
    if (known.some((k) => overlaps(k.cue, sentence))) return [];
    for (let t = sentence.endToken - 1; t > sentence.firstToken; t--) {
      if (sentence.endToken - t > MOST_AFTER + 2 || low(s, t) === ",") return [];
      const verb = s.words[t] as WordTags;
      if (verb.upos !== "VERB") continue;
      if (!CLOSING.has(verb.lemma) || low(s, t).endsWith("ing")) return [];
      const comma = commaBefore(s, t, sentence.firstToken);
      if (comma === null) return [];
      const at = (token: number) => s.doc.tokens[token] as { start: number; end: number };
      return [
        {
          source: { start: at(comma + 1).start, end: at(t - 1).end },
          cue: at(t),
          content: [{ start: sentence.start, end: at(comma - 1).end }],
          confidence: CONFIDENCE,
        },
      ];
    }
    return [];
  });
}

/** The comma before the noun phrase that ends at a verb; null where something else stands there. */
function commaBefore(s: Syntax, verb: number, first: number): number | null {
  let people = false;
  for (let t = verb - 1; t > first + 2 && verb - t <= LONGEST_SOURCE; t--) {
    const w = s.words[t] as WordTags;
    if (low(s, t) === ",") return people && verb - t > 1 ? t : null;
    if (w.upos === "AUX" || (w.upos === "VERB" && w.relation !== "acl" && w.relation !== "amod")) return null;
    if (w.upos === "PUNCT" || w.upos === "SCONJ" || w.upos === "CCONJ") return null;
    if (w.upos === "NOUN" || w.upos === "PROPN" || w.upos === "PRON") people = true;
  }
  return null;
}
