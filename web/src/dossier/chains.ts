/** Offers with what was offered instead of them. */
import type { WireDossier } from "./data.js";

export type Offer = WireDossier["proposals"][number];
export type Answer = Offer["answers"][number];

/** An offer in a chain, and the answer to the one before that it came with; null for the first. */
export interface Step {
  readonly offer: Offer;
  readonly answer: Answer | null;
}

/** Each offer once: from a first one on to its last counter-offer. A second one to the same offer begins a chain. */
export function chainsOf(offers: readonly Offer[]): Step[][] {
  const byRef = new Map(offers.map((o) => [o.at, o]));
  const placed = new Set<string>();
  const after = ({ offer }: Step): Step | null => {
    for (const answer of offer.answers) {
      const next = answer.offers === null ? undefined : byRef.get(answer.offers);
      if (next !== undefined && !placed.has(next.at)) return { offer: next, answer };
    }
    return null;
  };
  const from = (offer: Offer): Step[] => {
    const chain: Step[] = [];
    for (let step: Step | null = { offer, answer: null }; step !== null; step = after(step)) {
      chain.push(step);
      placed.add(step.offer.at);
    }
    return chain;
  };
  const isFirst = (o: Offer) => o.counters === null || !byRef.has(o.counters);
  const chains = offers.filter(isFirst).map(from);
  return [...chains, ...offers.flatMap((o) => (placed.has(o.at) ? [] : [from(o)]))];
}
