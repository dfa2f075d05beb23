import type { Name, WordTags } from "../tags/tags.js";
import { sentenceOf, word } from "../text/doc.js";
import { type NounPhrase, possesses } from "./mentions.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low } from "./syntax.js";
import { type Gender, genderOfTitle, isHonorific } from "./titles.js";

export type Kind = "unknown" | "person" | "body" | "place" | "time" | "thing";
export const KINDS: readonly Kind[] = ["unknown", "person", "body", "place", "time", "thing"];

/** Pronouns by what they say, each with its forms; place 0 of `pronoun` is "no pronoun". */
const PRONOUNS = [
  "i me my mine myself",
  "you your yours yourself yourselves",
  "he him his himself",
  "she her hers herself",
  "it its itself",
  "they them their theirs themselves themself",
  "we us our ours ourselves 's",
  "one ones oneself",
  "this",
  "that",
  "these",
  "those",
  "here there",
  "each other another",
  "someone somebody anyone anybody everyone everybody nobody",
  "something anything everything nothing",
] as const;
const PRONOUN_OF = new Map(PRONOUNS.flatMap((forms, i) => forms.split(" ").map((f) => [f, i + 1] as const)));
export const PRONOUN_COUNT = PRONOUNS.length + 2;

export const ROLES = [
  "other",
  "nsubj",
  "obj",
  "iobj",
  "obl",
  "possessor",
  "nmod",
  "conj",
  "appos",
  "root",
  "compound",
  "vocative",
  "xcomp",
  "parataxis",
] as const;

/** What one phrase tells of whom it means, before it is compared with others. */
export interface Traits extends NounPhrase {
  readonly sentence: number;
  /** Place in the list of pronouns, by what they say: 0 no pronoun, 1 "I", 2 "you", 3 "he" and so on; the last any other. */
  readonly pronoun: number;
  readonly reflexive: boolean;
  readonly number: "unknown" | "singular" | "plural";
  readonly gender: Gender | null;
  readonly kind: Kind;
  /** Place in `ROLES`. */
  readonly role: number;
  readonly governor: number;
  /** Governing word as a lemma in lower case. */
  readonly lemma: string;
  /** Content words up to the end of the name or noun, in lower case, without articles and possessors. */
  readonly core: readonly string[];
  readonly coreText: string;
  /** The whole phrase in lower case without its article. */
  readonly fullText: string;
  /** Capitals of the name, for acronyms; "" elsewhere. */
  readonly initials: string;
  /** "two", "1983": numbers in it. */
  readonly numbers: string;
  /** "another", "other", "second", "different": not one told before. */
  readonly other: boolean;
  /** Who has the floor, where the layout or the caller tells. */
  readonly speaker: string | null;
  /** Number of the quotation it stands in, -1 outside. */
  readonly quotation: number;
}

const OTHERS = new Set([
  "another",
  "other",
  "others",
  "different",
  "second",
  "third",
  "fourth",
  "next",
  "further",
  "additional",
  "new",
]);
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const MALE = words(
  "man boy father dad daddy son brother uncle husband grandfather grandpa king prince gentleman guy widower nephew grandson boyfriend actor waiter monk lad fellow sir mr",
);
const FEMALE = words(
  "woman girl mother mom mum mommy daughter sister aunt wife grandmother grandma queen princess lady widow niece granddaughter girlfriend actress waitress nun ma'am mrs ms",
);
const PEOPLE =
  words(`person people child kid baby adult family friend student teacher writer author artist player singer speaker reader user
  citizen voter worker member leader parent couple actor scientist researcher scholar patient victim guest neighbor neighbour partner owner
  police officer soldier lawyer judge king queen population everybody nobody individual participant learner`);
const BODIES =
  words(`government company party union university school ministry department agency organization organisation committee council court
  parliament congress senate army military force group team bank firm corporation commission administration club church institute association
  foundation council cabinet coalition alliance delegation staff band network`);
const SPOTS = words(
  "city town village country state region island area place street road building house room hotel river mountain park beach station border capital district province site world land kitchen church square",
);
const TIMES = words(
  "year month week day hour minute second century decade morning evening night afternoon time today yesterday tomorrow date season spring summer autumn fall winter january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday",
);

const KIND_OF_NAME: Readonly<Record<Name["type"], Kind>> = {
  person: "person",
  organization: "body",
  place: "place",
  event: "thing",
  other: "thing",
};

/** What the caller knows beyond the parse. `speakerAt` says who has the floor at a token; null where nobody is known to. */
export interface Around {
  readonly names: readonly Name[];
  readonly speakerAt: (token: number) => string | null;
  /** Number of the quotation at a token, -1 outside. */
  readonly quotationAt: (token: number) => number;
}

export function readTraits(s: Syntax, phrases: readonly NounPhrase[], around: Around): Traits[] {
  const nameAt = new Map<number, Name>();
  for (const n of around.names) for (let t = n.firstToken; t < n.endToken; t++) nameAt.set(t, n);
  return phrases.map((p) => traitsOf(s, p, nameAt.get(p.head) ?? null, around));
}

function traitsOf(s: Syntax, p: NounPhrase, name: Name | null, around: Around): Traits {
  const w = s.words[p.head] as WordTags;
  const form = low(s, p.head);
  const pronoun =
    w.upos === "PRON" ||
    p.sort === "pronoun" ||
    (p.sort === "demonstrative" && p.endToken === p.firstToken + 1);
  const core = coreOf(s, p);
  const coreWords = core.map((t) => low(s, t));
  const lemma = w.lemma.toLowerCase();
  return {
    ...p,
    sentence: sentenceOf(s.doc, p.head),
    pronoun:
      !pronoun || p.sort === "joined" ? 0 : (PRONOUN_OF.get(form.replace("’", "'")) ?? PRONOUN_COUNT - 1),
    reflexive: w.feats.includes("Reflex=Yes"),
    number: numberOf(p, w, form),
    gender: genderOf(s, p, w, lemma, core),
    kind: kindOf(p, w, form, lemma, name),
    role: ROLES.indexOf(
      (possesses(s, p.head) ? "possessor" : ROLES.find((r) => r === w.relation)) ?? "other",
    ),
    governor: w.head,
    lemma,
    core: coreWords,
    coreText: coreWords.join(" "),
    fullText: textWithout(s, p),
    initials:
      w.upos === "PROPN" || name !== null
        ? core
            .map((t) => word(s.doc, t))
            .filter((x) => /^\p{Lu}/u.test(x))
            .map((x) => x.charAt(0))
            .join("")
        : "",
    numbers: coreWords
      .filter((x, i) => /^\d/.test(x) || (s.words[core[i] as number] as WordTags).upos === "NUM")
      .join(" "),
    other: coreWords.some((x) => OTHERS.has(x)),
    speaker: around.speakerAt(p.head),
    quotation: around.quotationAt(p.head),
  };
}

/** At most this many words of a phrase are compared. */
const LONGEST = 12;

function coreOf(s: Syntax, p: NounPhrase): number[] {
  let end = p.head + 1;
  for (const c of kids(s, p.head, "flat", "fixed", "compound", "nummod"))
    if (c >= end && c < p.endToken) end = c + 1;
  if (p.sort === "joined") end = p.endToken;
  const out: number[] = [];
  for (let t = Math.max(p.firstToken, end - LONGEST); t < end; t++) {
    const w = s.words[t] as WordTags;
    if (
      w.upos === "PUNCT" ||
      (w.relation === "det" && w.head === p.head) ||
      (t !== p.head && possesses(s, t)) ||
      (w.upos === "PART" && w.relation === "case")
    )
      continue;
    out.push(t);
  }
  return out;
}

function textWithout(s: Syntax, p: NounPhrase): string {
  let first = p.firstToken;
  while (first < p.head && (s.words[first] as WordTags).relation === "det") first++;
  const end = Math.min(p.endToken, first + 2 * LONGEST);
  return s.doc.text.slice(s.doc.tokens[first]?.start, s.doc.tokens[end - 1]?.end).toLowerCase();
}

function numberOf(p: NounPhrase, w: WordTags, form: string): Traits["number"] {
  if (p.sort === "joined" || /^(?:they|them|their|theirs|themselves|we|us|our|ours|these|those)$/.test(form))
    return "plural";
  if (/^(?:you|your|yours)$/.test(form)) return "unknown";
  if (w.feats.includes("Number=Plur")) return "plural";
  return w.feats.includes("Number=Sing") || w.upos === "NOUN" || w.upos === "PROPN" ? "singular" : "unknown";
}

function genderOf(
  s: Syntax,
  p: NounPhrase,
  w: WordTags,
  lemma: string,
  core: readonly number[],
): Gender | null {
  if (p.sort === "joined") return null;
  if (/^(?:he|him|his|himself)$/.test(lemma) || w.feats.includes("Gender=Masc")) return "male";
  if (/^(?:she|her|hers|herself)$/.test(lemma) || w.feats.includes("Gender=Fem")) return "female";
  for (const t of core) {
    const x = low(s, t);
    if (isHonorific(x) && w.upos === "PROPN") {
      const gender = genderOfTitle(x);
      if (gender !== null) return gender;
    }
  }
  return MALE.has(lemma)
    ? "male"
    : FEMALE.has(lemma)
      ? "female"
      : w.upos === "NOUN"
        ? genderOfTitle(lemma)
        : null;
}

function kindOf(p: NounPhrase, w: WordTags, form: string, lemma: string, name: Name | null): Kind {
  if (w.upos === "PRON") {
    if (/^(?:it|its|itself|something|anything|everything|nothing)$/.test(form)) return "thing";
    return /^(?:i|me|my|mine|myself|you|your|yours|yourself|he|him|his|himself|she|her|hers|herself|we|us|our|ours|ourselves|someone|somebody|anyone|anybody|everyone|everybody|nobody)$/.test(
      form,
    )
      ? "person"
      : "unknown";
  }
  if (name !== null && (w.upos === "PROPN" || p.sort === "name")) return KIND_OF_NAME[name.type];
  if (w.upos === "NUM") return /^(?:1[5-9]|20)\d\d$/.test(form) ? "time" : "unknown";
  if (TIMES.has(lemma)) return "time";
  if (
    MALE.has(lemma) ||
    FEMALE.has(lemma) ||
    PEOPLE.has(lemma) ||
    isRole("unnamed", lemma) ||
    isRole("office", lemma)
  )
    return "person";
  if (BODIES.has(lemma) || isRole("outlet", lemma)) return "body";
  if (SPOTS.has(lemma)) return "place";
  return w.upos === "NOUN" ? "thing" : "unknown";
}
