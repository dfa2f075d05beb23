import type { Account } from "../account.js";
import type { ReportedEvent } from "../record.js";

/** What is said to have happened, in text order: only what a reader would put on a timeline. */
export function findEvents(_account: Account): ReportedEvent[] {
  return [];
}
