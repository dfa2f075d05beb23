import type { Account } from "../account.js";
import type { Dispute, Finding } from "../record.js";
import type { Negotiation } from "../negotiation/negotiation.js";

/** What the sourcing rules find, in text order. */
export function findFindings(
  _account: Account,
  _negotiation: Negotiation,
  _disputes: readonly Dispute[],
): Finding[] {
  return [];
}
