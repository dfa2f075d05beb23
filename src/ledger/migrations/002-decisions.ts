import { type Migration, countedRows } from "./migration.js";

/** What people decided, in tables of its own beside what the machine proposed, and the reports that each is about. */
export const decisions: Migration = {
  number: 2,
  brings: "decisions",
  statements: (database) => [
    `CREATE TABLE decisions (
      ${countedRows(database)},
      id TEXT NOT NULL UNIQUE,
      decided_at TEXT NOT NULL,
      decided_by TEXT NOT NULL,
      note TEXT,
      action TEXT NOT NULL
    )`,
    `CREATE TABLE decision_reports (
      decision TEXT NOT NULL REFERENCES decisions (id),
      report TEXT NOT NULL REFERENCES reports (id),
      PRIMARY KEY (decision, report)
    )`,
    "CREATE INDEX decision_reports_report ON decision_reports (report)",
  ],
};
