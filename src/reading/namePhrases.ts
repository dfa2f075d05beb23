import { word } from "../text/doc.js";
import type { Tags } from "../tags/tags.js";
import { NO_ACTOR_NOUNS, kindByLastWord, kindByNounBefore } from "./bodyWords.js";
import { findNameRuns, type NameRun } from "./nameRuns.js";
import { type NameParts, splitName } from "./names.js";
import type { ActorKind } from "./record.js";
import { isRole } from "./roles.js";
import type { Syntax } from "./syntax.js";
import { isOffice, isTitle } from "./titles.js";
import { type WorldMatch, isAlsoPersonalName, lookup } from "./world/world.js";

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
  const words = wordsOf(s, firstTitle, run.endToken);
  const split = splitName(words);
  const firstName = firstTitle + split.titleWords;
  if (split.name.length === 0) return [];
  const rest = matchOf(s, firstName, run.endToken, run);
  if (rest !== null) return [make(s, run, firstName, firstName, NO_TITLE, "world", rest, null)];
  const before = firstName > firstTitle ? word(s.doc, firstName - 1).toLowerCase() : "";
  const thing = kindByNounBefore(before);
  const last = split.name[split.name.length - 1] ?? "";
  const byLast = split.name.length > 1 ? kindByLastWord(last) : null;
  const titled = split.titleWords > 0 && isPersonNoun(before);
  const type = run.tag?.type ?? null;
  const sure = type === "person" && (run.tag?.confidence ?? 0) >= 0.6;
  if (NO_ACTOR_NOUNS.has(before)) return [make(s, run, firstTitle, firstName, split, "place", null, null)];
  if (thing !== null) return [make(s, run, firstTitle, firstName, split, "named", null, thing)];
  if (titled && byLast === null) return [make(s, run, firstTitle, firstName, split, "person", null, null)];
  // A country's adjective or name, then something that no table knows: the whole is the name of it.
  if (byLast !== null && !(sure && byLast === "outlet") && !titled)
    return [make(s, run, run.firstToken, run.firstToken, NO_TITLE, "named", null, byLast)];
  if (type === "person") return [make(s, run, firstTitle, firstName, split, "person", null, null)];
  if (type === "organization" || (type === "other" && isAcronymLike(last)))
    return [make(s, run, run.firstToken, run.firstToken, NO_TITLE, "named", null, null)];
  if (type === "place") return [make(s, run, run.firstToken, run.firstToken, NO_TITLE, "place", null, null)];
  if (type !== null) return [];
  return [make(s, run, firstTitle, firstName, split, "unclear", null, null)];
}

const NO_TITLE: NameParts = { titleWords: 0, office: null, rank: null, gender: null, name: [] };

function isAcronymLike(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,8}$/u.test(word);
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
  const words = wordsOf(s, firstName, run.endToken);
  const article = firstTitle > 0 && /^the$/i.test(word(s.doc, firstTitle - 1)) ? 1 : 0;
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

function wordsOf(s: Syntax, first: number, end: number): string[] {
  return Array.from({ length: end - first }, (_, i) => word(s.doc, first + i));
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
  for (let t = run.firstToken - 1; t >= first; t--) {
    const w = s.words[t];
    if (w === undefined || !MODIFIERS.has(w.upos) || sentenceBreak(s, t)) break;
    if (w.upos === "PUNCT" && !/^[-–]$/.test(word(s.doc, t))) break;
    if (w.upos === "PART" && !/^['’]s?$/.test(word(s.doc, t))) break;
    // A preposition belongs to the title only where its noun completes a word of the title before it.
    if (w.upos === "ADP" && !(w.head > t && w.head < run.firstToken && (s.words[w.head]?.head ?? t) < t))
      break;
    if (w.upos === "VERB" && w.relation !== "amod") break;
    if (!linked(s, t, run)) break;
    start = t;
  }
  // A title does not begin with a preposition, a hyphen or a genitive mark.
  while (start < run.firstToken && ["ADP", "PUNCT", "PART"].includes(s.words[start]?.upos ?? "")) start++;
  return start;
}

const MODIFIERS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "PART", "PUNCT", "ADP", "VERB"]);

function sentenceBreak(s: Syntax, t: number): boolean {
  // The root of another sentence can never hang together with the next token's words.
  const a = s.doc.tokens[t];
  const b = s.doc.tokens[t + 1];
  return a === undefined || b === undefined || s.doc.text.slice(a.end, b.start).includes("\n");
}

/** Whether going up from a token, by nouns and adjectives only, one meets the name or the noun it hangs on. */
function linked(s: Syntax, token: number, run: NameRun): boolean {
  const nameHead = headIn(s, run.firstToken, run.endToken);
  const name = s.words[nameHead];
  const above = name !== undefined && UNDER.has(name.relation) && name.head < run.firstToken ? name.head : -1;
  let t = token;
  for (let step = 0; step < 6; step++) {
    if (t >= run.firstToken && t < run.endToken) return true;
    if (t === above) return ["NOUN", "PROPN", "ADJ"].includes(s.words[t]?.upos ?? "");
    if (t < run.firstToken - REACH || t >= run.endToken || t < 0) return false;
    t = s.words[t]?.head ?? -1;
  }
  return false;
}

const UNDER: ReadonlySet<string> = new Set(["flat", "compound", "appos", "nmod"]);
