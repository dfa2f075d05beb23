import type { Doc } from "../text/doc.js";
import { quote } from "../text/span.js";
import type { Tags } from "../tags/tags.js";
import { withConsultations } from "./consulted.js";
import { findEvents } from "./events/events.js";
import { findFindings } from "./findings/findings.js";
import { findNotes } from "./findings/notes.js";
import { type ReadingModels, makeAccount } from "./makeAccount.js";
import { findDisputes } from "./negotiation/disputes.js";
import { type Negotiation, findNegotiation } from "./negotiation/negotiation.js";
import { withScorers } from "./negotiation/scorers.js";
import { makeScene } from "./negotiation/scene.js";
import type { HearsayRecord, ReportedEvent } from "./record.js";

/**
 * What one report says, from its doc and tags: every stage of the reading, in order. Without `coreference`, pronouns
 * and descriptions are joined to actors only where they speak.
 */
export function makeRecord(doc: Doc, tags: Tags, models: ReadingModels = {}): HearsayRecord {
  const { parts, id, version, text, ...metadata } = doc.report;
  const account = makeAccount(doc, tags, models);
  const scene = withScorers(makeScene(account), models.statementModel ?? null);
  const happened = findEvents(account, models.eventModel ?? null);
  const negotiation = findNegotiation(scene);
  const events = withConsultations(happened, negotiation.contacts);
  const disputes = findDisputes(account, negotiation, models.statementModel ?? null);
  const part = takingPart(events, negotiation);
  return {
    hearsay: "1",
    id,
    ...metadata,
    version,
    text,
    parts: parts.map((p) => ({ role: p.role, ...quote(text, p) })),
    actors: account.actors.filter((a) => !account.unheard.has(a.id) || part.has(a.id)),
    statements: account.statements,
    silences: account.silences,
    ...negotiation,
    events,
    disputes,
    notes: findNotes(account),
    findings: findFindings(account, events, negotiation, disputes),
    times: account.times,
  };
}

/** Everybody who takes part in what is told. */
function takingPart(
  events: readonly ReportedEvent[],
  { contacts, proposals, responses, conditions }: Negotiation,
): ReadonlySet<string> {
  return new Set([
    ...events.flatMap((e) => [...e.actors, ...e.recipients]),
    ...contacts.flatMap((c) => [...c.parties, ...c.via]),
    ...proposals.flatMap((p) => [...p.by, ...p.to, ...p.via]),
    ...responses.flatMap((r) => r.by),
    ...conditions.flatMap((k) => k.holder ?? []),
  ]);
}
