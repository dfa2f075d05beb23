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
/** A phrase's traits as the numbers that slots are made of. */
export interface Coded {
  readonly traits: Traits;
  readonly sort: number;
  readonly kind: number;
  readonly number: number;
  readonly gender: number;
  /** 0 pronoun, 1 name, 2 description. */
  readonly coarse: number;
  /** 0 I, 1 you, 2 we, 3 another. */
  readonly speaking: number;
}

export function codesOf(t: Traits): Coded {
  return {
    traits: t,
    sort: SORTS.indexOf(t.sort),
    kind: KINDS.indexOf(t.kind),
    number: t.number === "unknown" ? 0 : t.number === "singular" ? 1 : 2,
    gender: t.gender === null ? 0 : t.gender === "male" ? 1 : 2,
    coarse: t.pronoun > 0 ? 0 : t.sort === "name" ? 1 : 2,
    speaking: t.pronoun === 1 ? 0 : t.pronoun === 2 ? 1 : t.pronoun === 7 ? 2 : 3,
  };
}

/** What the scorer needs of a list of mentions beside each one's traits. */
export interface Counted {
  readonly headBefore: number;
  readonly sameBefore: number;
  readonly nested: boolean;
}

export function mentionFeatures(
  { traits: t, sort, kind, number, gender }: Coded,
  c: Counted,
  sentences: number,
): number[] {
  return [
    sort,
    t.pronoun,
    number,
    gender,
    kind,
    t.role,
    bucket(t.endToken - t.firstToken, WORDS),
    t.quotation >= 0 ? 1 : 0,
    t.sentence === 0 ? 0 : t.sentence < 3 ? 1 : t.sentence * 4 < sentences ? 2 : 3,
    Math.min(c.headBefore, 3),
    Math.min(c.sameBefore, 3),
    c.nested ? 1 : 0,
    t.other ? 1 : 0,
    t.speaker === null ? 0 : 1,
  ];
}

/** Upper edges of the buckets in which lengths and distances are counted. */
const WORDS = [1, 2, 3, 5, 10];
const SENTENCES = [0, 1, 2, 3, 5, 8, 15, 40];
const BETWEEN = [0, 1, 2, 3, 6, 11, 19, 39, 60];

/** Fills `out` with the slots of a pair: `m` and its candidate `a`, `between` mentions and `rank` fitting ones later than `a`. */
export function pairFeatures(
  m: Coded,
  a: Coded,
  between: number,
  rank: number,
  out: Int32Array | Int16Array,
): void {
  const [x, y] = [m.traits, a.traits];
  const back = x.sentence - y.sentence;
  out[0] = m.sort * SORTS.length + a.sort;
  out[1] =
    x.pronoun * (PRONOUN_COUNT + SPAN_SORTS) +
    (y.pronoun > 0 ? y.pronoun : PRONOUN_COUNT + a.sort * 3 + a.number);
  out[2] = m.kind * KINDS.length + a.kind;
  out[3] = ((m.number * 3 + a.number) * 3 + m.gender) * 3 + a.gender;
  out[4] = bucket(back, SENTENCES) * SORTS.length + m.sort;
  out[5] = bucket(between, BETWEEN) * SORTS.length + m.sort;
  out[6] = (wordsShared(x, y) * 3 + m.coarse) * 3 + a.coarse;
  out[7] = x.role * ROLES.length + y.role;
  out[8] = tie(x, y);
  out[9] = (sameSpeaker(x, y) * SPEAKING + m.speaking) * SPEAKING + a.speaking;
  out[10] = x.quotation < 0 ? (y.quotation < 0 ? 0 : 1) : y.quotation === x.quotation ? 2 : 3;
  out[11] = Math.min(rank, 5) * 3 + m.coarse;
  out[12] = x.numbers === "" || y.numbers === "" ? 0 : x.numbers === y.numbers ? 1 : 2;
  out[13] = (Math.min(back, 2) * PRONOUN_COUNT + x.pronoun) * ROLES.length + y.role;
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
