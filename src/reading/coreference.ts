import { type Phrases, candidatesOf } from "./candidates.js";
import type { Comparer } from "./comparer.js";
import type { Traits } from "./mentionTraits.js";

/**
 * The chain of each phrase, as the place of the chain's first phrase: in text order each phrase joins the chain of
 * the earlier phrase that scores best, if that scores above none at all. So what stands later changes nothing
 * before it. `fixed` says of a phrase whom it means where that is known already: those of one are one chain, and
 * never joined with those of another. One of which `asks` is false begins a chain. Takes time linear in the phrases.
 */
export function findChains(
  phrases: Phrases,
  comparer: Comparer,
  {
    fixed = () => null,
    asks = () => true,
  }: { fixed?: (t: Traits) => number | null; asks?: (t: Traits) => boolean } = {},
): number[] {
  const chain: number[] = [];
  const ofFixed = new Map<number, number>();
  const chains = new Map<number, Known>();
  for (const { mention, earlier } of candidatesOf(phrases)) {
    const m = phrases.traits[mention] as Traits;
    const whom = fixed(m);
    let at = whom === null ? -1 : (ofFixed.get(whom) ?? -1);
    if (at < 0 && asks(m)) {
      let best = comparer.none(mention);
      for (const candidate of earlier) {
        const to = chain[candidate.mention] as number;
        if (!fits(m, whom, chains.get(to) as Known)) continue;
        const score = comparer.pair(mention, candidate);
        if (score > best) [best, at] = [score, to];
      }
    }
    const own = at < 0 ? mention : at;
    chain.push(own);
    const known = chains.get(own) ?? { whom: null, gender: null };
    known.whom ??= whom;
    known.gender ??= m.gender;
    chains.set(own, known);
    if (whom !== null && !ofFixed.has(whom)) ofFixed.set(whom, own);
  }
  return chain;
}

/** What is known of a chain through any of its phrases. */
interface Known {
  whom: number | null;
  gender: Traits["gender"];
}

/** Two known ones are not one; he is not she, through all phrases of a chain. */
function fits(m: Traits, whom: number | null, chain: Known): boolean {
  if (whom !== null && chain.whom !== null && whom !== chain.whom) return false;
  return m.gender === null || chain.gender === null || m.gender === chain.gender;
}
