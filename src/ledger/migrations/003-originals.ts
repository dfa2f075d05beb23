import type { Migration } from "./migration.js";

/**
 * The files that reports came in, byte for byte and compressed (gzip), each once under its SHA-256; and which report
 * was found in which, at which place of it ("" for the whole, "#2" for the second of a feed).
 */
export const originals: Migration = {
  number: 3,
  brings: "original files",
  statements: (database) => [
    `CREATE TABLE originals (
      sha256 TEXT PRIMARY KEY,
      packed ${database === "sqlite" ? "BLOB" : "BYTEA"} NOT NULL,
      size BIGINT NOT NULL
    )`,
    `CREATE TABLE report_originals (
      report TEXT NOT NULL REFERENCES reports (id),
      original TEXT NOT NULL REFERENCES originals (sha256),
      place TEXT NOT NULL,
      kept_at TEXT NOT NULL,
      PRIMARY KEY (report, original, place)
    )`,
    "CREATE INDEX report_originals_original ON report_originals (original)",
  ],
};
