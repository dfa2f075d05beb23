import { type Candidate, type Phrases, candidatesOf } from "./candidates.js";
import type { Comparer } from "./comparer.js";
import type { Traits } from "./mentionTraits.js";

/** What is known beyond the phrases, about some of whom they mean; whoever is known has a number. */
export interface Known {
  /** Whom a phrase means, where that is known: those of one are one chain, and never joined with those of another. */
  readonly fixed: (t: Traits) => number | null;
  /** Whether a phrase looks for an antecedent; one that does not begins a chain, unless it is fixed. */
  readonly asks: (t: Traits) => boolean;
  /** Whether a phrase that is not fixed may mean somebody known. */
  readonly suits: (t: Traits, whom: number) => boolean;
}

const NOTHING_KNOWN: Known = { fixed: () => null, asks: () => true, suits: () => true };

/**
 * The chain of each phrase, as the place of the chain's first phrase: in text order each phrase joins the chain of
 * the earlier phrase that scores best, if that scores above none at all. So what stands later changes nothing
 * before it. Takes time linear in the phrases.
 */
export function findChains(
  phrases: Phrases,
  comparer: Comparer,
  { fixed, asks, suits }: Known = NOTHING_KNOWN,
): number[] {
  const chain: number[] = [];
  const ofFixed = new Map<number, number>();
  const chains = new Map<number, Chain>();
  for (const { mention, earlier } of candidatesOf(phrases, asks)) {
    const m = phrases.traits[mention] as Traits;
    const whom = fixed(m);
    let at = whom === null ? -1 : (ofFixed.get(whom) ?? -1);
    if (at < 0 && asks(m)) {
      const open = earlier.filter((candidate) => {
        const known = chains.get(chain[candidate.mention] as number) as Chain;
        return fits(m, whom, known) && (whom !== null || known.whom === null || suits(m, known.whom));
      });
      let best = open.length === 0 ? 0 : comparer.none(mention);
      for (const [i, score] of comparer.pairs(mention, open).entries())
        if (score > best) [best, at] = [score, chain[(open[i] as Candidate).mention] as number];
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
interface Chain {
  whom: number | null;
  gender: Traits["gender"];
}

/** Two known ones are not one; he is not she, through all phrases of a chain. */
function fits(m: Traits, whom: number | null, chain: Chain): boolean {
  if (whom !== null && chain.whom !== null && whom !== chain.whom) return false;
  return m.gender === null || chain.gender === null || m.gender === chain.gender;
}
