import type { KeepReader } from "../keep.js";
import type { Ledger } from "../ledger/ledger.js";

/** What the API stands on. */
export interface Served {
  readonly ledger: Ledger;
  readonly reader: KeepReader;
  /** Who decides where a request does not say. */
  readonly by: string;
  readonly log: (message: string) => void;
}
