import type { Migration } from "./migration.js";

/** Which version of a report came after one, without reading every report. */
export const versions: Migration = {
  number: 6,
  brings: "an index of reports by the version before",
  statements: () => ["CREATE INDEX reports_previous ON reports (previous)"],
};
