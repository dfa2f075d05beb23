import { type Migration, countedRows } from "./migration.js";

/**
 * Reports, every reading of each, where and when each was met, the dossiers, and the lines by which all is found.
 * Texts that nothing is searched in (`text`, `record`, `given`) hold JSON, which keeps what a database's text
 * cannot: zero characters and halves of characters.
 */
export const reports: Migration = {
  number: 1,
  brings: "reports, readings, dossiers and lines",
  statements: (database) => [
    `CREATE TABLE reports (
      ${countedRows(database)},
      id TEXT NOT NULL UNIQUE,
      text TEXT NOT NULL,
      version INTEGER NOT NULL,
      previous TEXT,
      title TEXT,
      outlet TEXT,
      published TEXT,
      url TEXT,
      kept_at TEXT NOT NULL
    )`,
    `CREATE TABLE appearances (
      ${countedRows(database)},
      report TEXT NOT NULL REFERENCES reports (id),
      url TEXT,
      name TEXT,
      given TEXT NOT NULL,
      seen_at TEXT NOT NULL
    )`,
    "CREATE INDEX appearances_report ON appearances (report)",
    "CREATE INDEX appearances_url ON appearances (url)",
    `CREATE TABLE readings (
      ${countedRows(database)},
      report TEXT NOT NULL REFERENCES reports (id),
      reader TEXT NOT NULL,
      read_at TEXT NOT NULL,
      record TEXT NOT NULL
    )`,
    "CREATE INDEX readings_report ON readings (report)",
    "CREATE TABLE dossiers (name TEXT PRIMARY KEY, opened_at TEXT NOT NULL)",
    `CREATE TABLE dossier_reports (
      dossier TEXT NOT NULL REFERENCES dossiers (name),
      report TEXT NOT NULL REFERENCES reports (id),
      added_at TEXT NOT NULL,
      PRIMARY KEY (dossier, report)
    )`,
    "CREATE INDEX dossier_reports_report ON dossier_reports (report)",
    "CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "INSERT INTO counters (name, value) VALUES ('lines', 0)",
    `CREATE TABLE lines (
      number BIGINT NOT NULL PRIMARY KEY,
      report TEXT NOT NULL REFERENCES reports (id),
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      id TEXT,
      speaker TEXT,
      act TEXT,
      spans TEXT NOT NULL,
      words TEXT,
      digest TEXT NOT NULL,
      known_from TEXT NOT NULL,
      known_until TEXT
      ${database === "postgres" ? ", said TSVECTOR, who TSVECTOR, outlet TSVECTOR, facets TSVECTOR" : ""}
    )`.replace("number BIGINT", database === "sqlite" ? "number INTEGER" : "number BIGINT"),
    "CREATE INDEX lines_report ON lines (report)",
    database === "sqlite"
      ? `CREATE VIRTUAL TABLE line_words USING fts5 (
          said, who, outlet, facets, content = '', contentless_delete = 1,
          tokenize = 'porter unicode61 remove_diacritics 2')`
      : "CREATE INDEX lines_words ON lines USING gin (said, who, outlet, facets)",
    // So that the planner tells a rare word from a common one.
    ...(database === "postgres" ? ["ALTER TABLE lines ALTER COLUMN said SET STATISTICS 1000"] : []),
  ],
};
