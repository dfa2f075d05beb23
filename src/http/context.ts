import type { Dossier } from "../dossier/dossier.js";
import type { DossierReport } from "../dossier/reports.js";
import type { KeepReader } from "../keep.js";
import type { Ledger } from "../ledger/ledger.js";

/** What the API stands on. */
export interface Served {
  readonly ledger: Ledger;
  readonly reader: KeepReader;
  /** Who decides where a request does not say. */
  readonly by: string;
  /** Puts reports side by side. */
  readonly compare: (reports: readonly DossierReport[]) => Promise<Dossier>;
  readonly log: (message: string) => void;
  /** Whether nothing may be added or decided here. */
  readonly readOnly: boolean;
}
