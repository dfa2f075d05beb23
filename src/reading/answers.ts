import { set, REQUESTS, INFORMATION, WH, PRESS, lemmaOf, wordAt, objectAfter } from "./asking.js";
import { word } from "../text/doc.js";
import { lookup } from "./world/world.js";
import { type Syntax, kids, low } from "./syntax.js";
import { endOfSentence } from "./verbGroup.js";

/** Deeds of answering, each a refusal to speak when refused, whatever follows. */
export const SPEAKING = set(
  "comment say elaborate speculate specify disclose reveal divulge clarify characterise characterize discuss describe detail explain identify name confirm address",
);

/** "Moldova would not discuss any federal arrangement": a state that will not bargain over something keeps nothing secret. */
export function refusesToBargain(s: Syntax, verb: number): boolean {
  const [subject] = kids(s, verb, "nsubj");
  const [thing] = kids(s, verb, "obj");
  if (subject === undefined || thing === undefined || s.words[thing]?.upos !== "NOUN") return false;
  if (INFORMATION.has(lemmaOf(s, thing)) || KEPT_SECRET.has(lemmaOf(s, thing))) return false;
  return lookup(word(s.doc, subject))[0]?.row.kind === "state";
}
const KEPT_SECRET = set(
  "matter content letter case conversation deliberation report intelligence message exchange meeting operation",
);

/** Whether the deed refused is one of answering. */
export function answers(s: Syntax, verb: number, lemma: string): boolean {
  if (lemma === "say") return saysMatter(s, verb);
  if (lemma === "discuss") return !withPartner(s, verb) && !refusesToBargain(s, verb);
  if (lemma === "name") return !["as", "him", "her", "them", "a", "an"].includes(wordAt(s, verb + 1));
  if (lemma === "address")
    return (
      objectAfter(
        s,
        verb,
        new Set([
          ...REQUESTS,
          ...INFORMATION,
          "matter",
          "issue",
          "report",
          "allegation",
          "claim",
          "speculation",
        ]),
      ) !== null || WH.has(wordAt(s, verb + 1))
    );
  if (SPEAKING.has(lemma)) return true;
  if (lemma === "get" || lemma === "go")
    return wordAt(s, verb + 1) === "into" || (wordAt(s, verb + 1) === "beyond" && lemma === "go");
  if (["give", "provide", "share", "offer"].includes(lemma))
    return objectAfter(s, verb, INFORMATION) !== null;
  if (lemma === "release") return objectAfter(s, verb, FACTS) !== null;
  if (lemma === "weigh") return wordAt(s, verb + 1) === "in";
  if (lemma === "answer" && noMore(s, verb)) return true;
  if (lemma === "answer" || lemma === "take" || lemma === "respond")
    return objectAfter(s, verb, REQUESTS) !== null;
  if (lemma === "tell") return PRESS.has(lemmaOf(s, verb + 1)) || WH.has(wordAt(s, verb + 2));
  if (lemma !== "talk" && lemma !== "speak") return false;
  const next = wordAt(s, verb + 1);
  if (next === "to" || next === "with") return objectAfter(s, verb, PRESS) !== null;
  return next === "about" || next === "publicly" || ["PUNCT", undefined].includes(s.words[verb + 1]?.upos);
}

/** What is told by being released; a government also releases prisoners and plans. */
const FACTS = set("name identity figure number detail list information transcript");

/** "answer", and nothing of what; "answer on several occasions", "answer repeatedly". */
function noMore(s: Syntax, verb: number): boolean {
  let t = verb + 1;
  while (t < endOfSentence(s, verb) && low(s, t).endsWith("ly")) t++;
  const again =
    wordAt(s, t) === "on" && ["multiple", "several", "many", "numerous"].includes(wordAt(s, t + 1));
  return t >= endOfSentence(s, verb) || s.words[t]?.upos === "PUNCT" || wordAt(s, t) === "when" || again;
}

/** "say whether", "say more", "say" and no more; not "say the word", "say that it was a mistake", "say so". */
function saysMatter(s: Syntax, verb: number): boolean {
  let t = verb + 1;
  const end = endOfSentence(s, verb);
  while (
    t < end &&
    (low(s, t).endsWith("ly") || low(s, t).endsWith("day") || [",", "on", "for"].includes(low(s, t)))
  )
    t++;
  return (
    t >= end ||
    WH.has(low(s, t)) ||
    s.words[t]?.upos === "PUNCT" ||
    s.words[t]?.upos === "CCONJ" ||
    ["more", "anything", "much", "in", "during", "at"].includes(low(s, t))
  );
}

/** "discuss the truce with the rebels": talks refused, no answer. */
function withPartner(s: Syntax, verb: number): boolean {
  for (let t = verb + 1; t < Math.min(endOfSentence(s, verb), verb + 8); t++) {
    if (low(s, t) === "with") return !PRESS.has(lemmaOf(s, t + 1)) && !PRESS.has(lemmaOf(s, t + 2));
  }
  return false;
}
