/** What is kept, and how it is asked for: the one type that both databases give. */
import type { HearsayRecord } from "../reading/record.js";
import type { Given } from "../text/makeReport.js";
import type { Quote } from "../text/span.js";
import type { Entry, Json } from "./entries.js";
import type { LineKind } from "./lines.js";

/** A moment of the ledger's own clock, `2024-02-13T09:30:00.000Z`: sorts as text. */
export type Moment = string;

/** A report as it is kept, without its text and its record. */
export interface KeptReport {
  readonly id: string;
  /** Counts the texts that one URL has had, from 1. */
  readonly version: number;
  /** The id of the version before, of the same URL; null in a first one. */
  readonly previous: string | null;
  readonly keptAt: Moment;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** What one model read in a report. Readings are added, never changed. */
export interface Reading {
  /** Which program and model read it. */
  readonly reader: string;
  readonly readAt: Moment;
  readonly record: HearsayRecord;
}

/** One time that a text came in: the same text under another name or URL is the same report, met again. */
export interface Appearance {
  readonly url: string | null;
  /** The file's name without its folders; null where there was none. */
  readonly name: string | null;
  readonly given: Given;
  readonly seenAt: Moment;
}

/** An entry that a decision is about, with what is needed to find it again in another reading. */
export interface Target {
  readonly report: string;
  /** The list of the record that holds it; `report` for the report itself. */
  readonly collection: string;
  /** The entry as it stood; null for the report itself. */
  readonly entry: Entry | null;
  /** Entries that it names by id (a statement its speaker), so that they too can be found again. */
  readonly refs: Readonly<Record<string, { readonly collection: string; readonly entry: Entry }>>;
}

/** What was decided. */
export type Action =
  | { readonly do: "accept" | "refuse" | "note"; readonly on: Target }
  | {
      readonly do: "edit";
      readonly on: Target;
      readonly field: string;
      readonly value: Json;
      readonly refs: Target["refs"];
    }
  /** Several actors are one; several statements or events tell the same claim. */
  | { readonly do: "merge"; readonly on: readonly Target[] }
  /** Some mentions of an actor are another one; or, without mentions, the targets are not the same after all. */
  | { readonly do: "split"; readonly on: readonly Target[]; readonly mentions: readonly Quote[] }
  /** An entry that the machine missed. */
  | { readonly do: "add"; readonly on: Target }
  | { readonly do: "undo"; readonly decision: string };

export interface Decision {
  readonly id: string;
  readonly at: Moment;
  readonly by: string;
  readonly note: string | null;
  readonly action: Action;
}

/** A report with everything that belongs to it, oldest first: what `hearsay export` writes and `import` takes. */
export interface Kept {
  readonly report: KeptReport;
  readonly readings: readonly Reading[];
  readonly appearances: readonly Appearance[];
  readonly dossiers: readonly { readonly name: string; readonly addedAt: Moment }[];
  readonly decisions: readonly Decision[];
}

/** A file as it came in, and the place of the report in it: "" where it holds one, "#2" for the second of a feed. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly place: string;
}

/** A file that a report was found in, by its SHA-256, and the place of the report in it, as in `Original`. */
export interface FoundIn {
  readonly sha256: string;
  readonly place: string;
  readonly keptAt: Moment;
}

/** What a watched address answered last. */
export interface Watched {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A reading to be kept. */
export interface NewReading {
  readonly record: HearsayRecord;
  readonly reader: string;
  readonly given: Given;
  readonly name: string | null;
  readonly dossier: string | null;
  /** Null where the text came without a file, or the file is not kept. */
  readonly original?: Original | null;
}

/** What became of a reading that was given to the ledger. */
export interface Outcome {
  readonly report: KeptReport;
  /** The report was not there before. */
  readonly isNew: boolean;
  /** The reading before, of the same report; null in a new one. */
  readonly before: Reading | null;
  /** Whether this reading was added: another reader's, or other than the one before. */
  readonly readingKept: boolean;
}

export interface Search {
  /** Words as people type them: `"in a row"`, `begin*`, `-without`, `this OR that`. Empty finds every line. */
  readonly words?: string;
  readonly kinds?: readonly LineKind[];
  readonly speaker?: string;
  readonly outlet?: string;
  readonly act?: string;
  readonly naming?: string;
  readonly terms?: string;
  readonly form?: string;
  /** Published on that day, in that month or year, or later; undated reports are left out. */
  readonly since?: string;
  readonly until?: string;
  readonly dossier?: string;
  readonly report?: string;
  readonly asOf?: Moment;
  readonly limit?: number;
}

/** A line that was found, latest published first, and what a citation of it needs. */
export interface Hit {
  readonly report: KeptReport;
  readonly kind: LineKind;
  readonly key: string;
  readonly id: string | null;
  readonly speaker: string | null;
  readonly act: string | null;
  readonly spans: readonly (readonly [number, number])[];
  readonly words: readonly string[];
}

export interface Hits {
  readonly hits: readonly Hit[];
  /** Whether there are more than the limit let through. */
  readonly more: boolean;
}

/** Which reports; all without a condition. With `asOf`, those that were kept by then. */
export interface Which {
  readonly dossier?: string;
  readonly url?: string;
  /** The versions that came after this one. */
  readonly previous?: string;
  readonly asOf?: Moment;
}

/** An open ledger. Every method may throw LedgerError; where one that writes throws, nothing of it was written. */
export interface Ledger {
  readonly place: string;
  /** Keeps a reading: a new report, a new version of one, another reading of one, or nothing new. */
  readonly keep: (reading: NewReading) => Promise<Outcome>;
  /**
   * Notes that a text that is kept was met again; null where it is not kept, or was read by another reader, and so
   * must be read.
   */
  readonly meet: (
    text: string,
    reader: string | null,
    met: Omit<NewReading, "record" | "reader">,
  ) => Promise<KeptReport | null>;
  /** Reports in the order in which they came. */
  readonly reports: (which?: Which) => Promise<readonly KeptReport[]>;
  /** Everything of one report, as far as it was known `asOf`; null where there is none. */
  readonly load: (id: string, asOf?: Moment) => Promise<Kept | null>;
  /**
   * For each report of a dossier a mark that changes with every reading, appearance and decision that is added to it,
   * and so with everything that `load` gives of it now but its dossiers.
   */
  readonly marks: (dossier: string) => Promise<ReadonlyMap<string, string>>;
  /** Ids that begin so, at most ten. */
  readonly idsLike: (beginning: string) => Promise<readonly string[]>;
  readonly search: (search: Search) => Promise<Hits>;
  /** Keeps a decision. `at` is set here, later than every decision before it. */
  readonly decide: (by: string, action: Action, note: string | null) => Promise<Decision>;
  /** Decisions, oldest first: all, or those that are about a report. */
  readonly decisions: (about?: { report?: string; asOf?: Moment }) => Promise<readonly Decision[]>;
  readonly dossiers: () => Promise<readonly { readonly name: string; readonly reports: number }[]>;
  /**
   * Takes in what another ledger holds of a report; what is there already is not added again. Files that it was found
   * in are noted where they are kept here. Gives whether anything was new.
   */
  readonly restore: (kept: Kept, foundIn?: readonly FoundIn[]) => Promise<boolean>;
  /** Keeps a file that reports to be restored were found in. */
  readonly restoreFile: (bytes: Uint8Array) => Promise<void>;
  /** The files that a report was found in, the first first; none where its text came without one. */
  readonly foundIn: (id: string, asOf?: Moment) => Promise<readonly FoundIn[]>;
  /** A file byte for byte; null where it is not kept. */
  readonly file: (sha256: string) => Promise<Uint8Array | null>;
  readonly watched: (address: string) => Promise<Watched | null>;
  readonly noteWatched: (address: string, answer: Watched) => Promise<void>;
  readonly close: () => Promise<void>;
}
