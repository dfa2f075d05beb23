import { ROLES, type Traits } from "./mentionTraits.js";
import { NO_WORDS, tie, wordsShared } from "./pairFeatures.js";

/** Whether grammar forbids that two phrases mean the same. `m` stands later. */
export function excluded(m: Traits, a: Traits): boolean {
  if (m.head === a.head) return true;
  if (m.gender !== null && a.gender !== null && m.gender !== a.gender) return true;
  // I within I: "[its neighbour]" is not "it".
  if (a.firstToken <= m.firstToken && m.endToken <= a.endToken) return true;
  if (m.firstToken <= a.firstToken && a.endToken <= m.endToken) return true;
  // He, she and it are one, and "it" is no "he".
  if (
    m.pronoun >= 3 &&
    m.pronoun <= 5 &&
    (a.number === "plural" || (a.pronoun >= 3 && a.pronoun <= 5 && a.pronoun !== m.pronoun))
  )
    return true;
  if (a.pronoun >= 3 && a.pronoun <= 5 && m.number === "plural") return true;
  // Members of one list are different ones; so are subject and object, but for "himself".
  if (m.sentence !== a.sentence) return false;
  if (ROLES[m.role] === "conj" && m.governor === a.head) return true;
  if (m.governor !== a.governor || m.governor < 0 || m.reflexive) return false;
  return OF_VERB.has(ROLES[m.role] as string) && OF_VERB.has(ROLES[a.role] as string);
}

const OF_VERB: ReadonlySet<string> = new Set(["nsubj", "obj", "iobj"]);

const OPEN: ReadonlySet<string> = new Set(["bare", "indefinite", "number", "joined"]);

/**
 * Whether two phrases mean the same so rarely that nobody need ask (on GUM train: half of all pairs, and 3 % of
 * those that do). `m` stands later.
 */
export function unlikely(m: Traits, a: Traits): boolean {
  if (m.pronoun === 0) {
    if (a.pronoun > 0)
      return SPEAKING.has(a.pronoun) || m.sort === "bare" || m.sort === "number" || m.sort === "joined";
    // A new name, or a description without an article, takes up what shares a word with it, or stands beside it.
    return (OPEN.has(m.sort) || m.sort === "name") && wordsShared(m, a) === NO_WORDS && tie(m, a) === 0;
  }
  if (a.pronoun > 0 || a.kind === "unknown") return false;
  if (m.pronoun <= 4) return a.kind !== "person" && a.sort !== "name";
  if (m.pronoun === 5) return a.kind === "person";
  return m.pronoun === 6 && a.kind === "time";
}

/** I, you and we. */
const SPEAKING: ReadonlySet<number> = new Set([1, 2, 7]);
