import { type Syntax, kids, low } from "../syntax.js";
import { dealNear, dealSought, isInReturn, offeredInReturn } from "./bargains.js";
import { framedOffers } from "./framedOffers.js";
import { isMeasure, offeredAtHome } from "./homeOffers.js";
import { paperLaid } from "./laidPapers.js";
import { offeredByNoun } from "./offeredByNoun.js";
import { offeredByReadiness, offeredByVerb } from "./offeredByVerb.js";
import { sentencesSince } from "./answers.js";
import { joinedParts } from "./coordination.js";
import type { Offer } from "./offers.js";
import { addTerms } from "./offers.js";
import {
  ASKING,
  DEALS,
  HOLDING_TERMS,
  OFFERING,
  PAPER_NOUNS,
  PROPOSAL_NOUNS,
  READY,
  SEEKING_A_DEAL,
} from "./proposalWords.js";
import { askedFor, isToBe, partsBehind, termsOfClause } from "./proposalTerms.js";
import { type Scene, sentenceAt } from "./scene.js";

/** What sides offer each other, each proposal once however often it is told. */
export function findOffers(scene: Scene): Offer[] {
  const { syntax: s } = scene;
  const offers: Offer[] = [];
  let holding: Holding | null = null;
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w === undefined) continue;
    const lemma = w.lemma.toLowerCase();
    const laid = w.upos === "VERB" ? paperLaid(scene, offers, t) : null;
    if (laid !== null) holding = { offer: laid, sentence: sentenceAt(scene, t) };
    else if (w.upos === "VERB" && (OFFERING.has(lemma) || isPutOnTable(s, t)))
      offeredByVerb(scene, offers, t, lemma);
    else if (w.upos === "VERB" && ASKING.has(lemma)) askedFor(scene, offers, t);
    else if (w.upos === "VERB" && SEEKING_A_DEAL.has(lemma)) dealSought(scene, offers, t);
    else if (w.upos === "VERB" && HOLDING_TERMS.has(lemma) && isItsTerm(scene, offers, t)) continue;
    else if (isInReturn(s, t)) offeredInReturn(scene, offers, t);
    else if (w.upos === "NOUN" && DEALS.has(lemma) && dealNear(scene, offers, t)) continue;
    else if (w.upos === "NOUN" && isMeasure(scene, lemma)) offeredAtHome(scene, offers, t);
    else if (w.upos === "NOUN" && (PROPOSAL_NOUNS.has(lemma) || PAPER_NOUNS.has(lemma))) {
      const offer = offeredByNoun(scene, offers, t, lemma);
      if (offer !== null && (termsOfClause(scene, offer, t) || isHandedOver(scene, t)))
        holding = { offer, sentence: sentenceAt(scene, t) };
    } else if (READY.has(low(s, t))) offeredByReadiness(scene, offers, t);
    else if (holding !== null && w.relation === "root" && sentenceAt(scene, t) === holding.sentence + 1) {
      // "In return, the army was to halt its offensive": what follows the terms goes on in the same mood.
      if (isToBe(s, t)) {
        addTerms(scene, holding.offer, partsBehind(s, t), t);
        holding = { offer: holding.offer, sentence: holding.sentence + 1 };
      }
    }
  }
  framedOffers(scene, offers);
  return offers;
}

/** "It foresaw a truce at sea": terms of the offer that the sentence before told; whether they are some. */
function isItsTerm(scene: Scene, offers: readonly Offer[], t: number): boolean {
  const { syntax: s } = scene;
  const it = kids(s, t, "nsubj").some((k) => low(s, k) === "it");
  const offer = offers.at(-1);
  if (!it || offer === undefined || sentencesSince(scene, offer, t) !== 1) return false;
  const parts = kids(s, t, "obj", "ccomp", "xcomp").filter((k) => k > t);
  addTerms(
    scene,
    offer,
    parts.flatMap((k) => joinedParts(s, k).map((p) => p.span)),
    t,
  );
  return parts.length > 0;
}

/** "Put many options on the table", "a list put forward by the front". */
function isPutOnTable(s: Syntax, t: number): boolean {
  if (!["put", "lay", "place", "leave"].includes(s.words[t]?.lemma ?? "")) return false;
  if (low(s, t) === "put" && low(s, Math.min(t + 1, s.words.length - 1)) === "forward") return true;
  const end = Math.min(t + TABLE_REACH, s.words.length - 1);
  for (let k = t + 1; k < end; k++)
    if (low(s, k) === "on" && low(s, k + 1) === "the" && low(s, Math.min(k + 2, end)) === "table")
      return true;
  return false;
}
const TABLE_REACH = 16;

/** The proposal whose terms a sentence told. */
interface Holding {
  readonly offer: Offer;
  readonly sentence: number;
}

/** "We gave both sides a plan in four steps": the next sentences may tell them. */
function isHandedOver({ syntax: s }: Scene, t: number): boolean {
  const verb = s.words[t]?.head ?? -1;
  return s.words[t]?.relation === "obj" && kids(s, verb, "iobj", "obl").length > 0;
}
