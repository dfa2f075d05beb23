import { word } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Tags, WordTags } from "../tags/tags.js";
import { numberOf } from "./roles.js";
import { isAlsoPersonalName, lookup } from "./world/world.js";
import { type Syntax, headOf, kids, low, subtreeSpan, tokensIn } from "./syntax.js";

/** What a noun phrase says of the one it means, by its grammar alone. */
export interface Phrase {
  readonly span: Span;
  /** Token that governs the phrase; -1 where the span holds none. */
  readonly head: number;
  readonly lemma: string;
  readonly pronoun: boolean;
  readonly plural: boolean;
  /** "the", "this", a possessive: somebody known already. */
  readonly definite: boolean;
  /** Whether two or more are joined ("Norway and Mauritius"). */
  readonly joined: boolean;
  /** A person's name inside the phrase that stands for it or beside it in apposition, as `[firstToken, endToken)`. */
  readonly person: { firstToken: number; endToken: number } | null;
  /** The last word of that name, or of a speaker label that names a person. */
  readonly surname: string | null;
  /** Whether the governing word is a proper name (of a body, a place, an outlet, a person). */
  readonly proper: boolean;
  /** People meant, `[min, max]`; max null when open. */
  readonly count: readonly [number, number | null];
}

const DEFINITE = new Set([
  "the",
  "this",
  "that",
  "these",
  "those",
  "both",
  "his",
  "her",
  "its",
  "their",
  "our",
  "my",
  "your",
]);
const OPEN = new Set([
  "several",
  "some",
  "many",
  "multiple",
  "numerous",
  "various",
  "few",
  "dozens",
  "scores",
]);
const AT_LEAST = /\b(?:at least|more than|over|no fewer than)\b/i;
const PRONOUNS_OF_MANY = new Set([
  "they",
  "we",
  "them",
  "us",
  "their",
  "our",
  "these",
  "those",
  "who",
  "both",
  "others",
  "some",
  "many",
]);

export function readPhrase(s: Syntax, tags: Tags, span: Span): Phrase {
  const head = headOf(s, span);
  const w: WordTags | undefined = s.words[head];
  const inside = tokensIn(s, span);
  const person = tags.names.find(
    (n) =>
      n.type === "person" &&
      inside.includes(n.firstToken) &&
      (covers(n, head) || beside(s, head, n)) &&
      !ofTheWorld(s, n),
  );
  const pronoun =
    w?.upos === "PRON" ||
    (head >= 0 && ["his", "her", "its", "their", "our", "my", "your"].includes(low(s, head)));
  const plural =
    (w?.feats ?? "").includes("Number=Plur") ||
    (pronoun && PRONOUNS_OF_MANY.has(head >= 0 ? low(s, head) : ""));
  const det = head < 0 ? [] : kids(s, head, "det", "nmod", "det:poss");
  const definite = det.some(
    (d) =>
      DEFINITE.has(low(s, d)) || kids(s, d, "case").some((c) => ["'s", "’s", "'", "’"].includes(low(s, c))),
  );
  return {
    span,
    head,
    lemma: w?.lemma ?? "",
    pronoun,
    plural,
    definite,
    joined: head >= 0 && kids(s, head, "conj").some((t) => inside.includes(t)),
    surname: person === undefined ? null : word(s.doc, person.endToken - 1),
    person: person === undefined ? null : { firstToken: person.firstToken, endToken: person.endToken },
    proper: w?.upos === "PROPN" || tags.names.some((n) => n.type !== "person" && covers(n, head)),
    count: countOf(s, head, plural, s.doc.text.slice(span.start, span.end)),
  };
}

/**
 * The noun phrase that a relative pronoun stands for: "a lawyer" of "a lawyer, who said …"; without its clause.
 * Null for any other phrase.
 */
export function relativeNoun(s: Syntax, tags: Tags, p: Phrase): Phrase | null {
  if (p.head < 0 || !["who", "whom", "which", "that"].includes(low(s, p.head))) return null;
  let at = s.words[p.head]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    const w = s.words[at] as WordTags;
    if (w.relation === "acl" && w.head >= 0 && w.head < p.head) {
      const span = { start: subtreeSpan(s, w.head).start, end: s.doc.tokens[w.head]?.end ?? 0 };
      return span.start < span.end && span.end <= p.span.start ? readPhrase(s, tags, span) : null;
    }
    at = w.head;
  }
  return null;
}

/** A country, capital or body that the tagger took for a person. */
function ofTheWorld(s: Syntax, n: { firstToken: number; endToken: number }): boolean {
  const words = s.doc.text.slice(s.doc.tokens[n.firstToken]?.start, s.doc.tokens[n.endToken - 1]?.end);
  return lookup(words).length > 0 && !isAlsoPersonalName(words);
}

function covers(n: { firstToken: number; endToken: number }, token: number): boolean {
  return n.firstToken <= token && token < n.endToken;
}

/** Whether a name stands in apposition to a head: "its spokesman, Tojo Andrianaly", "Foreign Minister Ana Sol". */
function beside(s: Syntax, head: number, n: { firstToken: number; endToken: number }): boolean {
  return kids(s, head, "appos", "flat", "compound", "nmod").some(
    (c) => covers(n, c) && s.words[c]?.relation !== "nmod",
  );
}

function countOf(s: Syntax, head: number, plural: boolean, words: string): readonly [number, number | null] {
  if (head < 0) return [1, null];
  const joined = kids(s, head, "conj");
  const number =
    kids(s, head, "nummod")
      .map((t) => numberOf(low(s, t)))
      .find((n) => n !== null) ?? numberOf(low(s, head));
  const quantified =
    kids(s, head, "amod", "det", "nummod").some((t) => OPEN.has(low(s, t))) || OPEN.has(low(s, head));
  if (number !== undefined && number !== null && number > 0)
    return [number, AT_LEAST.test(words) ? null : number];
  if (/\bhalf a dozen\b/i.test(words)) return [6, 6];
  if (/\ba dozen\b/i.test(words)) return [12, 12];
  if (quantified) return [2, null];
  if (joined.length > 0 && !plural)
    return [
      1 + joined.length,
      joined.some((t) => (s.words[t]?.feats ?? "").includes("Number=Plur")) ? null : 1 + joined.length,
    ];
  return plural || joined.length > 0 ? [2, null] : [1, 1];
}
