import { type Syntax, kids, low } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import { actorsOf } from "./actorsAt.js";
import { behind, doers, owners, realityOf } from "./arguments.js";
import { joinedParts } from "./coordination.js";
import { MEASURES, PUT_FORWARD } from "./home.js";
import { type Offer, addTerms, enter, lastBefore } from "./offers.js";
import { contentsOf, nameSpan, partsBehind } from "./proposalTerms.js";
import { type Scene, sentenceAt, toldAt, union } from "./scene.js";

/** "Is introducing a bill to impose sanctions", "the senator's legislation", "the bill would renew the act": what sides at home put forward, and its terms. */
export function offeredAtHome(scene: Scene, offers: Offer[], t: number): void {
  const { syntax: s } = scene;
  const verb = s.words[t]?.head ?? -1;
  const by = authors(scene, t, verb);
  let offer: Offer | null = null;
  if (by.length > 0)
    offer = enter(scene, offers, {
      token: t,
      by,
      to: [],
      called: nameSpan(s, t),
      terms: contentsOf(scene, t),
      status: "under-discussion",
    });
  else offer = meant(scene, offers, t);
  if (offer !== null) addTerms(scene, offer, toldOf(s, t, verb), t);
}

/** Who puts a measure forward: its owner, or who introduces, writes or sponsors it. */
function authors(scene: Scene, t: number, verb: number): string[] {
  const { syntax: s, parties } = scene;
  const at = (tokens: readonly number[]) => actorsOf(scene, tokens).filter(parties.official);
  const own = at([...owners(s, t), ...behind(s, t, "by", "from")]);
  if (own.length > 0) return own;
  const put = s.words[t]?.relation === "obj" && PUT_FORWARD.has(s.words[verb]?.lemma ?? "");
  if (!put || verbGroup(s, verb).negative || realityOf(s, verb) === "denied") return [];
  const who = doers(s, verb);
  const named = at(who);
  // "A small group led by the chairman".
  return named.length > 0
    ? named
    : at(who.flatMap((k) => kids(s, k, "acl").flatMap((c) => behind(s, c, "by"))));
}

/** "The bill", "the measure": the one told last, not long ago. */
function meant(scene: Scene, offers: readonly Offer[], t: number): Offer | null {
  const { syntax: s } = scene;
  if (!kids(s, t, "det").some((d) => ["the", "this", "that"].includes(low(s, d)))) return null;
  const offer = offers.at(-1);
  if (offer === undefined || sentenceAt(scene, t) - sentenceAt(scene, lastBefore(offer, t)) > FAR)
    return null;
  offer.tokens.push(t);
  offer.according = union(offer.according, toldAt(scene, t));
  return offer;
}

const FAR = 8;

/** "Would renew the act", "seeks to step up sanctions": what a measure is told to do. */
function toldOf(s: Syntax, t: number, verb: number) {
  if (s.words[t]?.relation !== "nsubj" || s.words[verb]?.upos !== "VERB") return [];
  if (s.words[verb]?.lemma === "seek")
    return kids(s, verb, "xcomp").flatMap((k) => joinedParts(s, k).map((p) => p.span));
  const { before, negative } = verbGroup(s, verb);
  return before.has("would") && !before.has("be") && !negative ? partsBehind(s, verb) : [];
}

/** Whether a noun is a measure of a report that tells of bargaining at home. */
export function isMeasure({ parties }: Scene, lemma: string): boolean {
  return parties.atHome && (MEASURES.has(lemma) || lemma === "proposal");
}
