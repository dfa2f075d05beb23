import { sentenceOf } from "../text/doc.js";
import { type Syntax, kids, low } from "./syntax.js";

/** A verb with what stands before it and belongs to it: "could not immediately be" before "reached". */
export interface VerbGroup {
  /** First token of the group: the verb itself where nothing belongs to it. */
  readonly first: number;
  readonly verb: number;
  /** The words before the verb, in lower case and text order, "wo" and "ca" with their full forms ("will", "can"). */
  readonly before: ReadonlySet<string>;
  /** Whether a "not" or "never" stands in it. */
  readonly negative: boolean;
}

/** Auxiliaries, and the words that join a will to a deed ("going to", "'d rather", "in a position to"). */
const GROUP = new Set(
  (
    "will wo 'll would 'd shall should can ca could may might must do does did has have had having is are was were am be been being 're 'm 's " +
    "to going want wish prefer like rather able prepared willing gonna in a position about not n't never neither nor longer no yet " +
    "also still so far always ever just simply even both all each immediately either really then again now"
  ).split(" "),
);
const FULL: Readonly<Record<string, string>> = {
  wo: "will",
  "'ll": "will",
  ca: "can",
  "'d": "would",
  "n't": "not",
};
/** No English verb group is longer. */
const LONGEST = 9;

/** Reads backwards from a verb, by the words and not by the parse: the order of auxiliaries is fixed in English. */
export function verbGroup(s: Syntax, verb: number): VerbGroup {
  const start = startOfSentence(s, verb);
  const before: string[] = [];
  let first = verb;
  for (let t = verb - 1; t >= start && verb - t <= LONGEST && belongs(s, t); t--) {
    before.unshift(plain(low(s, t)));
    first = t;
  }
  // "the talks in a position" and "a refused offer": what leads the group is an auxiliary, an adverb or a negation.
  while (first < verb && ["in", "a", "about", "so", "no", "like"].includes(before[0] ?? "")) {
    before.shift();
    first++;
  }
  const words = new Set(before.map((w) => FULL[w] ?? w));
  return {
    first,
    verb,
    before: words,
    negative:
      ["not", "never", "neither", "nor"].some((w) => words.has(w)) ||
      (words.has("longer") && words.has("no")),
  };
}

/** Whether one of some auxiliaries stands before a verb or helps it from further off: "will" in "nor will the army leave". */
export function isHelpedBy(s: Syntax, verb: number, auxiliaries: ReadonlySet<string>): boolean {
  const { before } = verbGroup(s, verb);
  return (
    [...auxiliaries].some((a) => before.has(a)) ||
    kids(s, verb, "aux").some((k) => auxiliaries.has(low(s, k)))
  );
}

function belongs(s: Syntax, t: number): boolean {
  const word = plain(low(s, t));
  if (word === "'s") return s.words[t]?.upos === "AUX";
  return GROUP.has(word) || word.endsWith("ly");
}

function plain(word: string): string {
  return word.replace("’", "'");
}

/** The verb after "to" that a verb governs: "comment" in "declined to publicly comment"; null where none follows. */
export function infinitiveAfter(s: Syntax, verb: number): { verb: number; passive: boolean } | null {
  const end = endOfSentence(s, verb);
  let t = verb + 1;
  while (t < end && isAdverb(s, t)) t++;
  t = afterTime(s, t, end);
  if (t >= end || low(s, t) !== "to") return null;
  let passive = false;
  for (t++; t < end; t++) {
    if (low(s, t) === "be") passive = true;
    else if (!isAdverb(s, t) && low(s, t) !== "even") return { verb: t, passive };
  }
  return null;
}

/** Behind "for years", "for more than a week", "on Monday", "Monday": when it was, or how long. */
function afterTime(s: Syntax, from: number, end: number): number {
  let t = from;
  if (["for", "on"].includes(t < end ? low(s, t) : "")) t++;
  while (t < Math.min(end, from + 5) && LENGTH.has(low(s, t))) t++;
  return t < end && TIMES.test(low(s, t)) ? t + 1 : from;
}

const LENGTH = new Set(
  "a several many some two three four five six more than nearly almost about".split(" "),
);
const TIMES = /^(?:years?|months?|weeks?|days?|decades?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

function isAdverb(s: Syntax, t: number): boolean {
  const word = low(s, t);
  return (
    word.endsWith("ly") ||
    ["at", "first", "further", "again", "also", "so", "far", "repeatedly", "once"].includes(word)
  );
}

export function endOfSentence(s: Syntax, token: number): number {
  return s.doc.sentences[sentenceOf(s.doc, token)]?.endToken ?? s.words.length;
}

const SUBJECT_FORMS = new Set(["i", "we", "he", "she", "they", "it"]);
const RELATIVE = new Set(["who", "which", "that", "whom"]);

/**
 * The word that governs the subject of a verb, before it in the text: its own, that of the verb it is joined to
 * ("confirmed the plan but declined to say"), or what a "who" stands for; null where it has none.
 */
export function subjectOf(s: Syntax, group: VerbGroup): number | null {
  const { first, verb } = group;
  const previous = startOfSentence(s, verb);
  if (first > previous && RELATIVE.has(low(s, first - 1))) return antecedent(s, verb, first - 1, previous);
  // "They" before an auxiliary is its subject, whatever the parse says.
  if (first > previous && SUBJECT_FORMS.has(low(s, first - 1))) return first - 1;
  for (let t = verb; t >= first; t--) {
    const own = subjectAt(s, t, first);
    if (own !== undefined) return own;
  }
  const beside = nominalBefore(s, first, previous);
  if (beside !== null) return beside;
  let at = verb;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const subject = subjectAt(s, at, Math.max(first, at));
    if (subject !== undefined) return subject;
    const { relation, head } = s.words[at] ?? { relation: "root", head: -1 };
    if (relation === "acl") return head >= 0 && head < verb ? head : null;
    if (!["conj", "xcomp", "cop", "parataxis", "advcl", "ccomp", "aux"].includes(relation)) return null;
    at = head;
  }
  return null;
}

function subjectAt(s: Syntax, t: number, before: number): number | undefined {
  return kids(s, t, "nsubj", "csubj").find((k) => k < before && !RELATIVE.has(low(s, k)));
}

/** What "who" stands for: what its clause hangs on, or the last noun before it. */
function antecedent(s: Syntax, verb: number, who: number, start: number): number | null {
  const { relation, head } = s.words[verb] ?? { relation: "root", head: -1 };
  if (relation === "acl" && head >= start && head < who) return head;
  return nominalBefore(s, who, start);
}

/** The noun phrase that ends where a verb group begins, by its governing word. */
function nominalBefore(s: Syntax, end: number, start: number): number | null {
  let t = end - 1;
  if (t >= start && low(s, t) === ",") t--;
  if (t < start || !isNominal(s, t)) return null;
  for (let steps = 0; steps < 8 && s.words[t]?.upos !== "PRON"; steps++) {
    const head = s.words[t]?.head ?? -1;
    if (head < start || head >= end || !isNominal(s, head)) return t;
    t = head;
  }
  return t;
}

export function isNominal(s: Syntax, t: number): boolean {
  return ["NOUN", "PROPN", "PRON"].includes(s.words[t]?.upos ?? "");
}

export function startOfSentence(s: Syntax, token: number): number {
  return s.doc.sentences[sentenceOf(s.doc, token)]?.firstToken ?? 0;
}

/** "Was signed", "the officer who is quoted": a participle of the past with a form of "be". */
export function isPassive(s: Syntax, verb: number): boolean {
  const feats = s.words[verb]?.feats ?? "";
  const past = feats.includes("VerbForm=Part") && feats.includes("Tense=Past");
  if (!past && !feats.includes("Voice=Pass")) return false;
  return kids(s, verb, "aux").some((k) => s.words[k]?.lemma === "be");
}

/** What could be said, nobody is told to have said. */
export const MAY_BE: ReadonlySet<string> = new Set(["could", "might", "may"]);
