import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { reportId } from "../ledger/keeping.js";
import type { HearsayRecord } from "../reading/record.js";
import { makeTestRecord, type StatementWords } from "./record.js";

/** A database on which the ledger is tested. */
export interface TestDatabase {
  readonly name: string;
  /** Why nothing can be tested on it here; null where it can. */
  readonly missing: string | null;
  /** A place where no ledger is yet, another one each time. */
  readonly fresh: () => string;
  /** Takes away all that was made at the places. */
  readonly clear: () => Promise<void>;
}

const SERVER = process.env["HEARSAY_TEST_POSTGRES"];

/** Both databases. PostgreSQL is the one at the URL in HEARSAY_TEST_POSTGRES; without it, it counts as missing, except in CI. */
export function testDatabases(): readonly TestDatabase[] {
  return [sqlite(), postgres()];
}

function sqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-ledger-"));
  let count = 0;
  return {
    name: "SQLite",
    missing: null,
    fresh: () => join(folder, `ledger-${++count}.db`),
    clear: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function postgres(): TestDatabase {
  const schemas: string[] = [];
  return {
    name: "PostgreSQL",
    missing:
      SERVER === undefined && process.env["CI"] !== "true"
        ? "no server: set HEARSAY_TEST_POSTGRES to postgres://USER@HOST/DATABASE"
        : null,
    fresh() {
      if (SERVER === undefined) throw new Error("HEARSAY_TEST_POSTGRES is not set, which CI must do");
      const url = new URL(SERVER);
      const schema = `test_${process.pid}_${Date.now().toString(36)}_${schemas.length}`;
      schemas.push(schema);
      url.searchParams.set("schema", schema);
      return url.href;
    },
    async clear() {
      if (SERVER === undefined || schemas.length === 0) return;
      const client = new pg.Client({ connectionString: SERVER, options: "-c client_min_messages=error" });
      await client.connect();
      for (const schema of schemas.splice(0)) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      await client.end();
    },
  };
}

/** A record made by hand, under the id that its text has. */
export function testRecord(
  text: string,
  statements: readonly StatementWords[],
  more: Partial<HearsayRecord> = {},
): HearsayRecord {
  return makeTestRecord(text, statements, { id: reportId(text), ...more });
}
