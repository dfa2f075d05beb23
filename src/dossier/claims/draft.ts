import type { ClaimKind } from "../dossier.js";
import type { Ref } from "../reports.js";

/**
 * How a member stands to its claim: tells it, denies it, tells it otherwise (another number, another answer), does not
 * know of it, or will not say.
 */
export type Bearing = "tells" | "denies" | "differs" | "unaware" | "declines";

/** A claim before its stances and its support are reckoned. */
export interface Draft {
  readonly kind: ClaimKind;
  /** Whether likeness alone made it: no change of position, revision or dispute rests on such a claim. */
  readonly byLikeness?: true;
  readonly members: Map<Ref, Bearing>;
  /** The sentence of a member that tells the claim, where its statement is longer. */
  readonly words?: Map<Ref, string>;
  /** Of a number claim: the value that those tell who tell it. */
  readonly value: number | null;
  /** Of a claim that nobody was authorised to make an offer: the offer, which those contest who tell this. */
  readonly offer?: Draft;
}

/** Adds a member; who denies or differs does not come to tell it by another way. */
export function addMember(draft: Draft, at: Ref, bearing: Bearing): void {
  const known = draft.members.get(at);
  if (known === undefined || known === "tells") draft.members.set(at, bearing);
}
