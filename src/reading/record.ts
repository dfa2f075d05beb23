/**
 * The record of one report, field by field as docs/data-model.md defines it: what `read` returns
 * and what `hearsay read --json` prints. Ids are stable within one record: a letter of the list and a number
 * (a actor, s statement, z silence, c contact, p proposal, r response, k condition, e event, d dispute, n note,
 * f finding, t time).
 */
import type { Metadata, PartRole } from "../text/report.js";
import type { Quote } from "../text/span.js";

export const FORMS = ["direct", "indirect", "mixed"] as const;
export type Form = (typeof FORMS)[number];

/** What a speaker does by saying it. `state` where nothing more specific fits. */
export const ACTS = [
  "state",
  "confirm",
  "deny",
  "decline",
  "propose",
  "accept",
  "reject",
  "demand",
  "promise",
  "threaten",
  "accuse",
  "support",
  "ask",
  "believe",
  "intend",
] as const;
export type Act = (typeof ACTS)[number];

export const NAMINGS = ["named", "described", "unnamed", "collective", "document", "outlet"] as const;
export type Naming = (typeof NAMINGS)[number];
export const TERMS = ["on-record", "background", "anonymous", "unstated"] as const;
export type Terms = (typeof TERMS)[number];
export const BASES = [
  "participant",
  "witness",
  "briefed",
  "familiar",
  "document",
  "second-hand",
  "unstated",
] as const;
export type Basis = (typeof BASES)[number];

/** On what authority a statement rests. */
export interface Authority {
  readonly naming: Naming;
  /** People behind it, `[min, max]`; max null when open; null where the text gives no source at all. */
  readonly count: readonly [number, number | null] | null;
  /** ISO 3166-1 alpha-3 code or a body's name, for unnamed sources; null where nothing is said. */
  readonly affiliation: string | null;
  readonly terms: Terms;
  readonly condition: Quote | null;
  readonly reason: Quote | null;
  readonly basis: Basis;
  readonly basisSpan: Quote | null;
}

/** One attribution: who says what. */
export interface Statement {
  readonly id: string;
  readonly source: Quote | null;
  /** Actor id. */
  readonly speaker: string | null;
  /** Null in a turn of a transcript, where the layout attributes. */
  readonly cue: Quote | null;
  readonly content: readonly Quote[];
  readonly form: Form;
  readonly act: Act;
  /** Id of the statement that contains this one. */
  readonly parent: string | null;
  /** Actor id. */
  readonly audience: string | null;
  readonly authority: Authority;
  /** EDTF. */
  readonly said: string | null;
  readonly saidSpan: Quote | null;
  /** 0 to 1: the estimated chance that source, cue, content and act are all right. */
  readonly confidence: number;
}

export const SILENCE_KINDS = ["declined", "no-response", "not-reached", "refused-access"] as const;
export type SilenceKind = (typeof SILENCE_KINDS)[number];

export interface Silence {
  readonly id: string;
  /** Actor id. */
  readonly actor: string;
  readonly kind: SilenceKind;
  /** What was asked, where the text says so. */
  readonly about: Quote | null;
  readonly evidence: Quote;
}

export const ACTOR_KINDS = [
  "person",
  "state",
  "government",
  "body",
  "organisation",
  "armed-group",
  "outlet",
  "group",
  "unnamed",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Someone or something that can speak or act. */
export interface Actor {
  readonly id: string;
  /** The fullest form found. */
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly office: string | null;
  /** Actor ids. */
  readonly memberOf: readonly string[];
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  /** Pronouns included, in text order. */
  readonly mentions: readonly Quote[];
  /** Actor ids of unnamed sources that may be this one; a person confirms or refuses. */
  readonly maybeSame: readonly string[];
}

/** A time as told: `edtf` null where the anchor it needs is not known. */
export interface Time {
  readonly id: string;
  readonly span: Quote;
  /** ISO 8601-2. */
  readonly edtf: string | null;
  /** First and last day, `YYYY-MM-DD`, both included; null where open or unknown. */
  readonly bounds: readonly [string | null, string | null] | null;
  readonly rule: string;
  /** What the value was counted from ("publication", another time's id), or what is missing for it. */
  readonly anchor: string | null;
}

export const CHANNELS = [
  "direct",
  "intermediary",
  "back-channel",
  "track-two",
  "public-signal",
  "multilateral",
  "unknown",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Talks, a call, a meeting, a letter, a message, a visit: that sides were in touch. */
export interface Contact {
  readonly id: string;
  /** Actor ids. */
  readonly parties: readonly string[];
  /** Actor ids of those who carry words between the parties. */
  readonly via: readonly string[];
  readonly channel: Channel;
  /** EDTF. */
  readonly when: string | null;
  readonly about: Quote | null;
  readonly outcome: Quote | null;
  /** The words that tell of it. */
  readonly evidence: Quote;
  /** Statement ids; empty where only the outlet tells it, or where nobody in the report affirms it. */
  readonly according: readonly string[];
  /** Statement ids. */
  readonly deniedBy: readonly string[];
}

export const PROPOSAL_STATUSES = [
  "floated",
  "offered",
  "under-discussion",
  "accepted",
  "rejected",
  "withdrawn",
  "lapsed",
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** Something offered to another side; what it is to hold stands in `terms`. */
export interface Proposal {
  readonly id: string;
  /** Actor ids. */
  readonly by: readonly string[];
  /** Actor ids. */
  readonly to: readonly string[];
  /** Actor ids. */
  readonly via: readonly string[];
  /** The words that name it ("a ceasefire"); null where none do. */
  readonly called: Quote | null;
  /** One span per term; empty where the report only names the proposal. */
  readonly terms: readonly Quote[];
  /** Statement ids for each term, in the order of `terms`: who tells it. */
  readonly termsAccording: readonly (readonly string[])[];
  /** EDTF. */
  readonly when: string | null;
  readonly status: ProposalStatus;
  /** Statement ids. */
  readonly according: readonly string[];
  /** Statement ids. */
  readonly deniedBy: readonly string[];
}

export const ANSWERS = [
  "accepts",
  "rejects",
  "conditional",
  "counters",
  "postpones",
  "ignores",
  "denies-it-was-made",
] as const;
export type Answer = (typeof ANSWERS)[number];

/** What one side answers to a proposal. */
export interface Response {
  readonly id: string;
  /** Actor ids. */
  readonly by: readonly string[];
  /** Proposal id. */
  readonly to: string;
  readonly answer: Answer;
  /** Condition ids. */
  readonly conditions: readonly string[];
  /** EDTF. */
  readonly when: string | null;
  readonly evidence: Quote;
  /** Statement ids. */
  readonly according: readonly string[];
  /** Statement ids. */
  readonly deniedBy: readonly string[];
}

export const CONDITION_KINDS = [
  "participation",
  "territory",
  "withdrawal",
  "ceasefire",
  "recognition",
  "security-guarantee",
  "sanctions",
  "prisoners",
  "aid",
  "disarmament",
  "sequence",
  "other",
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export const POLARITIES = ["requires", "refuses"] as const;
export const CONDITION_STATUSES = ["standing", "met", "abandoned"] as const;

/** A precondition, a red line, a standing demand. */
export interface Condition {
  readonly id: string;
  /** Actor id. */
  readonly holder: string | null;
  readonly text: Quote;
  readonly kind: ConditionKind;
  readonly polarity: (typeof POLARITIES)[number];
  readonly status: (typeof CONDITION_STATUSES)[number];
  /** Statement ids. */
  readonly according: readonly string[];
}

/** PLOVER's event types. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const REALIS = ["actual", "denied", "future", "conditional", "hypothetical"] as const;
export type Realis = (typeof REALIS)[number];

/** What is said to have happened, or to be about to: one line of a timeline. */
export interface ReportedEvent {
  readonly id: string;
  readonly type: EventType;
  /** PLOVER's mode; null where its type has none or the words do not tell. */
  readonly mode: string | null;
  /** CAMEO code, kept also where PLOVER drops it; null where none fits. */
  readonly cameo: string | null;
  /** Actor ids; empty where the text tells no one. */
  readonly actors: readonly string[];
  /** Actor ids. */
  readonly recipients: readonly string[];
  readonly trigger: Quote;
  /** EDTF. */
  readonly when: string | null;
  readonly where: Quote | null;
  readonly realis: Realis;
  /** Ids of the statements whose content holds it; empty for the outlet's own voice. */
  readonly according: readonly string[];
  /** Statement ids. */
  readonly deniedBy: readonly string[];
}

export const DISPUTE_SCOPES = ["existence", "content", "detail", "knowledge", "authority"] as const;
export type DisputeScope = (typeof DISPUTE_SCOPES)[number];

export const DISPUTE_KINDS = ["denial", "different-account"] as const;
/** Wherein two accounts may differ. */
export const DIFFERENCES = ["number", "date", "actor", "term"] as const;

/** Two statements of one report that cannot both hold. */
export interface Dispute {
  readonly id: string;
  /** Statement ids, in text order. */
  readonly a: string;
  readonly b: string;
  readonly kind: (typeof DISPUTE_KINDS)[number];
  /** Of a denial: what it denies. Of a different account: null. */
  readonly scope: DisputeScope | null;
  /** Of a different account: wherein they differ. Of a denial: null. */
  readonly differsIn: (typeof DIFFERENCES)[number] | null;
}

export const NOTE_KINDS = ["first-reported", "unverified", "verified", "correction", "access"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What the outlet says of its own story. */
export interface OutletNote {
  readonly id: string;
  readonly kind: NoteKind;
  readonly about: Quote | null;
  readonly evidence: Quote;
}

/** What a sourcing rule found (docs/findings.md). It informs; it never blocks. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly message: string;
  /** At least one; the first is where a reader should look. */
  readonly spans: readonly Quote[];
}

/** Lists whose entries a person looks at one by one; the others are corrected where they are wrong. */
export const LOOKED_AT = [
  "proposals",
  "responses",
  "conditions",
  "contacts",
  "statements",
  "silences",
  "disputes",
  "events",
] as const;

/** Below this confidence a statement is more likely misread than not, and is shown so. */
export const UNSURE = 0.5;

export interface RecordPart extends Quote {
  readonly role: PartRole;
}

/** What one report says: the reading of a report, whole and in JSON's own types. */
export interface HearsayRecord extends Metadata {
  readonly hearsay: "1";
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly parts: readonly RecordPart[];
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly silences: readonly Silence[];
  readonly contacts: readonly Contact[];
  readonly proposals: readonly Proposal[];
  readonly responses: readonly Response[];
  readonly conditions: readonly Condition[];
  readonly events: readonly ReportedEvent[];
  readonly disputes: readonly Dispute[];
  readonly notes: readonly OutletNote[];
  readonly findings: readonly Finding[];
  readonly times: readonly Time[];
}
