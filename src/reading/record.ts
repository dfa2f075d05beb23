/**
 * The record of one report, field by field as docs/data-model.md defines it: what `read` returns
 * and what `hearsay read --json` prints. Ids are stable within one record.
 */
import type { Metadata, PartRole } from "../text/report.js";
import type { Quote } from "../text/span.js";

export type Form = "direct" | "indirect" | "mixed";

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

export type Naming = "named" | "described" | "unnamed" | "collective" | "document" | "outlet";
export type Terms = "on-record" | "background" | "anonymous" | "unstated";
export type Basis =
  "participant" | "witness" | "briefed" | "familiar" | "document" | "second-hand" | "unstated";

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

export type SilenceKind = "declined" | "no-response" | "not-reached" | "refused-access";

export interface Silence {
  readonly id: string;
  /** Actor id. */
  readonly actor: string;
  readonly kind: SilenceKind;
  /** What was asked, where the text says so. */
  readonly about: Quote | null;
  readonly evidence: Quote;
}

export type ActorKind =
  | "person"
  | "state"
  | "government"
  | "body"
  | "organisation"
  | "armed-group"
  | "outlet"
  | "group"
  | "unnamed";

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
  readonly times: readonly Time[];
}
