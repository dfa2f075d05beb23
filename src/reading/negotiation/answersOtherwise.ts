import type { Answer } from "../record.js";
import { type Syntax, isDefinite, kids, low } from "../syntax.js";
import { startOfSentence, verbGroup } from "../verbGroup.js";
import { actorsAt, stateNamed } from "./actorsAt.js";
import { type Given, answererOf, give, isOwn, sentencesSince, verbSpan } from "./answers.js";
import { REPLIES } from "./contactWords.js";
import { behind, doers, isPassive, owners, realityOf, undergoers } from "./arguments.js";
import { type Offer, meantAt, toldBefore } from "./offers.js";
import { type Scene, tellerAt, union } from "./scene.js";

/** Sentences over which a bare answer reaches back to a proposal. */
const NEAR = 3;

/** Gives an answer at a verb, by whom it tells, to the last proposal told near that is not their own. */
function answerNear(scene: Scene, offers: readonly Offer[], given: Given[], t: number, answer: Answer): void {
  const by = answererOf(scene, t);
  if (by === null || by.length === 0) return;
  const near = offers.filter((o) => !isOwn(scene, o, by) && sentencesSince(scene, o, t) <= NEAR);
  const offer = meantAt(scene, near, t, by);
  if (offer !== null) give(scene, given, { token: t, offer, by, answer, evidence: verbSpan(scene, t) });
}

/** "The front was minded to go but had not decided", "has yet to decide". */
export function undecided(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s } = scene;
  const group = verbGroup(s, t);
  if (!group.negative && !group.before.has("yet")) return;
  answerNear(scene, offers, given, t, "postpones");
}

/** "Ethiopia has not replied to the counter-offer": to what is told near, by one who is no author of it. */
export function unanswered(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s, parties } = scene;
  const asked = [...behind(s, t, "to", "for"), ...kids(s, t, "obj")].some((k) =>
    /^(?:requests?|questions?|calls?|inquir\w+|enquir\w+|comment)$/.test(low(s, k)),
  );
  const unnamed = answererOf(scene, t)?.some((id) => parties.actor(id)?.kind === "unnamed") === true;
  if (asked || unnamed) return;
  answerNear(scene, offers, given, t, "ignores");
  // "The generals never replied": by a word for those to whom it was made.
  const who = doers(s, t).filter(
    (k) => s.words[k]?.upos === "NOUN" && actorsAt(scene.account, parties, k).length === 0,
  );
  const offer = toldBefore(offers, t).at(-1);
  if (offer === undefined || offer.to.length === 0 || !who.some((k) => isDefinite(s, k))) return;
  if (sentencesSince(scene, offer, t) <= 1)
    give(scene, given, { token: t, offer, by: offer.to, answer: "ignores", evidence: verbSpan(scene, t) });
}

/** "But had received no reply": by those to whom it was made, else by the other of the two; whether it is told. */
export function noReply(scene: Scene, offers: readonly Offer[], given: Given[], t: number): boolean {
  const { syntax: s, account, parties } = scene;
  const none = kids(s, t, "obj").some(
    (k) =>
      REPLIES.has(s.words[k]?.lemma.toLowerCase() ?? "") &&
      kids(s, k, "det").some(
        (d) => low(s, d) === "no" || (["any", "a", "an"].includes(low(s, d)) && verbGroup(s, t).negative),
      ),
  );
  if (!none || isPassive(s, t)) return false;
  const own = doers(s, t).flatMap((k) => actorsAt(account, parties, k));
  const offer = toldBefore(offers, t).findLast((o) => own.length === 0 || isOwn(scene, o, own));
  if (offer === undefined || sentencesSince(scene, offer, t) > NEAR) return false;
  const others = parties.pair().filter((id) => !isOwn(scene, offer, [id]));
  const by = offer.to.length > 0 ? offer.to : others.slice(0, others.length === 1 ? 1 : 0);
  give(scene, given, { token: t, offer, by, answer: "ignores", evidence: verbSpan(scene, t) });
  return true;
}

/** "Has asked for more time." */
export function putOff(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  if (realityOf(scene.syntax, t) === "told") answerNear(scene, offers, given, t, "postpones");
}

/** "The palace said no", "the answer from the palace was no". */
export function plainNo(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s, account, parties } = scene;
  const w = s.words[t];
  if (w === undefined || offers.length === 0 || w.relation === "det") return;
  const before = low(s, Math.max(0, t - 1));
  const verb = w.head;
  const saying = verb >= 0 && verb < t && s.words[verb]?.lemma === "say" && verb === t - 1;
  const answers: number[] = [];
  if (["was", "is", "were", "be"].includes(before))
    for (let k = t - 1; k >= startOfSentence(s, t) && k > t - 20; k--)
      if (["answer", "reply", "response"].includes(s.words[k]?.lemma ?? "")) answers.push(k);
  if (!saying && answers.length === 0) return;
  const who = saying
    ? doers(s, verb)
    : answers.flatMap((k) => [...behind(s, k, "from", "of"), ...owners(s, k)]);
  const by = union(...who.map((k) => actorsAt(account, parties, k))).filter((id) => parties.official(id));
  if (saying && by.length === 0) return;
  const offer = meantAt(scene, offers, t, by);
  if (offer === null) return;
  const evidence = s.doc.tokens[t] ?? { start: 0, end: 1 };
  // "Has not said no": open.
  const answer = saying && verbGroup(s, verb).negative ? "postpones" : "rejects";
  give(scene, given, { token: t, offer, by: by.length > 0 ? by : offer.to, answer, evidence });
}

/** "The government has no objection". */
export function noObjection(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s } = scene;
  const none = kids(s, t, "obj").some(
    (k) =>
      ["objection", "objections", "quarrel"].includes(low(s, k)) &&
      kids(s, k, "det").some((d) => low(s, d) === "no"),
  );
  if (none && realityOf(s, t) !== "unreal") answerNear(scene, offers, given, t, "accepts");
}

/** "The proposal was met with silence", "with a flat refusal": by those to whom it was made. */
export function metWith(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s } = scene;
  const answer = behind(s, t, "with", "by")
    .map((k) => MET_WITH.get(s.words[k]?.lemma.toLowerCase() ?? ""))
    .find((a) => a !== undefined);
  if (answer === undefined || !isPassive(s, t)) return;
  const met = undergoers(s, t);
  const offer = offers.find((o) => met.some((k) => o.tokens.includes(k)));
  if (offer === undefined) return;
  const told = behind(s, t, "in", "from").flatMap((k) => {
    const ids = actorsAt(scene.account, scene.parties, k);
    return ids.length > 0 ? ids : (stateNamed(s, scene.parties, k) ?? []);
  });
  const official = told.filter((id) => scene.parties.official(id));
  const by = official.length > 0 ? official : offer.to;
  give(scene, given, { token: t, offer, by, answer, evidence: verbSpan(scene, t) });
}
const MET_WITH: ReadonlyMap<string, Answer> = new Map([
  ["silence", "ignores"],
  ["refusal", "rejects"],
  ["rejection", "rejects"],
]);

/** "Dead on arrival", "a non-starter", "unacceptable": no way of saying yes. */
export function isRuledOut(s: Syntax, t: number): boolean {
  const at = s.doc.tokens[t];
  return (
    at !== undefined &&
    OPENING.has(low(s, t)) &&
    HOPELESS.test(s.doc.text.slice(at.start, at.start + LONGEST))
  );
}
const OPENING = new Set(["dead", "non", "nonstarter", "non-starter", "unacceptable", "not", "out"]);
const HOPELESS = /^(?:dead on arrival|non-?starter|unacceptable|not acceptable|out of the question)\b/i;
const LONGEST = 24;

/** "The minister said the plan was dead on arrival": the speaker, of the proposal that is the subject. */
export function calledHopeless(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s, parties } = scene;
  const { head } = s.words[t] ?? { head: -1 };
  const subjects = [t, ...(head < 0 ? [] : [head])].flatMap((k) => kids(s, k, "nsubj", "obj"));
  const st = tellerAt(scene, t);
  const by = st?.speaker == null ? null : parties.principal(st.speaker);
  if (by === null || !parties.official(by)) return;
  const offer = offers.find((o) => !isOwn(scene, o, [by]) && subjects.some((k) => o.tokens.includes(k)));
  const evidence = s.doc.tokens[t];
  if (offer !== undefined && evidence !== undefined)
    give(scene, given, { token: t, offer, by: [by], answer: "rejects", evidence });
}
