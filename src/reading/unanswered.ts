import {
  type Refusal,
  refusal,
  set,
  REQUESTS,
  MODAL,
  has,
  lemmaOf,
  wordAt,
  objectAfter,
  seeksWords,
  lastOfRequest,
  governorAfter,
  nobodyOf,
} from "./asking.js";
import { type Syntax, kids, low } from "./syntax.js";
import { endOfSentence, startOfSentence, subjectOf, verbGroup } from "./verbGroup.js";

/** "did not respond to a request for comment", "has not returned calls"; not "did not respond to the attack". */
export function noAnswer(s: Syntax, i: number, lemma: string): Refusal | null {
  const group = verbGroup(s, i);
  const nobody = nobodyOf(s, group);
  // "Has yet to respond".
  const yet = has(group, "yet") && has(group, "has", "have", "had");
  if (
    (!group.negative && nobody === null && !yet) ||
    has(group, "can", "could", "may", "might", "should", "must", "do", "does", "be", "been", "was", "were")
  )
    return null;
  const whom = nobody === null ? {} : { whom: nobody };
  const request = objectAfter(s, i, REQUESTS) ?? attemptToReach(s, i);
  if (request !== null && forWords(s, request, lemma)) {
    const willed = has(group, "would", "will");
    return {
      ...refusal(willed ? "declined" : "no-response", group, request, lastOfRequest(s, request), true),
      ...whom,
    };
  }
  const open =
    ["PUNCT", "CCONJ", undefined].includes(s.words[i + 1]?.upos) ||
    ["when", "on", "by", "before"].includes(wordAt(s, i + 1));
  // "Asked whether he would go, he did not answer"; "had not answered them by nightfall".
  const asked = lemma === "answer" && (isAsked(s, group.first) || wordAt(s, i + 1) === "them");
  return (lemma === "respond" || lemma === "reply" || asked) &&
    (open || asked) &&
    has(group, "did", "has", "have", "had")
    ? { ...refusal("no-response", group, null, i, true), ...whom }
    : null;
}

/** Whether a question stands before in the sentence. */
function isAsked(s: Syntax, end: number): boolean {
  for (let t = startOfSentence(s, end); t < end; t++)
    if (["asked", "pressed", "questions"].includes(low(s, t))) return true;
  return false;
}

/** "did not return calls", "a request for comment", "questions about X"; not "calls for a truce", "the request to pull back". */
function forWords(s: Syntax, request: number, lemma: string): boolean {
  if (isAttempt(s, request) || seeksWords(s, request)) return true;
  const kind = lemmaOf(s, request);
  const next = wordAt(s, request + 1);
  if (kind === "question") return wordAt(s, request - 1) !== "the" || lemma !== "answer";
  return (
    next !== "for" &&
    next !== "to" &&
    next !== "that" &&
    !(wordAt(s, request - 1) === "the" && (kind === "request" || kind === "call"))
  );
}

/** "Calls to the ministry were not returned", "efforts to reach the general failed", "requests to the embassy were declined". */
export function requestsUnmet(s: Syntax, i: number, lemma: string): Refusal | null {
  const group = verbGroup(s, i);
  const passive = has(group, "was", "were", "been", "be");
  const went =
    wordAt(s, group.first - 1) === "went" ||
    wordAt(s, group.first - 1) === "remained" ||
    wordAt(s, group.first - 1) === "proved";
  const unmet =
    lemma === "unanswered" || lemma === "unreturned" || lemma === "unsuccessful"
      ? passive || went
      : lemma === "fail"
        ? !group.negative
        : lemma === "decline" || lemma === "reject"
          ? passive && !group.negative
          : passive && group.negative;
  if (!unmet) return null;
  const start = startOfSentence(s, i);
  for (let t = start; t < group.first; t++) {
    const noun = lemmaOf(s, t);
    if (isAttempt(s, t)) {
      const whom = governorAfter(s, t + 2, group.first);
      return whom === null
        ? null
        : { ...refusal("not-reached", { ...group, first: t }, null, i, true), whom };
    }
    if (
      !REQUESTS.has(noun) ||
      lemma === "fail" ||
      lemma === "successful" ||
      lemma === "unsuccessful" ||
      s.words[t]?.upos === "VERB"
    )
      continue;
    const whom = addressee(s, t, group.first);
    if (whom === null || ((lemma === "decline" || lemma === "reject") && !seeksWords(s, t))) continue;
    return {
      ...refusal(
        lemma === "decline" || lemma === "reject" ? "declined" : "no-response",
        { ...group, first: t },
        null,
        i,
        true,
      ),
      whom,
    };
  }
  return null;
}

/** "attempts to reach him" */
function isAttempt(s: Syntax, t: number): boolean {
  const reaching =
    wordAt(s, t + 1) === "to" && /^(?:reach|contact|call|phone|interview)$/.test(wordAt(s, t + 2));
  return reaching && ["attempt", "effort"].includes(lemmaOf(s, t));
}

function attemptToReach(s: Syntax, verb: number): number | null {
  for (let t = verb + 1; t < Math.min(endOfSentence(s, verb), verb + 6); t++) if (isAttempt(s, t)) return t;
  return null;
}

/** To whom calls went: after "to" or "with", after "left for", after "seeking comment from". */
function addressee(s: Syntax, request: number, end: number): number | null {
  const found = calledAt(s, request, end);
  // "Calls to the mobile phone of its facilitator"
  const owner = found !== null && TELEPHONES.has(lemmaOf(s, found)) ? kids(s, found, "nmod") : [];
  return owner.find((k) => found !== null && k > found && k < end) ?? owner[0] ?? found;
}
const TELEPHONES = set("phone telephone mobile cellphone number line office");

function calledAt(s: Syntax, request: number, end: number): number | null {
  let left = false;
  for (let t = request + 1; t < end; t++) {
    const word = low(s, t);
    if (word === "left" || word === "seeking") left = true;
    if (word === "to" && s.words[t + 1]?.upos === "VERB") continue;
    if (
      word === "to" ||
      word === "with" ||
      (left && ["for", "at", "from"].includes(word) && wordAt(s, t + 1) !== "comment")
    )
      return governorAfter(s, t, end);
  }
  return null;
}

/** "ignored requests for comment", "ignored reporters' questions". */
export function ignored(s: Syntax, i: number): Refusal | null {
  const group = verbGroup(s, i);
  const request = objectAfter(s, i, REQUESTS);
  if (group.negative || request === null || has(group, ...MODAL, "was", "were", "been")) return null;
  const press = lemmaOf(s, request) === "question" && wordAt(s, request + 1) !== "of";
  return press || seeksWords(s, request)
    ? refusal("no-response", group, request, lastOfRequest(s, request), true)
    : null;
}

/** "There was no immediate comment from the army." */
export function noWordFrom(s: Syntax, i: number): Refusal | null {
  if (s.words[i]?.upos !== "NOUN" && s.words[i]?.upos !== "VERB") return null;
  const immediate = ["immediate", "official", "initial"].includes(wordAt(s, i - 1));
  const none = wordAt(s, immediate ? i - 2 : i - 1) === "no";
  if (!none || (!immediate && lemmaOf(s, i) !== "comment")) return null;
  const from = [i + 1, i + 2, i + 3].find((t) => wordAt(s, t) === "from" && t < endOfSentence(s, i));
  const whom = from === undefined ? null : governorAfter(s, from, endOfSentence(s, i));
  if (whom === null) return null;
  return {
    ...refusal("no-response", { ...verbGroup(s, i), first: i - (immediate ? 2 : 1) }, null, whom, true),
    whom,
  };
}

/** "has remained silent on the offer". */
export function keptSilent(s: Syntax, i: number): Refusal | null {
  const verb = i - 1;
  if (!["remain", "stay", "keep"].includes(lemmaOf(s, verb)) || !["on", "about"].includes(wordAt(s, i + 1)))
    return null;
  const group = verbGroup(s, verb);
  if (group.negative || has(group, ...MODAL)) return null;
  return refusal("no-response", group, i, i, true);
}

/** What is reached by talks or by travellers, not by telephone: "an agreement could not be reached". */
const NOT_CALLED = set(
  "agreement deal accord consensus compromise settlement quorum conclusion decision understanding verdict target goal resolution level limit threshold village town city area place region district camp island point summit site villager they it this that which truce ceasefire",
);

/** "could not be reached for comment"; not "no deal could be reached", "could not be reached by road". */
export function notReached(s: Syntax, i: number): Refusal | null {
  const group = verbGroup(s, i);
  const nobody = nobodyOf(s, group);
  if (!has(group, "be", "been", "was", "were") || (!group.negative && nobody === null)) return null;
  const rest = [1, 2, 3].map((k) => wordAt(s, i + k));
  const called =
    (rest[0] === "for" && ["comment", "a", "an", "reaction", "interview"].includes(rest[1] ?? "")) ||
    (rest[0] === "by" && /^(?:tele)?phone$|^e-?mail$|^reporters?$/.test(rest[1] ?? ""));
  const before = nobody ?? group.first - 1;
  // "Its embassy, which could not be reached".
  const relative = ["which", "who"].includes(low(s, before)) ? subjectOf(s, group) : null;
  const reached = relative ?? before;
  if (
    !called &&
    (["by", "from", "until", "through", "without"].includes(rest[0] ?? "") ||
      NOT_CALLED.has(lemmaOf(s, reached)) ||
      NOT_CALLED.has(lemmaOf(s, relative ?? kids(s, i, "nsubj")[0] ?? before)))
  )
    return null;
  return {
    ...refusal("not-reached", group, null, called ? Math.min(i + 2, s.words.length - 1) : i, true),
    ...(nobody === null ? {} : { whom: nobody }),
  };
}

/** "was not immediately available for comment", "was unavailable for an interview". */
export function notAvailable(s: Syntax, i: number, lemma: string): Refusal | null {
  const group = verbGroup(s, i);
  const nobody = nobodyOf(s, group);
  if (lemma.startsWith("un") ? group.negative : !group.negative && nobody === null) return null;
  const rest = [1, 2, 3, 4].map((k) => wordAt(s, i + k));
  const purpose = rest.indexOf("for") === 0 || rest[0] === "to";
  const at = rest.findIndex((x) => /^(?:comment|interviews?|reaction|speak|talk)$/.test(x));
  return purpose && at > 0
    ? {
        ...refusal("not-reached", group, null, i + 1 + at, true),
        ...(nobody === null ? {} : { whom: nobody }),
      }
    : null;
}
