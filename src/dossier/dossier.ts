/** The dossier as JSON: what reports told side by side come to. docs/dossier.md defines every field. */
import type { ActorKind, DisputeScope, HearsayRecord } from "../reading/record.js";
import type { Ref } from "./reports.js";

/** One of the same actor across reports. */
export interface DossierActor {
  /** Stays the same as long as one of its members does: the first member's ref. */
  readonly id: string;
  /** The fullest form found. */
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly office: string | null;
  /** Ids of dossier actors. */
  readonly memberOf: readonly string[];
  readonly aliases: readonly string[];
  /** `REPORT#ACTOR`; each merge rests on an id, a full name or a stated tie, and is undone by taking a member out. */
  readonly members: readonly Ref[];
}

export const STANCES = ["affirms", "denies", "partly", "doubts", "declined", "silent"] as const;
export type StanceKind = (typeof STANCES)[number];

/** Where an actor stood on a claim at a time. */
export interface Stance {
  /** Id of a dossier actor. */
  readonly actor: string;
  readonly stance: StanceKind;
  /** EDTF: when it was said, else when the report was published; null where neither is known. */
  readonly date: string | null;
  /** What says so: statements or silences. */
  readonly according: readonly Ref[];
}

/** How many independent sources affirm a claim. */
export interface Support {
  readonly min: number;
  /** Null where a source is an open number of people. */
  readonly max: number | null;
  /** Statements of each independent source: what falls together when one is withdrawn. */
  readonly groups: readonly (readonly Ref[])[];
}

/** What claims are about. `telling`: nothing but what the statements say. */
export type ClaimKind = "proposal" | "response" | "contact" | "event" | "number" | "telling";

export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  /** The words of one member, the earliest that affirms it. */
  readonly text: string;
  /** Statements and events; at least two. */
  readonly members: readonly Ref[];
  /** Latest first; an actor stands once for each stance that it took. */
  readonly stances: readonly Stance[];
  readonly support: Support;
}

export interface DossierDispute {
  readonly a: Ref;
  readonly b: Ref;
  readonly kind: "denial" | "different-account";
  /** Of a denial: what it denies. Of a different account: wherein they differ. */
  readonly scope: DisputeScope | "number" | "date" | "actor" | "term" | null;
}

export interface PositionChange {
  /** Id of a dossier actor. */
  readonly actor: string;
  readonly from: Ref;
  readonly to: Ref;
}

export interface Revision {
  readonly from: Ref;
  readonly to: Ref;
  readonly kind: "correction" | "withdrawal";
}

/** A report that tells another one again. */
export interface Reprint {
  /** Report ids. */
  readonly copy: string;
  readonly of: string;
  /** Statements of the copy that the other report does not have. */
  readonly added: readonly Ref[];
  /** 0 to 1: how much of the copy's text stands word for word in the other. */
  readonly shared: number;
}

/** Unnamed sources that are one person or one group, as a report says. */
export interface SameSource {
  /** Id of the dossier actor who owned up to it; null where the source stays unnamed. */
  readonly person: string | null;
  /** Ids of dossier actors. */
  readonly members: readonly string[];
  /** Statements that say so. */
  readonly evidence: readonly Ref[];
  readonly kind: "self-identified" | "stated-by-outlet" | "reprint";
}

export interface Impasse {
  /** A proposal of a report. */
  readonly proposal: Ref;
  /** The condition that it fails. */
  readonly condition: Ref;
  /** Id of a dossier actor. */
  readonly holder: string | null;
  readonly according: readonly Ref[];
}

export interface Dossier {
  readonly reports: readonly {
    readonly id: string;
    readonly file: string | null;
    readonly record: HearsayRecord;
  }[];
  readonly actors: readonly DossierActor[];
  readonly claims: readonly Claim[];
  readonly disputes: readonly DossierDispute[];
  readonly positionChanges: readonly PositionChange[];
  readonly revisions: readonly Revision[];
  readonly reprints: readonly Reprint[];
  readonly sameSource: readonly SameSource[];
  /** Pairs of ids of dossier actors; a person confirms or refuses. */
  readonly maybeSame: readonly (readonly [string, string])[];
  readonly impasses: readonly Impasse[];
}
