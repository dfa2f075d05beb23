import type { Account } from "../account.js";
import type { Dispute, ReportedEvent } from "../record.js";
import type { Negotiation } from "./negotiation.js";

/** Statements of one report that cannot both hold, in text order. */
export function findDisputes(
  _account: Account,
  _events: readonly ReportedEvent[],
  _negotiation: Negotiation,
): Dispute[] {
  return [];
}
