import { kids, low } from "../syntax.js";
import { endOfSentence, startOfSentence, verbGroup } from "../verbGroup.js";
import { ANSWER_PHRASES, OPENERS } from "./answerPhrases.js";
import { type Given, answererOf, give, isBy, isOwn, sentencesSince, verbSpan } from "./answers.js";
import { realityOf } from "./arguments.js";
import { type Offer, meantAt } from "./offers.js";
import { type Scene, isAsked, sentenceAt } from "./scene.js";

/** Sentences over which a turn of phrase reaches back to what it answers. */
const NEAR = 6;

/**
 * Answers told by a turn of phrase and no single verb ("called the offer a joke", "sent the paper back with changes", "let
 * the deadline pass"), and by a bare verb of accepting or refusing ("Peru has accepted"): of an official side, to what
 * was offered last by somebody else. A side that answers in the same sentence already adds nothing.
 */
export function answersByPhrase(scene: Scene, offers: readonly Offer[], given: Given[]): void {
  const { syntax: s } = scene;
  if (offers.length === 0) return;
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w === undefined || !["VERB", "AUX", "ADJ"].includes(w.upos) || isAsked(scene, t)) continue;
    if (!OPENERS.has(w.lemma.toLowerCase())) continue;
    const answer = phraseAt(scene, t) ?? bareAnswer(scene, t);
    if (answer === null) continue;
    const by = answererOf(scene, t);
    if (by === null || by.length === 0) continue;
    const sentence = sentenceAt(scene, t);
    if (given.some((g) => isBy(scene, g, by) && sentenceAt(scene, g.token) === sentence)) continue;
    const near = offers.filter((o) => !isOwn(scene, o, by) && sentencesSince(scene, o, t) <= NEAR);
    const offer = meantAt(scene, near, t, by);
    if (offer !== null) give(scene, given, { token: t, offer, by, answer, evidence: verbSpan(scene, t) });
  }
}

function phraseAt(scene: Scene, t: number) {
  const { syntax: s } = scene;
  const { first, before, negative } = verbGroup(s, t);
  // What could or should be answered is not.
  if (["may", "might", "should", "must", "could", "if"].some((m) => before.has(m))) return null;
  const end = s.doc.tokens[endOfSentence(s, t) - 1]?.end ?? 0;
  const from = (k: number) =>
    s.doc.text.slice(s.doc.tokens[k]?.start ?? 0, Math.min(end, (s.doc.tokens[k]?.start ?? 0) + LONGEST));
  const found = ANSWER_PHRASES.find(
    ({ words }) => words.test(from(t)) || (first < t && words.test(from(first))),
  );
  if (found === undefined) return null;
  const denied = negative && found.answer !== "ignores" && !found.words.test(from(first));
  return denied ? null : found.answer;
}
const LONGEST = 240;

/** "Peru has accepted", "but Chile refused": without an object, at the end of its clause. */
function bareAnswer({ syntax: s }: Scene, t: number) {
  const answer = BARE.get(s.words[t]?.lemma.toLowerCase() ?? "");
  if (answer === undefined || s.words[t]?.upos !== "VERB" || realityOf(s, t) !== "told") return null;
  if (kids(s, t, "obj", "xcomp", "ccomp", "obl").some((k) => k > t)) return null;
  const next = low(s, Math.min(t + 1, s.words.length - 1));
  return t > startOfSentence(s, t) &&
    /^[.,;:]$|^(?:but|and|while|although|though|on|in|within|hours|days)$/.test(next)
    ? answer
    : null;
}
const BARE: ReadonlyMap<string, "accepts" | "rejects"> = new Map([
  ["accept", "accepts"],
  ["agree", "accepts"],
  ["refuse", "rejects"],
  ["decline", "rejects"],
  ["balk", "rejects"],
]);
