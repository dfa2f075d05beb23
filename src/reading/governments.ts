import type { NamePhrase } from "./namePhrases.js";
import { type Syntax, kids, low } from "./syntax.js";

/** Prepositions that make a country or capital a spot on the map. */
const SPOT: ReadonlySet<string> = new Set(
  "in inside into near outside across around throughout within toward towards onto at off through beyond via".split(
    " ",
  ),
);

/** Predicates that only somebody can be the audience of. */
const TELLING: ReadonlySet<string> = new Set(
  "tell inform signal say notify warn ask urge assure advise brief call convince persuade press pressure accuse blame thank invite remind offer demand write".split(
    " ",
  ),
);

/**
 * Whether a country, a capital or another place stands for those who govern or inhabit it. Grammar decides
 * where it is plain ("Moscow said", "rejected by Ukraine", "told Washington", "in Oslo"), the tagger's
 * `asGovernment` elsewhere; from one half on it is a government.
 */
export function standsForGovernment(s: Syntax, phrase: NamePhrase): boolean {
  const w = s.words[phrase.head];
  if (w === undefined || isModifier(s, phrase)) return false;
  const governor = s.words[w.head];
  const prepositions = prepositionsOf(s, phrase.head);
  const telling = governor !== undefined && TELLING.has(governor.lemma.toLowerCase());
  if (prepositions.some((p) => SPOT.has(p))) {
    // "carried through Norway and Mauritius": a way for words goes through people.
    return prepositions.includes("through") && (phrase.asGovernment ?? 0) >= 0.5;
  }
  if (w.relation === "nsubj" && governor?.upos === "VERB") return true;
  if (prepositions.includes("by") && governor?.upos === "VERB") return true;
  if (telling && ["obj", "iobj", "obl"].includes(w.relation)) return true;
  if (w.relation === "conj" && governor !== undefined && prepositions.length === 0) {
    const first = s.words[w.head];
    const above = s.words[first?.head ?? -1];
    const cases = prepositionsOf(s, w.head);
    if (cases.some((p) => SPOT.has(p))) return false;
    if (first?.relation === "nsubj" && above?.upos === "VERB") return true;
    if (cases.includes("by") && above?.upos === "VERB") return true;
  }
  return (phrase.asGovernment ?? 0) >= 0.5;
}

/** Prepositions before a noun. Stops at the noun, so that a list of ten thousand countries stays cheap. */
function prepositionsOf(s: Syntax, noun: number): string[] {
  const out: string[] = [];
  for (const child of s.children[noun] ?? []) {
    if (child > noun) break;
    if (s.words[child]?.relation === "case") out.push(low(s, child));
  }
  return out;
}

/** Whether a name only describes the noun behind it: a *U.S.* official, a *Ukraine* summit. */
export function isModifier(s: Syntax, phrase: NamePhrase): boolean {
  const w = s.words[phrase.head];
  if (w === undefined || w.head < phrase.endToken) return false;
  if (w.relation === "compound" || w.relation === "amod") return true;
  const before = phrase.endToken === w.head || s.words[phrase.endToken]?.upos !== "PART";
  return (
    (w.relation === "nmod" || w.relation === "flat") && before && kids(s, phrase.head, "case").length === 0
  );
}
