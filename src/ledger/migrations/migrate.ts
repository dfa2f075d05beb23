import { LedgerError } from "../../errors.js";
import type { Connection, Statements } from "../connection.js";
import { reports } from "./001-reports.js";
import { decisions } from "./002-decisions.js";
import { originals } from "./003-originals.js";
import { watched } from "./004-watched.js";
import { kinds } from "./005-kinds.js";
import { versions } from "./006-versions.js";
import type { Migration } from "./migration.js";

/** Every step there has been, in order; the last one's number is the version that this program knows. */
export const MIGRATIONS: readonly Migration[] = [reports, decisions, originals, watched, kinds, versions];

export const VERSION = MIGRATIONS.length;

/**
 * Brings the tables to `version`, in one transaction; does nothing where they are there. Throws LedgerError where
 * the tables are another program's, or were written by a newer version of this one.
 */
export async function migrate(connection: Connection, version = VERSION): Promise<void> {
  if ((await checkVersion(connection, connection)) >= version) return;
  await connection.write(async (tx) => {
    const now = await checkVersion(connection, tx); // another process may have come first
    if (now >= version) return;
    for (const step of MIGRATIONS.slice(now, version))
      for (const sql of step.statements(connection.database.name)) await tx.run(sql);
    await connection.writeVersion(tx, version);
  });
}

/** The version of the tables, at most this program's. Throws LedgerError otherwise. */
export async function checkVersion(connection: Connection, tx: Statements): Promise<number> {
  const version = await connection.readVersion(tx);
  if (version === null)
    throw new LedgerError(
      "is not a ledger: another program's tables are in it; name another with --ledger",
      connection.place,
    );
  if (version > VERSION)
    throw new LedgerError(
      `was written by a newer Hearsay (tables of version ${version}; this one knows ${VERSION}); install that version`,
      connection.place,
    );
  return version;
}
