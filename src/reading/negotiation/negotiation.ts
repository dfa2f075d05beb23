import type { Condition, Contact, Proposal, Response } from "../record.js";
import { findConditions } from "./conditions.js";
import { findContacts } from "./contacts.js";
import { toProposals } from "./offers.js";
import { findOffers } from "./proposals.js";
import { findAnswers, toResponses } from "./responses.js";
import type { Scene } from "./scene.js";

/** Who was in touch with whom, what was offered, what was answered, on which condition; each in text order. */
export interface Negotiation {
  readonly contacts: readonly Contact[];
  readonly proposals: readonly Proposal[];
  readonly responses: readonly Response[];
  readonly conditions: readonly Condition[];
}

/** The negotiation that a report tells of; all empty where it tells of none. */
export function findNegotiation(scene: Scene): Negotiation {
  const offers = findOffers(scene);
  const contacts = findContacts(scene, offers);
  const conditions = findConditions(scene, offers.length > 0 || contacts.length > 0);
  const answers = findAnswers(scene, offers, conditions);
  const { proposals, ids } = toProposals(scene, offers);
  return {
    contacts,
    proposals,
    responses: toResponses(scene, answers, ids),
    conditions: conditions.conditions,
  };
}
