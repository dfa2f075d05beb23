import { SORTS } from "./mentions.js";
import { KINDS, PRONOUN_COUNT, ROLES, type Traits } from "./mentionTraits.js";

/**
 * What the antecedent scorer is told beside the vectors: one value a slot, each slot with its own count of values.
 * The order is part of the format of models/coreference: change it, and train anew.
 */
export const MENTION_SLOTS = {
  sort: SORTS.length,
  pronoun: PRONOUN_COUNT,
  number: 3,
  gender: 3,
  kind: KINDS.length,
  role: ROLES.length,
  length: 6,
  quoted: 2,
  place: 4,
  headBefore: 4,
  sameBefore: 4,
  nested: 2,
  other: 2,
  speakers: 2,
} as const;

const SPAN_SORTS = SORTS.length * 3;
const SPEAKING = 4;

export const PAIR_SLOTS = {
  sorts: SORTS.length * SORTS.length,
  pronouns: PRONOUN_COUNT * (PRONOUN_COUNT + SPAN_SORTS),
  kinds: KINDS.length * KINDS.length,
  agreement: 3 * 3 * 3 * 3,
  sentences: 9 * SORTS.length,
  mentions: 10 * SORTS.length,
  words: 12 * 3 * 3,
  roles: ROLES.length * ROLES.length,
  ties: 9,
  speakers: 3 * SPEAKING * SPEAKING,
  quotations: 4,
  rank: 6 * 3,
  numbers: 3,
  pronounRoles: 3 * PRONOUN_COUNT * ROLES.length,
} as const;

export const MENTION_WIDTH = Object.keys(MENTION_SLOTS).length;
export const PAIR_WIDTH = Object.keys(PAIR_SLOTS).length;

const bucket = (n: number, edges: readonly number[]): number => {
  let i = 0;
  while (i < edges.length && n > (edges[i] as number)) i++;
  return i;
};
const numberIndex = (t: Traits) => (t.number === "unknown" ? 0 : t.number === "singular" ? 1 : 2);
const genderIndex = (t: Traits) => (t.gender === null ? 0 : t.gender === "male" ? 1 : 2);
/** Pronoun, name or description. */
const coarse = (t: Traits) => (t.pronoun > 0 ? 0 : t.sort === "name" ? 1 : 2);
/** I, you, we or another. */
const speaking = (t: Traits) => (t.pronoun === 1 ? 0 : t.pronoun === 2 ? 1 : t.pronoun === 7 ? 2 : 3);

/** What the scorer needs of a list of mentions beside each one's traits. */
export interface Counted {
  readonly headBefore: number;
  readonly sameBefore: number;
  readonly nested: boolean;
}

export function mentionFeatures(t: Traits, c: Counted, sentences: number): number[] {
  return [
    SORTS.indexOf(t.sort),
    t.pronoun,
    numberIndex(t),
    genderIndex(t),
    KINDS.indexOf(t.kind),
    t.role,
    bucket(t.endToken - t.firstToken, [1, 2, 3, 5, 10]),
    t.quotation >= 0 ? 1 : 0,
    t.sentence === 0 ? 0 : t.sentence < 3 ? 1 : t.sentence * 4 < sentences ? 2 : 3,
    Math.min(c.headBefore, 3),
    Math.min(c.sameBefore, 3),
    c.nested ? 1 : 0,
    t.other ? 1 : 0,
    t.speaker === null ? 0 : 1,
  ];
}

/** Fills `out` from `at` with the slots of the pair: `m` and its candidate `a`, `between` mentions and `rank` fitting ones later than `a`. */
export function pairFeatures(
  m: Traits,
  a: Traits,
  between: number,
  rank: number,
  out: Int32Array | Int16Array,
  at: number,
): void {
  const sortM = SORTS.indexOf(m.sort);
  const sortA = SORTS.indexOf(a.sort);
  const apart = bucket(m.sentence - a.sentence, [0, 1, 2, 3, 5, 8, 15, 40]);
  out[at++] = sortM * SORTS.length + sortA;
  out[at++] =
    m.pronoun * (PRONOUN_COUNT + SPAN_SORTS) +
    (a.pronoun > 0 ? a.pronoun : PRONOUN_COUNT + sortA * 3 + numberIndex(a));
  out[at++] = KINDS.indexOf(m.kind) * KINDS.length + KINDS.indexOf(a.kind);
  out[at++] = ((numberIndex(m) * 3 + numberIndex(a)) * 3 + genderIndex(m)) * 3 + genderIndex(a);
  out[at++] = apart * SORTS.length + sortM;
  out[at++] = bucket(between, [0, 1, 2, 3, 6, 11, 19, 39, 60]) * SORTS.length + sortM;
  out[at++] = (wordsShared(m, a) * 3 + coarse(m)) * 3 + coarse(a);
  out[at++] = m.role * ROLES.length + a.role;
  out[at++] = tie(m, a);
  out[at++] = (sameSpeaker(m, a) * SPEAKING + speaking(m)) * SPEAKING + speaking(a);
  out[at++] = m.quotation < 0 ? (a.quotation < 0 ? 0 : 1) : a.quotation === m.quotation ? 2 : 3;
  out[at++] = Math.min(rank, 5) * 3 + coarse(m);
  out[at++] = m.numbers === "" || a.numbers === "" ? 0 : m.numbers === a.numbers ? 1 : 2;
  out[at] = (Math.min(m.sentence - a.sentence, 2) * PRONOUN_COUNT + m.pronoun) * ROLES.length + a.role;
}

function sameSpeaker(m: Traits, a: Traits): number {
  return m.speaker === null || a.speaker === null ? 0 : m.speaker === a.speaker ? 1 : 2;
}

/** No word in common, and neither short for the other. */
export const NO_WORDS = 11;

/** How far the words of two phrases are the same, from all to `NO_WORDS`. */
export function wordsShared(m: Traits, a: Traits): number {
  if (m.fullText === a.fullText) return 0;
  if (m.coreText === a.coreText) return 1;
  const inA = m.core.filter((w) => a.core.includes(w)).length;
  const all = inA === m.core.length;
  const inM = a.core.filter((w) => m.core.includes(w)).length;
  if (m.lemma === a.lemma) {
    if (all) return 2;
    if (inM === a.core.length) return 3;
    return inA > 1 ? 4 : 5;
  }
  if (a.core.includes(m.lemma)) return all ? 6 : 7;
  if (m.core.includes(a.lemma)) return 8;
  if (inA > 0) return 9;
  if (acronym(m, a) || acronym(a, m)) return 10;
  return NO_WORDS;
}

function acronym(short: Traits, long: Traits): boolean {
  return (
    long.initials.length > 1 &&
    short.core.length === 1 &&
    short.coreText.replaceAll(".", "") === long.initials.toLowerCase()
  );
}

/** What the grammar of one sentence says of two phrases. */
export function tie(m: Traits, a: Traits): number {
  if (m.sentence !== a.sentence) return 0;
  const of = (x: Traits, role: string) => ROLES[x.role] === role;
  if (m.governor === a.head) return of(m, "appos") ? 1 : of(m, "possessor") ? 2 : 3;
  if (a.governor === m.head) return of(a, "nsubj") ? 4 : of(a, "appos") ? 1 : 5;
  if (m.governor === a.governor) return of(a, "nsubj") ? 6 : 7;
  return of(a, "nsubj") ? 8 : 0;
}
