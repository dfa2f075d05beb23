import { type Span, contains, overlaps } from "../text/span.js";
import { sentenceOf } from "../text/doc.js";
import type { Frame, WordTags } from "../tags/tags.js";
import { findQuotations } from "./quotations.js";
import { members, membersBefore } from "./listed.js";
import type { SilenceKind } from "./record.js";
import { aboutOf } from "./askedAbout.js";
import { type Refusal, governorAfter } from "./asking.js";
import { framedRefusals } from "./framedRefusals.js";
import { refusalAt } from "./refusals.js";
import { findReleases } from "./releases.js";
import { type Syntax, kids, low } from "./syntax.js";
import { findTurns } from "./turns.js";
import { endOfSentence, isNominal, startOfSentence, subjectOf } from "./verbGroup.js";

/** One who kept silent, before it is known which actor that is. */
export interface SilenceSpans {
  readonly kind: SilenceKind;
  /** The noun phrase of the one asked: one of a list. "I" and "we" are whoever says them: see `saidIn`. */
  readonly who: Span;
  /** Token that governs `who`. */
  readonly head: number;
  readonly about: Span | null;
  readonly evidence: Span;
  /** Whether nothing in particular is refused ("declined to comment"): then it is no statement besides. */
  readonly bare: boolean;
}

/**
 * Who kept silent, one entry per one asked: declined, did not answer, could not be reached, kept reporters out. A
 * government that "declined the offer" answered, and prices that "declined by 3 percent" were asked nothing: what
 * counts is a verb of answering below the refusal, or a request below the lack of an answer. Of themselves people
 * tell in quotations, turns and releases; what they tell there of others, and what a reporter asks, is no silence.
 * Where no rule reads a silence in a sentence, `frames` of the network may tell one.
 */
export function findSilences(s: Syntax, frames: readonly Frame[] = []): SilenceSpans[] {
  const quotations = findQuotations(s.doc.text);
  const told = [...findTurns(s.doc), ...findReleases(s.doc)].flatMap((x) => x.content);
  const quoted = covering(quotations);
  const spoken = covering([...quotations, ...told]);
  const questioned = covering(s.doc.report.parts.filter((p) => p.role === "question"));
  const out: SilenceSpans[] = [];
  const add = (i: number, found: Refusal, ones: readonly number[]) => {
    const verb = s.doc.tokens[i] as Span;
    if (questioned(verb)) return;
    for (const head of ones) {
      const self = FIRST_PERSON.has(low(s, head));
      // Of the words that a body is quoted with, "it" is that body, named before them.
      const within = quoted(verb) && quoted(s.doc.tokens[head] as Span);
      if (self ? !spoken(verb) : found.firstPerson === true || within) continue;
      if (GENERIC.has(low(s, head))) continue;
      const silence = describe(s, found, head, ones[0] ?? head);
      const twice = (o: SilenceSpans) => o.head === silence.head && o.kind === silence.kind;
      if (!out.slice(-MOST_AT_ONCE).some((o) => twice(o) && overlaps(o.evidence, silence.evidence)))
        out.push(silence);
    }
  };
  for (let i = 0; i < s.words.length; i++) {
    const found = refusalAt(s, i);
    if (found !== null) add(i, found, [...silentOnes(s, found), ...alsoSilent(s, found)]);
  }
  const read = new Set(out.map((z) => sentenceOf(s.doc, z.head)));
  for (const { token, found, silent } of framedRefusals(s, frames))
    if (!read.has(sentenceOf(s.doc, token))) add(token, found, silent ?? silentOnes(s, found));
  return out.sort((a, b) => a.evidence.start - b.evidence.start);
}

/** No sentence lists more who keep silent. */
const MOST_AT_ONCE = 20;

/** Whether one of the spans holds another, asked in logarithmic time. */
function covering(spans: readonly Span[]): (x: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const x of sorted) reach.push(Math.max(x.end, reach.at(-1) ?? 0));
  return (x) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((sorted[mid] as Span).start <= x.start) low = mid + 1;
      else high = mid;
    }
    return low > 0 && (reach[low - 1] as number) >= x.end;
  };
}

/** The index of the innermost statement, turn or quotation that says a silence's "I" or "we"; null for any other silence. */
export function saidIn(
  s: Syntax,
  silence: SilenceSpans,
  statements: readonly { readonly content: readonly Span[] }[],
): number | null {
  if (!FIRST_PERSON.has(low(s, silence.head))) return null;
  let best: { index: number; size: number } | null = null;
  for (const [index, statement] of statements.entries()) {
    const around = statement.content.find((c) => contains(c, silence.who));
    if (around === undefined) continue;
    const size = around.end - around.start;
    if (best === null || size < best.size) best = { index, size };
  }
  return best?.index ?? null;
}

/** Where silences stand that refuse nothing in particular: those make no statement besides. */
export function bareSilences(silences: readonly SilenceSpans[]): Span[] {
  return silences.filter((z) => z.bare).map((z) => z.evidence);
}

const FIRST_PERSON = new Set(["i", "we"]);
/** Nobody in particular. */
const GENERIC = new Set([
  "you",
  "someone",
  "somebody",
  "anyone",
  "anybody",
  "everyone",
  "everybody",
  "one",
  "people",
  "nobody",
  "none",
  "who",
  "this",
  "that",
  "which",
  "there",
  "nothing",
]);

function silentOnes(s: Syntax, found: Refusal): number[] {
  const subject = found.whom ?? subjectOf(s, found.group);
  if (subject === null) return [];
  const head = possessed(s, subject);
  const listed =
    found.whom === undefined
      ? membersBefore(s, head, found.group.first)
      : members(s, head, endOfSentence(s, head));
  return listed.map((m) => reportedSelf(s, found, m));
}

/** "The ministry declined to comment, as did the embassy": who is joined behind it. */
function alsoSilent(s: Syntax, found: Refusal): number[] {
  const end = endOfSentence(s, found.last);
  const as = [1, 2, 3].map((k) => found.last + k).find((t) => t < end - 2 && ALSO.has(low(s, t)));
  if (as === undefined || low(s, as + 1) !== "did") return [];
  const head = governorAfter(s, as + 1, end);
  return head === null ? [] : members(s, head, end);
}
const ALSO = new Set(["as", "so"]);

/** "Sow's campaign manager, Ana Sol": the manager, where the parse takes the owner for the subject. */
function possessed(s: Syntax, owner: number): number {
  if (!/^['’]s?$/.test(low(s, owner + 1))) return owner;
  const noun = kids(s, owner, "appos", "flat", "dep", "conj").find((t) => t > owner + 1);
  return noun === undefined || commaBetween(s, owner, noun) ? owner : noun;
}

/** In "the ministry said it would not comment" the silent one is the ministry. */
function reportedSelf(s: Syntax, found: Refusal, head: number): number {
  if (!["it", "they"].includes(low(s, head))) return head;
  const { relation, head: above } = s.words[found.group.verb] as WordTags;
  if (above < 0 || above > head || !["ccomp", "parataxis"].includes(relation)) return head;
  return kids(s, above, "nsubj").find((t) => t < above && isNominal(s, t)) ?? head;
}

/** `leader` governs the first of those listed: the evidence runs from there. */
function describe(s: Syntax, found: Refusal, governor: number, leader: number): SilenceSpans {
  const { group } = found;
  const beside = nameBeside(s, governor);
  const name = beside === governor ? closingName(s, governor, group.first) : null;
  const head = name?.first ?? beside;
  const phrase = nounPhrase(s, governor, head);
  const who =
    name === null ? phrase : { start: phrase.start, end: s.doc.tokens[name.last]?.end ?? phrase.end };
  const subject = nounPhrase(s, leader);
  const first = s.doc.tokens[group.first]?.start ?? who.start;
  const last = s.doc.tokens[found.last]?.end ?? who.end;
  // Another clause between the silent one and the verb is no part of the evidence.
  const joined = isSubject(s, leader, group.verb) || group.first - leader <= 3;
  const about = found.asked === null ? null : aboutOf(s, found.asked);
  return {
    kind: found.kind,
    who,
    head,
    about,
    evidence: { start: joined ? Math.min(subject.start, first) : first, end: last },
    bare: found.bare || (about === null && found.asked !== null),
  };
}

function isSubject(s: Syntax, t: number, verb: number): boolean {
  const { relation, head } = s.words[t] as WordTags;
  return relation === "nsubj" && (head === verb || s.words[head]?.head === verb);
}

/** The name that stands with an office: "Ingrid Dahle" for "Norway's special envoy, Ingrid Dahle". */
function nameBeside(s: Syntax, head: number): number {
  if (s.words[head]?.upos !== "NOUN") return head;
  return (
    kids(s, head, "appos", "flat", "compound", "dep").find(
      (c) =>
        c > head &&
        s.words[c]?.upos === "PROPN" &&
        kids(s, c, "det", "case").length === 0 &&
        !otherBetween(s, head, c),
    ) ?? head
  );
}

/** "A spokesman for the ministry, Ana Sol, declined": the full name between the noun's only comma and the verb, whatever the parse hangs it on. */
function closingName(s: Syntax, noun: number, verb: number): { first: number; last: number } | null {
  if (verb - noun < 3 || s.words[noun]?.upos !== "NOUN" || s.words[noun]?.feats.includes("Number=Plur"))
    return null;
  let last = verb - 1;
  if (low(s, last) === ",") last--;
  let first = last + 1;
  while (first > noun && s.words[first - 1]?.upos === "PROPN") first--;
  if (last - first < 1 || low(s, first - 1) !== "," || commaBetween(s, noun, first - 1)) return null;
  for (let t = noun + 1; t < first; t++) if (["and", "or", "nor"].includes(low(s, t))) return null;
  return { first, last };
}

/**
 * A noun with its own modifiers, without what is joined to it, added in apposition or told in a clause; where
 * `name` is another token, up to that name.
 */
export function nounPhrase(s: Syntax, head: number, name: number = head): Span {
  let first = head;
  let last = head;
  for (const c of kids(s, head, "det", "amod", "compound", "flat", "nmod", "nummod", "case")) {
    if (s.words[c]?.relation === "case" && c < head) continue;
    const span = subtreeTokens(s, c);
    const apart =
      c < head
        ? commaBetween(s, span.first, head) || isJoint(s, span.first)
        : commaBetween(s, head, s.words[c]?.relation === "nmod" ? span.first : c) || otherBetween(s, head, c);
    if (apart) continue;
    first = Math.min(first, span.first);
    last = Math.max(last, span.last);
  }
  // In a list a phrase begins where the one before ends, whatever the parse says; so does an article.
  const run = phraseRun(s, head);
  if (isJoint(s, run - 1) && (low(s, run - 1) === "," || first > run)) first = run;
  if (first > 0 && ["the", "a", "an"].includes(low(s, first - 1))) first--;
  if (low(s, first) === "neither" || low(s, first) === "both") first = Math.min(first + 1, head);
  if (name !== head) last = Math.max(last, name, ...kids(s, name, "flat", "compound"));
  return { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[last]?.end ?? 0 };
}

/** First of the words before a noun that can only belong to its phrase. */
function phraseRun(s: Syntax, head: number): number {
  const start = startOfSentence(s, head);
  let t = head;
  while (
    t > start &&
    (["DET", "ADJ", "NUM", "NOUN", "PROPN"].includes(s.words[t - 1]?.upos ?? "") ||
      /^['’]s?$/.test(low(s, t - 1)))
  )
    t--;
  return t;
}

function isJoint(s: Syntax, t: number): boolean {
  return t >= 0 && ["and", "or", "nor", ","].includes(low(s, t));
}

function commaBetween(s: Syntax, from: number, to: number): boolean {
  for (let t = from + 1; t < to; t++) if (low(s, t) === ",") return true;
  return false;
}

/** "Neither the ministry nor the State Department": another one begins there, whatever the parse says. */
function otherBetween(s: Syntax, from: number, to: number): boolean {
  for (let t = from + 1; t < to; t++) if (low(s, t) === "nor") return true;
  return false;
}

function subtreeTokens(s: Syntax, token: number): { first: number; last: number } {
  let first = token;
  let last = token;
  const stack = [token];
  for (let steps = 0; stack.length > 0 && steps < 400; steps++) {
    const t = stack.pop() as number;
    first = Math.min(first, t);
    last = Math.max(last, t);
    stack.push(...(s.children[t] ?? []));
  }
  return { first, last };
}
