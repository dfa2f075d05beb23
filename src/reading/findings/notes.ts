import type { Account } from "../account.js";
import type { OutletNote } from "../record.js";

/** What the outlet says of its own story, in text order. */
export function findNotes(_account: Account): OutletNote[] {
  return [];
}
