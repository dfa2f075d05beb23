import { word } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { Name, Tags, WordTags } from "../tags/tags.js";
import { countOf, joinedTo } from "./counts.js";
import { isRole, numberOf } from "./roles.js";
import { isTitle } from "./titles.js";
import { isNominal } from "./verbGroup.js";
import { isAlsoPersonalName, lookup } from "./world/world.js";
import { type Syntax, headOf, kids, low, subtreeSpan, tokensIn } from "./syntax.js";

/** What a noun phrase says of the one it means, by its grammar alone. */
export interface Phrase {
  readonly span: Span;
  /** Token that governs the phrase; -1 where the span holds none. */
  readonly head: number;
  /** In lower case where it is a common noun, also one written with a capital ("The Secretary"). */
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

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const DEFINITE = set("the this that these those both his her its their our my your");
/** Pronouns by their form, whatever the parse calls them. */
const PERSONAL = set("i you he she it we they me him her us them his its their our my your");
const PRONOUNS_OF_MANY = set("they we them us their our these those who both others some many");
/** "two of them", "one of the officials", "both of whom". */
const PART = /^(?:at\s+least\s+)?(\p{L}+|\d{1,4})\s+(?:[a-z]+\s+)?of\s+(?:them|whom|us|the|those|these)\b/iu;

/** Reads the noun phrase of a span; `top` is its governing token where the caller knows it. */
export function readPhrase(s: Syntax, tags: Tags, span: Span, top: number | null = null): Phrase {
  const words = s.doc.text.slice(span.start, span.end);
  const part = partOf(words);
  const head =
    top ?? (part === null ? null : tokensIn(s, span).find((t) => low(s, t) === part)) ?? headOf(s, span);
  const w: WordTags | undefined = s.words[head];
  const inside = tokensIn(s, span);
  const last = inside.at(-1) ?? -1;
  const person = namesIn(tags, inside[0] ?? 0, last + 1).find(
    (n) =>
      n.type === "person" &&
      (covers(n, head) || beside(s, head, n) || closes(s, inside, head, n)) &&
      !ofTheWorld(s, n) &&
      !isCommon(s, n),
  );
  const name = namesIn(tags, head, head + 1).find((n) => n.type !== "person" && covers(n, head));
  const capital =
    (w?.upos === "PROPN" && person === undefined) || w?.lemma.endsWith("s") ? commonNoun(low(s, head)) : null;
  const common =
    capital !== null && (name === undefined || name.endToken - name.firstToken === 1) ? capital : null;
  const pronoun = part === null && (w?.upos === "PRON" || (head >= 0 && PERSONAL.has(low(s, head))));
  const manyWord = pronoun && PRONOUNS_OF_MANY.has(low(s, head));
  const number = part === null ? null : numberOf(part);
  const plural =
    part !== null
      ? number !== 1 && part !== "each" && part !== "neither"
      : common !== null
        ? common.plural
        : (w?.feats ?? "").includes("Number=Plur") || manyWord;
  const det = head < 0 ? [] : kids(s, head, "det", "nmod", "det:poss");
  const owned = (d: number) => kids(s, d, "case").some((c) => /^['’]s?$/.test(low(s, c)));
  return {
    span,
    head,
    lemma: pronoun ? low(s, head) : (common?.lemma ?? w?.lemma ?? ""),
    pronoun,
    plural,
    definite: part === null && det.some((d) => DEFINITE.has(low(s, d)) || owned(d)),
    joined: part === null && head >= 0 && joinedTo(s, head).some((t) => inside.includes(t)),
    surname: person === undefined ? null : word(s.doc, person.endToken - 1),
    person: person === undefined ? null : { firstToken: person.firstToken, endToken: person.endToken },
    proper: !pronoun && common === null && (w?.upos === "PROPN" || name !== undefined),
    count: countOf(s, head, plural, span),
  };
}

/** The number or quantity of which the phrase is a part of many; null for any other phrase. */
function partOf(words: string): string | null {
  const quantity = PART.exec(words)?.[1]?.toLowerCase() ?? null;
  return quantity !== null && (numberOf(quantity) !== null || QUANTITIES.has(quantity)) ? quantity : null;
}

const QUANTITIES = set("both some several many most all each neither few");

/** "Diplomats" or "He" at the head of a sentence, taken for a name. */
function isCommon(s: Syntax, n: { firstToken: number; endToken: number }): boolean {
  return (
    n.endToken - n.firstToken === 1 &&
    (PERSONAL.has(low(s, n.firstToken)) || commonNoun(low(s, n.firstToken)) !== null)
  );
}

/** Words for papers that also are names of newspapers. */
const ALSO_OUTLETS = set("post record register bulletin bill");

/** A word for people or papers that stands capitalised: at the head of a sentence, or for an office ("The Secretary"). */
function commonNoun(word: string): { lemma: string; plural: boolean } | null {
  const known = (l: string) =>
    isRole("unnamed", l) ||
    isRole("office", l) ||
    isRole("collective", l) ||
    (isRole("document", l) && !ALSO_OUTLETS.has(l));
  if (known(word)) return { lemma: word, plural: word === "people" };
  const singular = word.replace(/s$/, "");
  return singular !== word && known(singular) ? { lemma: singular, plural: true } : null;
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
      const noun = nounPhrase(s, tags, w.head);
      return noun.span.end <= p.span.start ? noun : null;
    }
    at = w.head;
  }
  return ["who", "whom"].includes(low(s, p.head)) ? nounBefore(s, tags, p.head) : null;
}

/** "Met with Ana Sol, who rejected it": the noun phrase before the comma, where the parse hangs the clause on the verb. */
function nounBefore(s: Syntax, tags: Tags, who: number): Phrase | null {
  let t = low(s, who - 1) === "," ? who - 2 : who - 1;
  if (t < 0 || !isNominal(s, t)) return null;
  for (let steps = 0; steps < 6; steps++) {
    const up = s.words[t]?.head ?? -1;
    if (up < 0 || up > who || !["flat", "compound", "nmod", "appos"].includes(s.words[t]?.relation ?? ""))
      break;
    t = up;
  }
  return isNominal(s, t) ? nounPhrase(s, tags, t) : null;
}

/** "A source of income", "the source of the Nile": where something comes from, and nobody who speaks. */
export function isOrigin(s: Syntax, head: number): boolean {
  if (s.words[head]?.lemma.toLowerCase() !== "source") return false;
  return kids(s, head, "nmod").some(
    (t) => kids(s, t, "case").some((k) => low(s, k) === "of") && !isRole("unnamed", s.words[t]?.lemma ?? ""),
  );
}

/** The noun phrase of a token: from its article to the clause behind it, which describes it but is no part of its name. */
export function nounPhrase(s: Syntax, tags: Tags, head: number): Phrase {
  const { end } = subtreeSpan(s, head);
  const start = kids(s, head, "det", "amod", "compound", "nummod", "nmod", "flat")
    .filter((t) => t < head)
    .reduce((first, t) => Math.min(first, subtreeSpan(s, t).start), s.doc.tokens[head]?.start ?? 0);
  const clause = kids(s, head, "acl").find((t) => t > head);
  const stop =
    clause === undefined ? end : Math.max(s.doc.tokens[head]?.end ?? end, subtreeSpan(s, clause).start);
  return readPhrase(s, tags, { start, end: trimmed(s.doc.text, start, Math.min(end, stop)) }, head);
}

function trimmed(text: string, start: number, end: number): number {
  while (end > start && /[\s,;:–—-]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** The names that overlap tokens `[firstToken, endToken)`; names stand in text order. */
function namesIn(tags: Tags, firstToken: number, endToken: number): readonly Name[] {
  let [low, high] = [0, tags.names.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((tags.names[mid] as Name).endToken <= firstToken) low = mid + 1;
    else high = mid;
  }
  const out: Name[] = [];
  for (let i = low; i < tags.names.length && (tags.names[i] as Name).firstToken < endToken; i++)
    out.push(tags.names[i] as Name);
  return out;
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
  if (titleBefore(s, head, n.firstToken)) return true;
  // "An aide to Ana Sol" is not Ana Sol, whatever the parse hangs the name on.
  if (n.firstToken > head && s.words[head + 1]?.upos === "ADP") return false;
  // What stands before a noun says whose it is: "the Sol campaign", "Sol aides".
  return kids(s, head, "appos", "flat", "compound").some(
    (c) => c > head && covers(n, c) && kids(s, c, "case").length === 0,
  );
}

/** "The director of the bureau, Ana Sol": a name behind the only comma of a phrase says who it is, whatever the parse hangs it on. */
function closes(
  s: Syntax,
  inside: readonly number[],
  head: number,
  n: { firstToken: number; endToken: number },
): boolean {
  const commas = inside.filter((t) => low(s, t) === ",");
  return (
    commas.length === 1 &&
    commas[0] === n.firstToken - 1 &&
    inside.at(-1) === n.endToken - 1 &&
    head < n.firstToken &&
    s.words[head]?.upos === "NOUN" &&
    !(s.words[head]?.feats ?? "").includes("Number=Plur")
  );
}

/** Whether an office with its complement stands right before a name, whatever the parse: "Secretary of State Ana Sol". */
function titleBefore(s: Syntax, head: number, name: number): boolean {
  if (name <= head || name > head + 5 || !isTitle(low(s, head))) return false;
  for (let t = head + 1; t < name; t++)
    if (s.words[t]?.upos === "PUNCT" || s.words[t]?.upos === "CCONJ" || isTitle(low(s, t))) return false;
  return s.words[name - 1]?.upos !== "ADP" && s.words[name - 1]?.upos !== "VERB";
}
