import { word } from "../text/doc.js";
import type { NamePhrase } from "./namePhrases.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low } from "./syntax.js";
import { isOffice } from "./titles.js";
import { longestAt } from "./world/world.js";

/** Tokens `[firstToken, endToken)`. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** What a description beside a name says of the one named. */
export interface Description extends TokenRange {
  readonly head: number;
  /** "foreign minister", "head of the U.N. nuclear watchdog"; null where it tells none. */
  readonly office: string | null;
  /** ISO 3166-1 alpha-3, from an adjective, a genitive or "of": null where none is named. */
  readonly country: string | null;
}

/** Words a description may run to; a longer one is cut there. */
const LONGEST = 16;

/**
 * The noun phrases that tell a named person's office: its title, an apposition on either side ("Ana Sol, the
 * head of …", "its spokesman, Ana Sol"), and what it is said to be ("Ana Sol is the head of …").
 */
export function descriptionsOf(s: Syntax, phrase: NamePhrase): Description[] {
  const heads: number[] = [];
  const own = s.words[phrase.head];
  if (own === undefined) return [];
  for (let t = phrase.firstName; t < phrase.endToken; t++)
    heads.push(
      ...kids(s, t, "appos", "nmod", "conj").filter((k) => k >= phrase.endToken && isBeside(s, phrase, k)),
    );
  if (
    ["appos", "flat", "nmod", "compound", "conj"].includes(own.relation) &&
    own.head < phrase.firstTitle &&
    own.head >= 0
  ) {
    const between = phrase.firstTitle > own.head + 1 ? word(s.doc, phrase.firstTitle - 1) : "";
    const joined = kids(s, phrase.head, "cc").length > 0;
    if (own.relation === "appos" || (between === "," && !joined)) heads.push(own.head);
  }
  if (own.relation === "nsubj" && s.words[own.head]?.upos === "NOUN" && kids(s, own.head, "cop").length > 0)
    heads.push(own.head);
  const told = heads.filter((h) => isPersonNoun(s, h) && !titlesNext(s, h, phrase));
  const before = told.length > 0 ? null : headBefore(s, phrase);
  return [...told, ...(before === null ? [] : [before])].map((h) => describe(s, h, phrase));
}

/**
 * "A spokesman for the foreign ministry, Ana Sol, said": the office before a name between commas, by word order, where
 * the parse joins the two in no way. Null behind a preposition: "in a call with the minister, Ana Sol, a lawyer, said".
 */
function headBefore(s: Syntax, phrase: NamePhrase): number | null {
  const comma = phrase.firstTitle - 1;
  if (comma < 1 || low(s, comma) !== "," || low(s, Math.min(phrase.endToken, s.words.length - 1)) !== ",")
    return null;
  let first = comma;
  while (first > 0 && comma - first < LONGEST && PHRASE.has(s.words[first - 1]?.upos ?? "")) first--;
  while (first < comma && s.words[first]?.upos === "ADP") first++;
  if (first > 0 && s.words[first - 1]?.upos === "ADP") return null;
  if (!/^(?:an?|the|its|his|her|their|one)$/.test(low(s, first))) return null;
  for (let t = first + 1; t < comma; t++) {
    if (s.words[t]?.upos === "ADP") return null;
    const ends = t + 1 === comma || s.words[t + 1]?.upos === "ADP";
    if (ends) return isPersonNoun(s, t) ? t : null;
  }
  return null;
}
const PHRASE: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "PRON", "NUM"]);

/** "Ana Sol, Foreign Minister Jan Brand": the title behind the comma is the next one's. */
function titlesNext(s: Syntax, head: number, phrase: NamePhrase): boolean {
  const next = s.words[head + 1];
  return head >= phrase.endToken && next?.upos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(word(s.doc, head + 1));
}

/** An apposition, or what the parser calls by another name though only a comma parts it from the name. */
function isBeside(s: Syntax, phrase: NamePhrase, token: number): boolean {
  if (s.words[token]?.relation === "appos") return true;
  const comma = word(s.doc, Math.min(phrase.endToken, s.words.length - 1)) === ",";
  return (
    comma &&
    kids(s, token, "case", "cc").length === 0 &&
    phraseRange(s, token, phrase).firstToken === phrase.endToken + 1
  );
}

function isPersonNoun(s: Syntax, token: number): boolean {
  const w = s.words[token];
  if (w === undefined || (w.upos !== "NOUN" && w.upos !== "PROPN")) return false;
  return (
    isOffice(w.lemma) || isOffice(low(s, token)) || isRole("office", w.lemma) || isRole("unnamed", w.lemma)
  );
}

/** Reads the noun phrase of a head, outside the name it stands beside. */
export function describe(s: Syntax, head: number, beside: TokenRange | null): Description {
  const { firstToken, endToken } = phraseRange(s, head, beside);
  return {
    head,
    firstToken,
    endToken,
    office: officeIn(s, head, firstToken, endToken),
    country: countryIn(s, head, firstToken, endToken),
  };
}

/** The stretch of tokens around a head that hang on it, without clauses and appositions; `[firstToken, endToken)`. */
export function phraseRange(s: Syntax, head: number, beside: TokenRange | null): TokenRange {
  const inside = (t: number): boolean => {
    if (beside !== null && t >= beside.firstToken && t < beside.endToken) return false;
    for (let step = 0; step < 10; step++) {
      if (t === head) return true;
      const w = s.words[t];
      if (w === undefined || OUTSIDE.has(w.relation)) return false;
      t = w.head;
      if (t < 0) return false;
    }
    return false;
  };
  let firstToken = head;
  while (head - firstToken < LONGEST && firstToken > 0 && inside(firstToken - 1)) firstToken--;
  let endToken = head + 1;
  while (endToken - head < LONGEST && endToken < s.words.length && inside(endToken)) endToken++;
  while (firstToken < head && ["PUNCT", "ADP", "CCONJ", "AUX"].includes(s.words[firstToken]?.upos ?? ""))
    firstToken++;
  while (endToken - 1 > head && ["PUNCT", "ADP", "PART"].includes(s.words[endToken - 1]?.upos ?? ""))
    endToken--;
  return { firstToken, endToken };
}

const OUTSIDE: ReadonlySet<string> = new Set([
  "acl",
  "appos",
  "conj",
  "cc",
  "parataxis",
  "cop",
  "nsubj",
  "advcl",
  "obl",
  "case:out",
  "advmod",
  "aux",
  "mark",
  "punct",
]);

/** The phrase from its own words on: no article, no owner, no country; "of", "for" and "to" stay, "at" and "in" go. */
function officeIn(s: Syntax, head: number, first: number, end: number): string | null {
  let start = first;
  for (let t = first; t < head; t++) {
    const w = s.words[t];
    const world = longestAt(s.doc, t);
    if (w?.upos === "DET" || w?.upos === "PRON" || w?.relation === "det" || w?.upos === "NUM") start = t + 1;
    else if (w?.upos === "PART") start = t + 1;
    else if (world !== null && world.endToken <= head && world.matches.some((m) => m.row.kind === "state")) {
      start = world.endToken;
      t = world.endToken - 1;
    }
  }
  let stop = head + 1;
  for (let t = head + 1; t < end; t++) {
    if (s.words[t]?.upos === "ADP" && (s.words[s.words[t]?.head ?? -1]?.head ?? -1) === head) {
      if (!/^(?:of|for|to)$/.test(low(s, t))) break;
    }
    stop = t + 1;
  }
  while (start < head && /^(?:an?|the)$/.test(low(s, start))) start++;
  const from = s.doc.tokens[start]?.start ?? 0;
  const text = s.doc.text.slice(from, s.doc.tokens[stop - 1]?.end ?? from).trim();
  return text === "" ? null : text.replace(/\s+/g, " ");
}

/** Offices before which a country's bare name is a field of work: "Iran envoy", "the Yemen task force director". */
const FIELD: ReadonlySet<string> = new Set(
  "envoy negotiator director coordinator representative adviser advisor expert analyst mediator rapporteur".split(
    " ",
  ),
);

/** The country that a description names before its head, or after it with "of"; a field of work ("for Yemen") is none. */
export function countryIn(s: Syntax, head: number, first: number, end: number): string | null {
  for (let t = first; t < end;) {
    const found = longestAt(s.doc, t);
    if (found === null) {
      t++;
      continue;
    }
    const ofField =
      t < head &&
      FIELD.has(s.words[head]?.lemma.toLowerCase() ?? "") &&
      found.matches.every((m) => m.sense === "name") &&
      s.words[found.endToken]?.upos !== "PART";
    const country = ofField ? null : (found.matches[0]?.row.country ?? null);
    const cases = kids(s, found.endToken - 1, "case").map((c) => low(s, c));
    // Behind the head only "of Yemen" and "Yemen's" tell; "for Yemen" is a field of work, "at the Indian …" another's name.
    if (country !== null && (t < head || cases.some((c) => /^(?:of|['’]s?)$/.test(c)))) return country;
    t = found.endToken;
  }
  return null;
}
