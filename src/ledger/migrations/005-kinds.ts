import type { Migration } from "./migration.js";

/** The latest lines of a kind, in order, for a database whose index of words has none. */
export const kinds: Migration = {
  number: 5,
  brings: "an index of lines by kind",
  statements: (database) =>
    database === "postgres" ? ["CREATE INDEX lines_kind ON lines (kind, number)"] : [],
};
