import { word } from "../text/doc.js";
import { institution } from "./bodyWords.js";
import { type TokenRange, countryIn, phraseRange } from "./offices.js";
import type { ActorKind } from "./record.js";
import { type Syntax, kids, low } from "./syntax.js";
import { longestAt } from "./world/world.js";

/** A body meant by a common noun: "the Norwegian foreign ministry", "the army", "the president's office". */
export interface InstitutionPhrase extends TokenRange {
  readonly head: number;
  readonly kind: ActorKind;
  readonly country: string | null;
  /** What two mentions of one body share: its words without article and country, in lower case. */
  readonly key: string;
  readonly name: string;
  readonly plural: boolean;
}

/**
 * Bodies without a proper name, where the phrase says which one: with "the" or an owner. "A government that …"
 * is any; "the ministry" alone is whichever was named last, which coreference decides.
 */
export function findInstitutions(s: Syntax, taken: (token: number) => boolean): InstitutionPhrase[] {
  const out: InstitutionPhrase[] = [];
  for (const [head, w] of s.words.entries()) {
    if (w.upos !== "NOUN" && w.upos !== "PROPN") continue;
    const found = institution(w.lemma) ?? institution(low(s, head));
    if (found === null || taken(head) || isModifier(s, head)) continue;
    const range = ownRange(s, head);
    const dets = kids(s, head, "det").map((t) => low(s, t));
    if (dets.some((d) => INDEFINITE.has(d))) continue;
    const country = countryIn(s, head, range.firstToken, range.endToken);
    const own = modifiers(s, head, range.firstToken);
    const plural = w.feats.includes("Number=Plur");
    if (found.needsModifier === true && own.length === 0 && country === null) continue;
    const known = dets.includes("the") || own.length > 0 || country !== null;
    if (!known && found.bare !== true && !plural) continue;
    // "The governments of Norway and Peru" are no one's.
    if (plural && found.kind !== "armed-group" && (country === null || found.kind === "government")) continue;
    const words = [...own, w.lemma.toLowerCase()].join(" ").replace(/ [’']s? /g, "'s ");
    const key = SYNONYMS[words] ?? words;
    out.push({ ...range, head, kind: found.kind, country, key, name: nameOf(s, head, range), plural });
  }
  return out;
}

/** The phrase up to its head, and what says which body it is: "of Yemen", for an embassy or an office "in Oslo". */
function ownRange(s: Syntax, head: number): TokenRange {
  const { firstToken, endToken } = phraseRange(s, head, null);
  const link = endToken > head + 1 ? low(s, head + 1) : "";
  const fixed =
    link === "of" || (/^(?:in|to|at)$/.test(link) && SENT.has(s.words[head]?.lemma.toLowerCase() ?? ""));
  if (!fixed) return { firstToken, endToken: head + 1 };
  const noun = s.words[head + 1]?.head ?? -1;
  return noun > head && noun < endToken
    ? { firstToken, endToken: noun + 1 }
    : { firstToken, endToken: head + 1 };
}

/** Bodies that sit in another place than the one they stand for. */
const SENT: ReadonlySet<string> = new Set(["embassy", "consulate", "office", "mission", "delegation"]);

/** Phrases for one body; a bare "palace" joins them in `actors.ts` where the report knows a presidency. */
const SYNONYMS: Readonly<Record<string, string>> = {
  "presidential palace": "presidency",
  "presidential office": "presidency",
  "presidential administration": "presidency",
  "president's office": "presidency",
  "defense ministry": "defence ministry",
  "central government": "government",
  "federal government": "government",
  "national government": "government",
  "armed force": "army",
  military: "army",
};

const INDEFINITE: ReadonlySet<string> = new Set([
  "a",
  "an",
  "any",
  "some",
  "no",
  "every",
  "each",
  "another",
  "which",
  "what",
]);

/** Whether the noun only describes another: an *army* officer, a *palace* adviser. */
function isModifier(s: Syntax, head: number): boolean {
  const w = s.words[head];
  if (w === undefined || w.head < head) return false;
  return (
    w.relation === "compound" ||
    w.relation === "amod" ||
    (w.relation === "nmod" && s.words[head + 1]?.upos !== "PART" && kids(s, head, "case").length === 0)
  );
}

/** The words before a head that say which, in lower case, without article and country. */
function modifiers(s: Syntax, head: number, first: number): string[] {
  const out: string[] = [];
  for (let t = first; t < head;) {
    const world = longestAt(s.doc, t);
    if (world !== null && world.endToken <= head && world.matches.some((m) => m.row.kind === "state")) {
      t = world.endToken;
      if (s.words[t]?.upos === "PART") t++;
      continue;
    }
    const w = s.words[t];
    if (w !== undefined && !["DET", "PUNCT", "NUM", "ADV"].includes(w.upos) && !VAGUE.has(low(s, t)))
      out.push(w.upos === "PART" || w.upos === "PROPN" ? low(s, t) : w.lemma.toLowerCase());
    t++;
  }
  return out;
}

const VAGUE: ReadonlySet<string> = new Set([
  "own",
  "new",
  "current",
  "its",
  "their",
  "his",
  "her",
  "our",
  "whole",
  "entire",
]);

function nameOf(s: Syntax, head: number, range: TokenRange): string {
  let first = range.firstToken;
  while (first < head && (s.words[first]?.upos === "DET" || s.words[first]?.upos === "PRON")) first++;
  const place = range.endToken > head + 1 && /^(?:in|of|at|to)$/.test(word(s.doc, head + 1));
  const end = place ? range.endToken : head + 1;
  const from = s.doc.tokens[first]?.start ?? 0;
  return s.doc.text.slice(from, s.doc.tokens[end - 1]?.end ?? from).replace(/\s+/g, " ");
}
