import type { Database } from "../connection.js";

/** One step from the tables of one version to those of the next. Once landed it never changes. */
export interface Migration {
  /** The version of the tables after it. */
  readonly number: number;
  /** What it brings, in a few words. */
  readonly brings: string;
  /** Statements in order; those that both databases speak are written once, with `key` for a number that counts rows. */
  readonly statements: (database: Database["name"]) => readonly string[];
}

/** A column that numbers the rows in the order in which they came. */
export function countedRows(database: Database["name"]): string {
  return database === "sqlite"
    ? "number INTEGER PRIMARY KEY AUTOINCREMENT"
    : "number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
}
