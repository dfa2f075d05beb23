import { sentenceOf, tokensOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Attribution, WordTags } from "../tags/tags.js";
import { actOfCue } from "./cues.js";
import { SPEECH, byVerb } from "./nested.js";
import { byAdjective } from "./predicates.js";
import { type Syntax, kids, low } from "./syntax.js";

/**
 * What the network has missed outside everything that somebody says, where the parse leaves no doubt: denials ("an
 * official disputed that"), speech with a clause ("the union told it that …"), and stands that last ("remains opposed
 * to"). Other verbs that may attribute mostly tell of deeds there: on PolNeAR dev two of three were no attribution.
 */
export function verbsOutside(s: Syntax, known: readonly Attribution[]): Attribution[] {
  const taken = new Int8Array(s.doc.tokens.length);
  for (const span of known.flatMap((a) => [a.cue, ...a.content])) {
    const { firstToken, endToken } = tokensOf(s.doc, span);
    taken.fill(1, firstToken, endToken);
  }
  const free = (span: Span) => {
    const { firstToken, endToken } = tokensOf(s.doc, span);
    return !taken.subarray(firstToken, endToken).includes(1);
  };
  return s.words.flatMap((w, t) => {
    if (taken[t] === 1 || (w.upos !== "VERB" && w.upos !== "ADJ")) return [];
    const sentence = s.doc.sentences[sentenceOf(s.doc, t)] as Span;
    const found = standing(s, byAdjective(s, t)) ?? (says(s, t) ? byVerb(s, t, sentence) : null);
    return found !== null && [found.cue, ...found.content].every(free) ? [found] : [];
  });
}

/** "remains opposed", "stands ready": a stand; "was ready" mostly tells of a state of things. */
function standing(s: Syntax, a: Attribution | null): Attribution | null {
  const first = a === null ? undefined : s.words[tokensOf(s.doc, a.cue).firstToken];
  return first?.lemma === "remain" || first?.lemma === "stand" ? a : null;
}

/** A denial, or speech that opens its clause by "that". */
function says(s: Syntax, t: number): boolean {
  const w = s.words[t] as WordTags;
  if (actOfCue(w.lemma, w.upos) === "deny") return true;
  const clauses = SPEECH.has(w.lemma) ? kids(s, t, "ccomp") : [];
  return clauses.some((c) => kids(s, c, "mark").some((m) => low(s, m) === "that"));
}
