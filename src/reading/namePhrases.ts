import { sentenceOf, word } from "../text/doc.js";
import type { Tags } from "../tags/tags.js";
import { NO_ACTOR_NOUNS, isPlaceWord, kindByLastWords, kindByNounBefore } from "./bodyWords.js";
import { findNameRuns, type NameRun } from "./nameRuns.js";
import { type NameParts, isAcronym, splitName } from "./names.js";
import type { ActorKind } from "./record.js";
import { isRole } from "./roles.js";
import { type Syntax, low } from "./syntax.js";
import { COMPLEMENTS, isOffice, isTitle } from "./titles.js";
import { OUTLET_WORDS } from "./world/outlets.js";
import { type WorldMatch, isAlsoPersonalName, longestAt, lookup } from "./world/world.js";

/** A proper name where it stands, with the title before it, and what it is a name of. */
export interface NamePhrase {
  /** With title and article: "the Russian President Vladimir Putin". */
  readonly firstToken: number;
  readonly endToken: number;
  /** Tokens of the title and country before the name, `[firstTitle, firstName)`. */
  readonly firstTitle: number;
  readonly firstName: number;
  /** The token of the name that governs the others. */
  readonly head: number;
  readonly words: readonly string[];
  readonly sort: "person" | "world" | "named" | "place" | "unclear";
  readonly parts: NameParts;
  /** For sort `world`: what the words stand for, in the sense that fits here. */
  readonly match: WorldMatch | null;
  /** For sort `named`: the kind that its words tell; null where they tell none. */
  readonly kind: ActorKind | null;
  readonly tagged: "person" | "organization" | "place" | "event" | "other" | null;
  /** 0 to 1, the tagger's: whether a place stands for a government; null where the tagger saw no name. */
  readonly asGovernment: number | null;
}

/** The proper names of a report in text order, none overlapping. */
export function findNamePhrases(s: Syntax, tags: Tags): NamePhrase[] {
  return findNameRuns(s, tags).flatMap((run) => phrasesOf(s, run));
}

function phrasesOf(s: Syntax, run: NameRun): NamePhrase[] {
  const whole = matchOf(s, run.firstToken, run.endToken, run);
  if (whole !== null) return [make(s, run, run.firstToken, run.firstToken, NO_TITLE, "world", whole, null)];
  const firstTitle = titleStart(s, run);
  const { words, starts } = wordsOf(s, firstTitle, run.endToken);
  const country = longestAt(s.doc, run.firstToken);
  const bare = country !== null && country.endToken < run.endToken ? country.endToken : run.firstToken;
  if (splitName(wordsOf(s, bare, run.endToken).words).name.length === 0) return [];
  const split = splitName(words);
  const firstName = starts[split.titleWords] ?? run.endToken;
  if (split.name.length === 0) return [];
  const rest = matchOf(s, firstName, run.endToken, run);
  if (rest !== null) return [make(s, run, firstName, firstName, NO_TITLE, "world", rest, null)];
  const noun = firstName > firstTitle ? word(s.doc, firstName - 1) : "";
  const before = noun.toLowerCase();
  const thing = kindByNounBefore(noun);
  const last = split.name[split.name.length - 1] ?? "";
  const type = run.tag?.type ?? null;
  const byLast = kindByLastWords(split.name) ?? outletWithArticle(s, run, split.name, type);
  const titled =
    split.titleWords > 0 &&
    (isPersonNoun(before) || words.slice(0, split.titleWords).some((w) => isTitle(w)));
  const sure = type === "person" && (run.tag?.confidence ?? 0) >= 0.9;
  const first = split.name[0] ?? "";
  if (
    isPlaceWord(first) ||
    isPlaceWord(run.firstToken > 0 ? word(s.doc, run.firstToken - 1) : "") ||
    (split.name.length > 1 && isPlaceWord(last))
  )
    return [];
  if (NO_ACTOR_NOUNS.has(noun)) return [make(s, run, firstTitle, firstName, split, "place", null, null)];
  if (thing !== null) return [make(s, run, firstTitle, firstName, split, "named", null, thing)];
  // "The Special Envoy for Transnistria Settlement": the last word is the matter, and nobody's name.
  const matter = split.name.length === 1 && s.words[firstName]?.upos === "NOUN";
  if (titled && matter && words.slice(0, split.titleWords).some((w) => w === "for" || w === "on")) return [];
  if (titled && byLast === null) return [make(s, run, firstTitle, firstName, split, "person", null, null)];
  // A country's adjective or name, then something that no table knows: the whole is the name of it.
  if (byLast !== null && !(sure && byLast === "outlet") && !titled)
    return [make(s, run, run.firstToken, run.firstToken, NO_TITLE, "named", null, byLast)];
  if (type === "person" && !(split.name.length === 1 && isAcronym(last)))
    return [make(s, run, firstTitle, firstName, split, "person", null, null)];
  if (type === "organization" || ((type === "other" || type === "person") && isAcronym(last)))
    return [make(s, run, run.firstToken, run.firstToken, NO_TITLE, "named", null, null)];
  if (type === "place") return [make(s, run, run.firstToken, run.firstToken, NO_TITLE, "place", null, null)];
  if (type !== null) return [];
  return [make(s, run, firstTitle, firstName, split, "unclear", null, null)];
}

const NO_TITLE: NameParts = { titleWords: 0, office: null, rank: null, gender: null, name: [] };

/** "the Courier": one word, which the tagger takes for a name that is no person's. */
function outletWithArticle(
  s: Syntax,
  run: NameRun,
  name: readonly string[],
  type: NamePhrase["tagged"],
): ActorKind | null {
  const article = run.firstToken > 0 && /^the$/i.test(word(s.doc, run.firstToken - 1));
  const outlet = name.length === 1 && OUTLET_WORDS.has(name[0] ?? "");
  return article && outlet && type !== null && type !== "person" ? "outlet" : null;
}

function isPersonNoun(word: string): boolean {
  return (
    isTitle(word) ||
    isOffice(word) ||
    isRole("unnamed", word) ||
    isRole("office", word) ||
    /(?:er|or|ist|man|woman|host)$/.test(word)
  );
}

/** What the tokens stand for in the world; null where the tagger's person, or nothing, is the better reading. */
function matchOf(s: Syntax, first: number, end: number, run: NameRun): WorldMatch | null {
  if (first >= end) return null;
  const start = s.doc.tokens[first]?.start ?? 0;
  const text = s.doc.text.slice(start, s.doc.tokens[end - 1]?.end ?? start);
  if (run.tag?.type === "person" && isAlsoPersonalName(text)) return null;
  const article = first > 0 && /^the$/i.test(word(s.doc, first - 1)) ? `${word(s.doc, first - 1)} ` : "";
  return lookup(article + text)[0] ?? null;
}

function make(
  s: Syntax,
  run: NameRun,
  firstTitle: number,
  firstName: number,
  parts: NameParts,
  sort: NamePhrase["sort"],
  match: WorldMatch | null,
  kind: ActorKind | null,
): NamePhrase {
  const { words } = wordsOf(s, firstName, run.endToken);
  const the =
    firstTitle > 0 && /^the$/i.test(word(s.doc, firstTitle - 1)) ? s.words[firstTitle - 1] : undefined;
  const article = the !== undefined && the.head >= firstTitle && the.head < run.endToken ? 1 : 0;
  return {
    firstToken: firstTitle - article,
    endToken: run.endToken,
    firstTitle,
    firstName,
    head: headIn(s, firstName, run.endToken),
    words,
    sort,
    parts: { ...parts, name: words },
    match,
    kind,
    tagged: run.tag?.type ?? null,
    asGovernment: run.tag?.asGovernment ?? null,
  };
}

/** The words of tokens, what hyphens join as one word, and the token that each begins with. */
function wordsOf(s: Syntax, first: number, end: number): { words: string[]; starts: number[] } {
  const words: string[] = [];
  const starts: number[] = [];
  let glued = false;
  for (let t = first; t < end; t++) {
    const w = word(s.doc, t);
    const hyphen = /^[-–]$/.test(w) && words.length > 0 && t + 1 < end;
    if (hyphen || glued) words[words.length - 1] += w;
    else {
      words.push(w);
      starts.push(t);
    }
    glued = hyphen;
  }
  return { words, starts };
}

/** The first token of `[first, end)` whose own head lies outside. */
export function headIn(s: Syntax, first: number, end: number): number {
  for (let t = first; t < end; t++) {
    const head = s.words[t]?.head ?? -1;
    if (head < first || head >= end) return t;
  }
  return first;
}

/** Words before a name that one looks back for its title. */
const REACH = 15;

/**
 * Where the title of a name begins: the words before it, up to an article, a verb, a conjunction or a comma,
 * that hang on the name or that the name hangs on ("Iran's foreign minister" Hossein …).
 */
function titleStart(s: Syntax, run: NameRun): number {
  const first = Math.max(0, run.firstToken - REACH);
  let start = run.firstToken;
  const whole = completedTitle(s, run);
  for (let t = run.firstToken - 1; t >= first; t--) {
    const w = s.words[t];
    if (t >= whole) {
      start = t;
      continue;
    }
    if (w === undefined || !MODIFIERS.has(w.upos) || sentenceBreak(s, t)) break;
    if (w.upos === "PUNCT" && !/^[-–]$/.test(word(s.doc, t))) break;
    if (w.upos === "PART" && !/^['’]s?$/.test(word(s.doc, t))) break;
    // A preposition belongs to the title only where its noun completes a word of the title before it.
    if (w.upos === "ADP" && !completesTitle(s, t, run)) break;
    if (w.upos === "VERB" && w.relation !== "amod") break;
    if (!linked(s, t, start, run)) break;
    start = t;
  }
  // A title does not begin with a preposition, a hyphen or a genitive mark.
  while (start < run.firstToken && ["ADP", "PUNCT", "PART"].includes(s.words[start]?.upos ?? "")) start++;
  return start;
}

/**
 * Where "Secretary of State" or "Envoy for the DPRK" begins that stands right before a name, whatever the parse makes of
 * the two; its last words may have been taken for the first of the name. Where there is none, the first token of the name.
 */
function completedTitle(s: Syntax, run: NameRun): number {
  const name = run.firstToken;
  const sentence = s.doc.sentences[sentenceOf(s.doc, Math.max(0, name))]?.firstToken ?? 0;
  const taken = complementTaken(s, run);
  let t = name - 1;
  while (t > name - 4 && t > sentence && COMPLEMENTS.has(word(s.doc, t).toLowerCase()) && isCapital(s, t))
    t--;
  if (t === name - 1 && taken === 0) return name;
  if (t > sentence && low(s, t) === "the") t--;
  const link = word(s.doc, Math.max(0, t));
  const complete = t > sentence && /^(?:of|for)$/.test(link);
  return complete && isOffice(word(s.doc, t - 1)) && isCapital(s, t - 1) ? t - 1 : name;
}

/** Words at the beginning of a person's name that complete an office: "State" of "State Ana Sol". One at least is left. */
function complementTaken(s: Syntax, { firstToken, endToken, tag }: NameRun): number {
  // "Head of UN Women" is no woman.
  if (tag?.type !== "person") return 0;
  const known = longestAt(s.doc, firstToken)?.endToken ?? firstToken;
  let t = Math.min(known, endToken);
  while (t < endToken && COMPLEMENTS.has(low(s, t))) t++;
  return t < endToken ? t - firstToken : 0;
}

function isCapital(s: Syntax, t: number): boolean {
  return /^\p{Lu}/u.test(word(s.doc, t));
}

/** "Secretary *of* State", "Envoy *for* Yemen". */
function completesTitle(s: Syntax, preposition: number, run: NameRun): boolean {
  // "An aide to Foreign Minister Ana Sol": behind the preposition begins the title of another.
  for (let t = preposition + 1; t < run.endToken - 1; t++) if (isOffice(word(s.doc, t))) return false;
  const noun = s.words[preposition]?.head ?? -1;
  if (noun > preposition && noun < run.firstToken && (s.words[noun]?.head ?? preposition) < preposition)
    return true;
  if (preposition === 0 || !isTitle(word(s.doc, preposition - 1)) || preposition + 2 > run.endToken - 1)
    return false;
  const next = /^the$/i.test(word(s.doc, preposition + 1)) ? preposition + 2 : preposition + 1;
  const known = longestAt(s.doc, next);
  return (
    COMPLEMENTS.has(word(s.doc, next).toLowerCase()) || (known !== null && known.endToken < run.endToken)
  );
}

const MODIFIERS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "PART", "PUNCT", "ADP", "VERB"]);

function sentenceBreak(s: Syntax, t: number): boolean {
  // The root of another sentence can never hang together with the next token's words.
  const a = s.doc.tokens[t];
  const b = s.doc.tokens[t + 1];
  return a === undefined || b === undefined || s.doc.text.slice(a.end, b.start).includes("\n");
}

/**
 * Whether going up from a token, by nouns and adjectives only, one meets the name, what was found to belong to
 * it (from `start` on), or the noun the name hangs on. A word for an office right before a name always belongs
 * to it, whatever the parser made of the two.
 */
function linked(s: Syntax, token: number, start: number, run: NameRun): boolean {
  if (
    token === run.firstToken - 1 &&
    s.words[token]?.upos !== "ADP" &&
    isPersonNoun(word(s.doc, token).toLowerCase())
  )
    return true;
  const nameHead = headIn(s, run.firstToken, run.endToken);
  const name = s.words[nameHead];
  const above = name !== undefined && UNDER.has(name.relation) && name.head < run.firstToken ? name.head : -1;
  let t = token;
  for (let step = 0; step < 6; step++) {
    if (t >= start && t < run.endToken) return true;
    if (t === above) return ["NOUN", "PROPN", "ADJ"].includes(s.words[t]?.upos ?? "");
    if (t < run.firstToken - REACH || t >= run.endToken || t < 0) return false;
    t = s.words[t]?.head ?? -1;
  }
  return false;
}

const UNDER: ReadonlySet<string> = new Set(["flat", "compound", "appos", "nmod"]);
