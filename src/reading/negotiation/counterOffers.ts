import { type Syntax, kids, low } from "../syntax.js";
import { type Given, answererOf, give, verbSpan } from "./answers.js";
import { behind, realityOf } from "./arguments.js";
import { type Offer, meantAt } from "./offers.js";
import { OFFERING, REPLYING } from "./proposalWords.js";
import { type Scene, isAsked } from "./scene.js";

/** "The front answered with terms of its own", "Suriname has countered with 30 days". */
export function counterOffers(scene: Scene, offers: Offer[], given: Given[]): void {
  for (const [t, w] of scene.syntax.words.entries()) {
    if (w.upos !== "VERB" || isAsked(scene, t) || given.some((g) => g.token === t)) continue;
    const lemma = w.lemma.toLowerCase();
    if (REPLYING.has(lemma) || lemma === "counter" || isInstead(scene.syntax, t, lemma))
      countered(scene, offers, given, t);
  }
}

const OWN_TERMS = new Set(
  "one term proposal offer counteroffer counter-offer counterproposal condition demand plan draft".split(" "),
);

/** "Suggested as an alternative", "proposed instead". */
function isInstead(s: Syntax, t: number, lemma: string): boolean {
  if (!OFFERING.has(lemma)) return false;
  return kids(s, t, "obl", "advmod").some((k) => ["alternative", "instead"].includes(low(s, k)));
}

/** "The front answered with terms of its own." */
function countered(scene: Scene, offers: readonly Offer[], given: Given[], t: number): void {
  const { syntax: s } = scene;
  const terms = behind(s, t, "with").find(
    (k) => s.words[t]?.lemma === "counter" || OWN_TERMS.has(s.words[k]?.lemma ?? ""),
  );
  const instead = isInstead(s, t, s.words[t]?.lemma.toLowerCase() ?? "");
  const by = (terms === undefined && !instead) || realityOf(s, t) !== "told" ? null : answererOf(scene, t);
  const offer = by === null || by.length === 0 ? null : meantAt(scene, offers, t, by);
  if (by === null || offer === null) return;
  give(scene, given, { token: t, offer, by, answer: "counters", evidence: verbSpan(scene, t) });
}
