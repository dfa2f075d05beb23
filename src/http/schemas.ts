/**
 * The record and what the ledger adds to it as zod schemas: what the API checks and what /openapi.json tells.
 * docs/data-model.md says what the fields mean; a test holds these against the types.
 */
import { z } from "@hono/zod-openapi";
import {
  ACTOR_KINDS,
  ACTS,
  ANSWERS,
  BASES,
  CHANNELS,
  CONDITION_KINDS,
  CONDITION_STATUSES,
  DIFFERENCES,
  DISPUTE_KINDS,
  DISPUTE_SCOPES,
  EVENT_TYPES,
  FORMS,
  NAMINGS,
  NOTE_KINDS,
  POLARITIES,
  PROPOSAL_STATUSES,
  REALIS,
  SILENCE_KINDS,
  TERMS,
} from "../reading/record.js";

const id = z.string();
const ids = z.array(id);
const edtf = z.string().nullable();
const text = z.string().nullable();

export const Quote = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() })
  .openapi("Quote", {
    description: "Half-open offsets in UTF-16 code units of the report's text, and its words.",
  });
// Not `.nullable()`: beside a reference that would say "an object, and also null".
const quote = z.union([Quote, z.null()]);

const Authority = z.object({
  naming: z.enum(NAMINGS),
  count: z.tuple([z.int(), z.int().nullable()]).nullable(),
  affiliation: text,
  terms: z.enum(TERMS),
  condition: quote,
  reason: quote,
  basis: z.enum(BASES),
  basisSpan: quote,
});

const Statement = z
  .object({
    id,
    source: quote,
    speaker: id.nullable(),
    cue: quote,
    content: z.array(Quote),
    form: z.enum(FORMS),
    act: z.enum(ACTS),
    parent: id.nullable(),
    audience: id.nullable(),
    authority: Authority,
    said: edtf,
    saidSpan: quote,
    confidence: z.number().min(0).max(1),
  })
  .openapi("Statement");

const Silence = z.object({
  id,
  actor: id.nullable(),
  kind: z.enum(SILENCE_KINDS),
  about: quote,
  evidence: Quote,
});

const Contact = z.object({
  id,
  parties: ids,
  via: ids,
  channel: z.enum(CHANNELS),
  when: edtf,
  about: quote,
  outcome: quote,
  evidence: Quote,
  according: ids,
  deniedBy: ids,
});

const Proposal = z.object({
  id,
  by: ids,
  to: ids,
  via: ids,
  called: quote,
  terms: z.array(Quote),
  termsAccording: z.array(ids),
  when: edtf,
  status: z.enum(PROPOSAL_STATUSES),
  according: ids,
  deniedBy: ids,
});

const Response = z.object({
  id,
  by: ids,
  to: id,
  answer: z.enum(ANSWERS),
  conditions: ids,
  when: edtf,
  evidence: Quote,
  according: ids,
  deniedBy: ids,
});

const Condition = z.object({
  id,
  holder: id.nullable(),
  text: Quote,
  kind: z.enum(CONDITION_KINDS),
  polarity: z.enum(POLARITIES),
  status: z.enum(CONDITION_STATUSES),
  according: ids,
});

const ReportedEvent = z.object({
  id,
  type: z.enum(EVENT_TYPES),
  mode: text,
  cameo: text,
  actors: ids,
  recipients: ids,
  trigger: Quote,
  when: edtf,
  where: quote,
  realis: z.enum(REALIS),
  according: ids,
  deniedBy: ids,
});

const Dispute = z.object({
  id,
  a: id,
  b: id,
  kind: z.enum(DISPUTE_KINDS),
  scope: z.enum(DISPUTE_SCOPES).nullable(),
  differsIn: z.enum(DIFFERENCES).nullable(),
});

const OutletNote = z.object({
  id,
  kind: z.enum(NOTE_KINDS),
  about: quote,
  evidence: Quote,
});

const Finding = z.object({ id, rule: z.string(), message: z.string(), spans: z.array(Quote) });

const Actor = z
  .object({
    id,
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    country: text,
    office: text,
    memberOf: ids,
    aliases: z.array(z.string()),
    wikidata: text,
    mentions: z.array(Quote),
    maybeSame: ids,
  })
  .openapi("Actor");

const Time = z.object({
  id,
  span: Quote,
  edtf,
  bounds: z.tuple([text, text]).nullable(),
  rule: z.string(),
  anchor: text,
});

const metadata = {
  title: text,
  outlet: text,
  byline: text,
  dateline: text,
  published: edtf,
  language: text,
  url: text,
};

/** The record of one report, as `hearsay read --json` prints it. */
export const HearsayRecord = z
  .object({
    hearsay: z.literal("1"),
    id,
    ...metadata,
    version: z.int(),
    text: z.string(),
    parts: z.array(Quote.extend({ role: z.string() })),
    actors: z.array(Actor),
    statements: z.array(Statement),
    silences: z.array(Silence),
    contacts: z.array(Contact),
    proposals: z.array(Proposal),
    responses: z.array(Response),
    conditions: z.array(Condition),
    events: z.array(ReportedEvent),
    disputes: z.array(Dispute),
    notes: z.array(OutletNote),
    findings: z.array(Finding),
    times: z.array(Time),
  })
  .openapi("Record");

/** A report as it is kept, and how far people are with it. */
export const ReportLine = z
  .object({
    id,
    version: z.int(),
    previous: id.nullable(),
    keptAt: z.string(),
    title: text,
    outlet: text,
    published: edtf,
    url: text,
    decided: z.int().openapi({ description: "Decisions about it that hold." }),
  })
  .openapi("ReportLine");

export const Decision = z
  .object({
    id,
    at: z.string(),
    by: z.string(),
    note: text,
    do: z.enum(["accept", "refuse", "note", "edit", "merge", "split", "add", "undo"]),
    on: z
      .array(z.object({ report: id, list: z.string(), entry: id.nullable() }))
      .openapi({ description: "What it is about, by the ids that the entries had then." }),
    field: text,
    value: z.unknown(),
    undone: z.boolean(),
  })
  .openapi("Decision");

/** A report with its record as decisions leave it. */
export const ReportView = z
  .object({
    report: ReportLine,
    record: HearsayRecord,
    reader: z.string(),
    readAt: z.string(),
    marks: z.record(z.string(), z.array(Decision)).openapi({
      description: "By entry id (`report` for the report itself), the decisions that it stands for.",
    }),
    refused: z.array(z.object({ list: z.string(), entry: z.looseObject({ id }), decision: Decision })),
    decisions: z.array(Decision),
    dossiers: z.array(z.string()),
    next: id.nullable().openapi({ description: "The version that came after this one." }),
  })
  .openapi("ReportView");

export const Hit = z
  .object({
    report: ReportLine.omit({ decided: true }),
    kind: z.string(),
    id: id.nullable(),
    speaker: text,
    act: text,
    spans: z.array(z.tuple([z.int(), z.int()])),
    words: z.array(z.string()),
    citation: z.string(),
  })
  .openapi("Hit");

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .loose()
  .openapi("Problem");
