import type { Contact, Proposal, ReportedEvent } from "../reading/record.js";
import { type KeptPairs, makeKeptPairs } from "./claims/keptPairs.js";
import type { Matter } from "./claims/matter.js";
import type { Held } from "./claims/matters.js";
import type { Given } from "./claims/numbers.js";
import type { Telling } from "./claims/tellings.js";
import { type KeptPrints, makeKeptPrints } from "./prints.js";

/** What a running program keeps of a dossier between calls, so that one more report costs less. */
export interface Kept {
  readonly proposals: KeptPairs<Matter<Proposal>>;
  readonly contacts: KeptPairs<Matter<Contact>>;
  readonly events: KeptPairs<Matter<ReportedEvent>>;
  readonly conditions: KeptPairs<Matter<Held>>;
  readonly numbers: KeptPairs<Given>;
  readonly tellings: KeptPairs<Telling>;
  readonly prints: KeptPrints;
}

/** Keeps nothing yet. */
export function makeKept(): Kept {
  return {
    proposals: makeKeptPairs(),
    contacts: makeKeptPairs(),
    events: makeKeptPairs(),
    conditions: makeKeptPairs(),
    numbers: makeKeptPairs(),
    tellings: makeKeptPairs(),
    prints: makeKeptPrints(),
  };
}
