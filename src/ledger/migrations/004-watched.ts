import type { Migration } from "./migration.js";

/** What is asked of an address that is watched, so that nothing is sent again that is the same. */
export const watched: Migration = {
  number: 4,
  brings: "watched addresses",
  statements: () => [
    "CREATE TABLE watched (address TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, seen_at TEXT NOT NULL)",
  ],
};
