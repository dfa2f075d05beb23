import { SPEAKING, answers } from "./answers.js";
import {
  type Refusal,
  refusal,
  set,
  REQUESTS,
  WH,
  PRESS,
  MODAL,
  has,
  lemmaOf,
  wordAt,
  objectAfter,
  seeksWords,
  lastOfRequest,
  nobodyOf,
} from "./asking.js";
import type { WordTags } from "../tags/tags.js";
import { type Syntax, low } from "./syntax.js";
import { type VerbGroup, endOfSentence, infinitiveAfter, startOfSentence, verbGroup } from "./verbGroup.js";

/** "declined to say whether", "refused to be drawn", "declined comment"; not "would refuse", "for refusing to", "declined to be named". */
export function declined(s: Syntax, i: number): Refusal | null {
  const group = verbGroup(s, i);
  if (
    group.negative ||
    has(group, ...MODAL) ||
    ["for", "of", "by", "over", "about"].includes(wordAt(s, group.first - 1))
  )
    return null;
  const doing = infinitiveAfter(s, i);
  if (doing === null)
    return low(s, i + 1 < s.words.length ? i + 1 : i) === "comment"
      ? refusal("declined", group, null, i + 1, true)
      : askedInVain(s, group);
  const lemma = lemmaOf(s, doing.verb);
  if (doing.passive)
    return ["drawn", "interviewed", "questioned"].includes(low(s, doing.verb))
      ? refusal("declined", group, doing.verb, doing.verb, lemma === "interview")
      : null;
  return answers(s, doing.verb, lemma) || (lemmaOf(s, i) === "decline" && JUDGING.has(lemma))
    ? refusal("declined", group, doing.verb, doing.verb, lemma === "comment")
    : null;
}

/** What one only does by words: whoever declines it keeps its judgement to itself. */
const JUDGING = set("blame condemn criticize criticise declare accuse threaten guess predict denounce fault");

/** "Asked about the talks, the minister declined." */
function askedInVain(s: Syntax, group: VerbGroup): Refusal | null {
  const end = endOfSentence(s, group.verb);
  const next = group.verb + 1;
  if (next < end && s.words[next]?.upos !== "PUNCT") return null;
  const start = startOfSentence(s, group.verb);
  for (let t = start; t < group.first; t++)
    if (
      ["asked", "approached", "contacted", "reached"].includes(low(s, t)) &&
      (t === start || ["when", "repeatedly"].includes(low(s, t - 1))) &&
      (wordAt(s, t + 1) !== "to" || ["comment", "explain", "elaborate", "respond"].includes(wordAt(s, t + 2)))
    )
      return refusal("declined", group, null, group.verb, true);
  return null;
}

/** "declined an interview request", "turned down requests for comment"; not "refused the request" of a government. */
export function declinedInterview(s: Syntax, i: number, lemma: string): Refusal | null {
  const group = verbGroup(s, i);
  if (
    group.negative ||
    has(group, ...MODAL, "was", "were", "been", "be") ||
    (lemma === "turn" && wordAt(s, i + 1) !== "down")
  )
    return null;
  const object = objectAfter(s, i, REQUESTS);
  if (object === null) return null;
  const question = lemmaOf(s, object) === "question" && lemma === "decline";
  return question || seeksWords(s, object)
    ? refusal("declined", group, null, lastOfRequest(s, object), true)
    : null;
}

/** "would not say", "does not comment on", "could not discuss"; of oneself also "won't get into", "don't want to speculate". */
export function withheld(s: Syntax, i: number, lemma: string): Refusal | null {
  if (s.words[i]?.upos === "NOUN") return null;
  const group = verbGroup(s, i);
  const nobody =
    has(group, "would") && SPEAKING.has(lemma) && answers(s, i, lemma) ? nobodyOf(s, group) : null;
  if (nobody !== null) return { ...refusal("declined", group, i, i, lemma === "comment"), whom: nobody };
  if (!group.negative) return onlySaid(s, i, lemma, group);
  const passive = has(group, "be", "been") && !has(group, "able", "going", "prepared");
  const self = SELF.has(wordAt(s, group.first - 1));
  const made = refusal("declined", group, i, i, lemma === "comment");
  if (lemma === "draw" || lemma === "interview")
    return passive && has(group, "would", "will", "could") ? made : null;
  if (passive || wasDoneTo(s, i, group) || (has(group, "authorised", "authorized", "allowed") && !self))
    return null;
  if (self || has(group, "rather", "want", "wish", "prefer"))
    return !self && WISHED.has(lemma)
      ? made
      : ofOneself(s, i, lemma, group)
        ? { ...made, firstPerson: true }
        : null;
  if (lemma === "elaborate" && has(group, "did", "does")) return made;
  if (lemma === "comment" && has(group, "has", "have", "had")) return { ...made, kind: "no-response" };
  if (lemma === "comment") return has(group, ...MODAL, "do", "does", "did", "going") ? made : null;
  const answer = answers(s, i, lemma);
  if (has(group, "would")) return answer ? made : null;
  if (has(group, "will", "going"))
    return answer && !["discuss", "talk", "speak", "address"].includes(lemma) ? made : null;
  return has(group, "could", "can") &&
    ["discuss", "elaborate", "speculate", "get", "go"].includes(lemma) &&
    answer
    ? made
    : null;
}

/** "Would say only that", "would only confirm that": the rest is kept back. */
function onlySaid(s: Syntax, i: number, lemma: string, group: VerbGroup): Refusal | null {
  const only = wordAt(s, i + 1) === "only" || wordAt(s, i - 1) === "only";
  return only && has(group, "would") && ["say", "reply", "confirm"].includes(lemma)
    ? refusal("declined", group, null, i, true)
    : null;
}

/** What a third is told not to wish to do: "did not wish to comment". */
const WISHED = set("comment elaborate speculate add");

const SELF = set("i we");

/** "I was never given a reason": nobody asked, and somebody else did not answer. */
function wasDoneTo(s: Syntax, verb: number, group: VerbGroup): boolean {
  const done = (s.words[verb]?.feats ?? "").includes("Part") && !low(s, verb).endsWith("ing");
  return has(group, "was", "were", "is", "are", "am") && done;
}

/** What speakers say they will not do when they do not want to answer. */
function ofOneself(s: Syntax, i: number, lemma: string, group: VerbGroup): boolean {
  const next = wordAt(s, i + 1);
  if (has(group, "should", "must", "may", "might")) return false;
  if (lemma === "say")
    return !has(group, "would", "do", "did") && (WH.has(next) || ["more", "anything", "much"].includes(next));
  // What one is not talking about is an opinion.
  if ((lemma === "talk" || lemma === "speak") && (s.words[i]?.feats ?? "").includes("VerbForm=Ger"))
    return false;
  const habit = ["comment", "discuss", "speculate"].includes(lemma);
  if (has(group, "did", "does", "have", "had") || (has(group, "do") && !has(group, "want", "wish") && !habit))
    return false;
  if (
    has(group, "can", "could") &&
    !["comment", "discuss", "elaborate", "speculate", "get", "go", "speak"].includes(lemma)
  )
    return false;
  if (lemma === "get") return next === "into" || next === "ahead";
  if (lemma === "go") return next === "into" || next === "beyond";
  if (lemma === "talk" || lemma === "speak")
    return (
      ["about", "to", "for"].includes(next) &&
      !["terrorists", "them", "him", "her", "you"].includes(wordAt(s, i + 2)) &&
      s.words[i + 2]?.upos !== "PROPN"
    );
  if (lemma === "preview" || lemma === "prejudge") return true;
  if (lemma === "draw" || lemma === "interview") return false;
  return answers(s, i, lemma);
}

/** "I'd rather leave it there", "I'm going to leave it at that". */
export function leftThere(s: Syntax, i: number): Refusal | null {
  const group = verbGroup(s, i);
  const [next, then, last] = [wordAt(s, i + 1), wordAt(s, i + 2), wordAt(s, i + 3)];
  const there =
    (next === "it" || next === "that") && (then === "there" || (then === "at" && last === "that"));
  const meant = has(group, "rather", "will", "going", "would") || wordAt(s, group.first - 1) === "me";
  return there && meant && !group.negative
    ? { ...refusal("declined", group, null, then === "at" ? i + 3 : i + 2, true), firstPerson: true }
    : null;
}

/** "deflected questions about the truce", "dodged a question on". */
export function evaded(s: Syntax, i: number): Refusal | null {
  const group = verbGroup(s, i);
  const { upos, feats } = s.words[i] as WordTags;
  if (
    upos !== "VERB" ||
    feats.includes("VerbForm=Ger") ||
    group.negative ||
    has(group, ...MODAL, "was", "were", "been", "be")
  )
    return null;
  const object = objectAfter(s, i, QUESTIONS);
  return object === null ? null : refusal("declined", group, object, object, true);
}

const QUESTIONS = set("question query inquiry enquiry");

/** "referred questions to the palace", of oneself also "I'd refer you to the palace". */
export function referred(s: Syntax, i: number, lemma: string): Refusal | null {
  const group = verbGroup(s, i);
  if (group.negative || has(group, "was", "were", "is", "are", "been", "be")) return null;
  // "A student referred to on social media as a hero."
  if (wordAt(s, i + 1) === "to") return null;
  const you = wordAt(s, i + 1) === "you" && wordAt(s, i + 2) === "to";
  if (you) return { ...refusal("declined", group, null, i + 1, true), firstPerson: true };
  const object = objectAfter(s, i, new Set([...REQUESTS, ...PRESS, "comment"]));
  const all = ["all", "any", "further", "press", "media", "reporters"];
  if (object === null) return null;
  // "The client directed questions to a colleague."
  if (lemma === "direct" && /^questions?$/.test(low(s, object)) && !all.some((w) => w === wordAt(s, i + 1)))
    return null;
  for (let t = object + 1; t < Math.min(endOfSentence(s, i), object + 8); t++)
    if (low(s, t) === "to") return refusal("declined", group, null, object, true);
  return null;
}

/** "hung up"; not "hung up on details", "hung up a flag". */
export function hungUp(s: Syntax, i: number): Refusal | null {
  const group = verbGroup(s, i);
  if (
    low(s, i) !== "hung" ||
    wordAt(s, i + 1) !== "up" ||
    SELF.has(wordAt(s, group.first - 1)) ||
    has(group, "is", "are", "was", "were", "be", "been", "am", "'m", "'s", "'re")
  )
    return null;
  const next = wordAt(s, i + 2);
  if (["a", "an", "his", "her", "its", "their"].includes(next)) return null;
  if (next === "the" && !["phone", "telephone", "receiver", "call"].includes(wordAt(s, i + 3))) return null;
  return refusal("declined", group, null, i + 1, true);
}

const OFFICIAL_WORD = set("comment response reply answer word");

/** "had no immediate comment", "offered no comment"; not "no comment was made in the chamber". */
export function noComment(s: Syntax, i: number, lemma: string): Refusal | null {
  const group = verbGroup(s, i);
  let t = i + 1;
  const denied = group.negative && ["a", "any", "further"].includes(wordAt(s, t));
  if (wordAt(s, t) !== "no" && !denied) return null;
  for (t++; t < i + 4 && !OFFICIAL_WORD.has(lemmaOf(s, t)); t++)
    if (
      !["immediate", "further", "other", "official", "public", "formal", "additional"].includes(
        low(s, Math.min(t, s.words.length - 1)),
      )
    )
      return null;
  const said = lemmaOf(s, t);
  if (
    t >= endOfSentence(s, i) ||
    !OFFICIAL_WORD.has(said) ||
    said === "word" ||
    (said === "answer" && lemma !== "give")
  )
    return null;
  return said === "comment"
    ? refusal("declined", group, t, t, false)
    : refusal("no-response", group, null, t, true);
}
