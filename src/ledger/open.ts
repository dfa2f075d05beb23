import { homedir } from "node:os";
import { join } from "node:path";
import type { Connection } from "./connection.js";
import type { Ledger } from "./ledger.js";
import { makeLedger } from "./makeLedger.js";
import { VERSION, checkVersion, migrate } from "./migrations/migrate.js";
import type { Needs } from "./work.js";

/** Where a ledger is kept when nobody says where (the XDG base directories of freedesktop.org). */
export function defaultPlace(env: NodeJS.ProcessEnv): string {
  if (env["HEARSAY_LEDGER"]) return env["HEARSAY_LEDGER"];
  const data = env["XDG_DATA_HOME"] || join(homedir(), ".local", "share");
  return join(data, "hearsay", "ledger.db");
}

export interface Opening extends Pick<Needs, "reviewed"> {
  /** For what it is opened: only reading, changing what is there, or also making it where it is not there. */
  readonly to?: "read" | "change" | "create";
  readonly now?: () => Date;
}

/**
 * Opens the ledger at `place`, a file or a `postgres://` URL. An older one is brought to this version.
 * Throws LedgerError.
 */
export async function openLedger(
  place: string,
  { to = "change", now = () => new Date(), reviewed }: Opening,
): Promise<Ledger> {
  const connection = await connect(place, to);
  try {
    if (to === "create" || (await checkVersion(connection, connection)) < VERSION) await migrate(connection);
    return makeLedger(connection, { reviewed, now });
  } catch (error) {
    await connection.close();
    throw error;
  }
}

export async function connect(place: string, to: "read" | "change" | "create"): Promise<Connection> {
  if (/^postgres(ql)?:\/\//.test(place)) {
    const { openPostgres } = await import("./postgres.js");
    return openPostgres(place, { create: to === "create" });
  }
  const { openSqlite } = await import("./sqlite.js");
  return openSqlite(place, { to });
}
