import type { Contact, ReportedEvent } from "./record.js";

/**
 * The events of a report with its contacts among them: that two sides were in touch is an event of the kind CONSULT
 * (CAMEO 04), whatever tells it. A contact that an event tells already, by the same words or of the same people, one that
 * is only denied and one that is told by a word of speech alone ("told the envoy") add nothing. In text order, numbered
 * anew.
 */
export function withConsultations(
  events: readonly ReportedEvent[],
  contacts: readonly Contact[],
): ReportedEvent[] {
  const added = contacts
    .filter((c) => c.parties.length > 1 && (c.according.length > 0 || c.deniedBy.length === 0))
    .filter((c) => !SPOKEN.test(c.evidence.text))
    .filter((c) => !events.some((e) => e.type === "CONSULT" && tells(e, c)))
    .map((c): ReportedEvent => ({
      id: "",
      type: "CONSULT",
      mode: c.channel === "intermediary" ? "third-party" : null,
      cameo: c.channel === "intermediary" ? "045" : "040",
      actors: c.parties,
      recipients: [],
      trigger: c.evidence,
      when: c.when,
      where: null,
      realis: "actual",
      according: c.according,
      deniedBy: c.deniedBy,
    }));
  return [...events, ...added]
    .sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end)
    .map((e, i) => ({ ...e, id: `e${i + 1}` }));
}

const SPOKEN = /\b(?:told|tells?|telling|inform(?:ed|s)|assured?|warned|signall?ed|wrote)$/i;

/** The events of a record that no contact of it tells in the same words: for lists that show both. */
export function eventsBesideContacts({
  events,
  contacts,
}: {
  readonly events: readonly ReportedEvent[];
  readonly contacts: readonly Contact[];
}): ReportedEvent[] {
  const told = new Set(contacts.map((c) => `${c.evidence.start} ${c.evidence.end}`));
  return events.filter((e) => e.type !== "CONSULT" || !told.has(`${e.trigger.start} ${e.trigger.end}`));
}

function tells(
  { trigger, actors, recipients, when }: ReportedEvent,
  { evidence, parties, when: of }: Contact,
): boolean {
  if (trigger.start < evidence.end && trigger.end > evidence.start) return true;
  const takesPart = (id: string) => actors.includes(id) || recipients.includes(id);
  return parties.every(takesPart) || (when !== null && when === of && parties.some(takesPart));
}
