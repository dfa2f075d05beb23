/** What SQL takes and gives here; booleans and dates are kept as numbers and text, so that both databases agree. */
export type Value = string | number | null | Uint8Array;

export interface Statements {
  /** Rows of a query; each `?` stands for one of `values`, in order. */
  readonly all: <Row>(sql: string, values?: readonly Value[]) => Promise<Row[]>;
  /** Runs a change. */
  readonly run: (sql: string, values?: readonly Value[]) => Promise<void>;
}

/**
 * The seam to a database: one open ledger. All that differs between the databases is behind it, in
 * `sqlite.ts` and `postgres.ts`; everything else is SQL that both speak.
 */
export interface Connection extends Statements {
  /** How the ledger is called in messages; holds no password. */
  readonly place: string;
  readonly database: Database;
  /**
   * Runs `work` in one transaction that waits its turn: what it did is all there when the promise fulfils, and
   * none of it where it rejects. No other process writes to the ledger meanwhile.
   */
  readonly write: <T>(work: (tx: Statements) => Promise<T>) => Promise<T>;
  /** The version of the tables, 0 where there are none yet, null where the tables are not a ledger's. */
  readonly readVersion: (tx: Statements) => Promise<number | null>;
  readonly writeVersion: (tx: Statements, version: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What the two databases say differently. */
export interface Database {
  readonly name: "sqlite" | "postgres";
  /** Puts lines among those that can be found. */
  readonly insertLines: (tx: Statements, lines: readonly LineRow[]) => Promise<void>;
  /** Takes all lines of a report away, to be made anew. */
  readonly deleteLines: (tx: Statements, report: string) => Promise<void>;
  /**
   * Queries for the latest lines, to be asked one after another until one has as many rows as asked for; the last
   * one misses none.
   */
  readonly latest: (query: LatestQuery) => readonly Query[];
}

export interface Query {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** What is asked of lines `l` and their reports `r`. */
export interface LatestQuery {
  readonly columns: string;
  readonly wanted: Wanted;
  /** Conditions on `l` beside the words, at least one. */
  readonly conditions: readonly Query[];
  readonly limit: number;
}

/** A row of `lines` and the words by which it is found. */
export interface LineRow {
  readonly number: number;
  readonly report: string;
  readonly kind: string;
  readonly key: string;
  readonly id: string | null;
  readonly speaker: string | null;
  readonly act: string | null;
  readonly spans: string;
  readonly words: string | null;
  /** Differs where anything of the line does. */
  readonly digest: string;
  readonly known_from: string;
  readonly known_until: string | null;
  /** What is searched: `said` by free words, the others by their filters. `facets` are single words. */
  readonly said: string;
  readonly who: string;
  readonly outlet: string;
  readonly facets: string;
}

/** Words to be found, column by column; conditions within a list are joined by "and". At least one asks for a word. */
export interface Wanted {
  readonly kind: string;
  /** Any one of the lists; empty where every line will do. */
  readonly said: readonly (readonly Term[])[];
  /** Phrases. */
  readonly who: readonly string[];
  readonly outlet: readonly string[];
  readonly facets: readonly string[];
  /** Numbers of lines, both included; null where open. */
  readonly first: number | null;
  readonly last: number | null;
}

/** One term of a search: words that follow each other, or, with `prefix`, that begin so. */
export interface Term {
  readonly phrase: string;
  readonly prefix: boolean;
  readonly not: boolean;
}
