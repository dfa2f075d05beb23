import { low } from "../syntax.js";
import { startOfSentence, verbGroup } from "../verbGroup.js";
import { actorsAt } from "./actorsAt.js";
import { type Given, answererOf, give, isOwn, sentencesSince, verbSpan } from "./answers.js";
import { behind, doers, owners, realityOf } from "./arguments.js";
import { type Offer, meantAt } from "./offers.js";
import { type Scene, union } from "./scene.js";

/** Sentences over which a bare answer reaches back to a proposal. */
const NEAR = 3;

/** "The front was minded to go but had not decided", "has yet to decide". */
export function undecided(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s } = scene;
  const group = verbGroup(s, t);
  if (!group.negative && !group.before.has("yet")) return;
  const by = answererOf(scene, t);
  if (by === null || by.length === 0) return;
  const near = offers.filter((o) => !isOwn(scene, o, by) && sentencesSince(scene, o, t) <= NEAR);
  const offer = meantAt(scene, near, t, by);
  if (offer !== null)
    give(scene, given, { token: t, offer, by, answer: "postpones", evidence: verbSpan(scene, t) });
}

/** "Ethiopia has not replied to the counter-offer": to what is told near, by one who is no author of it. */
export function unanswered(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const by = answererOf(scene, t);
  if (by === null || by.length === 0 || by.some((id) => scene.parties.actor(id)?.kind === "unnamed")) return;
  const near = offers.filter((o) => !isOwn(scene, o, by) && sentencesSince(scene, o, t) <= NEAR);
  const offer = meantAt(scene, near, t, by);
  const asked = behind(scene.syntax, t, "to", "for").some((k) =>
    /^(?:requests?|questions?|calls?|inquir\w+|enquir\w+|comment)$/.test(low(scene.syntax, k)),
  );
  if (offer !== null && !asked)
    give(scene, given, { token: t, offer, by, answer: "ignores", evidence: verbSpan(scene, t) });
}

/** "Has asked for more time." */
export function putOff(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const by = realityOf(scene.syntax, t) === "told" ? answererOf(scene, t) : null;
  if (by === null || by.length === 0) return;
  const near = offers.filter((o) => !isOwn(scene, o, by) && sentencesSince(scene, o, t) <= NEAR);
  const offer = meantAt(scene, near, t, by);
  if (offer !== null)
    give(scene, given, { token: t, offer, by, answer: "postpones", evidence: verbSpan(scene, t) });
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
  give(scene, given, { token: t, offer, by: by.length > 0 ? by : offer.to, answer: "rejects", evidence });
}
