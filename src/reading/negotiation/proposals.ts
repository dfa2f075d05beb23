import { kids, low } from "../syntax.js";
import { offeredByNoun } from "./offeredByNoun.js";
import { offeredByReadiness, offeredByVerb } from "./offeredByVerb.js";
import type { Offer } from "./offers.js";
import { addTerms } from "./offers.js";
import { ASKING, OFFERING, PAPER_NOUNS, PROPOSAL_NOUNS, READY } from "./proposalWords.js";
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
    if (w.upos === "VERB" && OFFERING.has(lemma)) offeredByVerb(scene, offers, t, lemma);
    else if (w.upos === "VERB" && ASKING.has(lemma)) askedFor(scene, offers, t);
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
  return offers;
}

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
