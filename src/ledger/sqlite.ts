import Sqlite from "libsql";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { LedgerError } from "../errors.js";
import { facet } from "./lines.js";
import type { Connection, Database, Query, Statements, Term, Wanted } from "./connection.js";

/** "HRSY", in the field of the file's header that says which program it belongs to. */
const APPLICATION = 0x48525359;

/** Milliseconds for which a ledger that another process writes to is waited for. */
const PATIENCE = 10_000;

const MOST_PREPARED = 100;

/**
 * Opens the ledger in a file; where it is not there, it is made only `to` create. A file of another program is not
 * touched. Throws LedgerError.
 */
export async function openSqlite(
  path: string,
  { to = "change", patience = PATIENCE }: { to?: "read" | "change" | "create"; patience?: number } = {},
): Promise<Connection> {
  if (!existsSync(path)) {
    if (to !== "create") throw new LedgerError("does not exist; hearsay add makes one", path);
    makeFolder(path);
  } else if (to !== "read") mustBeWritable(path);
  const db = await attemptAsync(path, () => open(path, to, patience));
  const prepared = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      if (prepared.size >= MOST_PREPARED) prepared.clear();
      prepared.set(sql, (statement = db.prepare(sql)));
    }
    return statement;
  };
  const statements: Statements = {
    all: async (sql, values = []) => attempt(path, () => prepare(sql).all([...values])) as never,
    run: async (sql, values = []) => {
      attempt(path, () => (values.length === 0 ? db.exec(sql) : prepare(sql).run([...values])));
    },
  };
  // One connection: a read between the steps of a transaction would see half of it, so all wait their turn.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  };
  return {
    place: path,
    database: DATABASE,
    all: (sql, values) => inTurn(() => statements.all(sql, values)),
    run: (sql, values) => inTurn(() => statements.run(sql, values)),
    write: (work) =>
      inTurn(async () => {
        await waitFor(patience, () => attempt(path, () => db.exec("BEGIN IMMEDIATE")));
        try {
          const result = await work(statements);
          attempt(path, () => db.exec("COMMIT"));
          return result;
        } catch (error) {
          if (db.inTransaction) db.exec("ROLLBACK");
          throw error;
        }
      }),
    async readVersion({ all }) {
      // One statement sees one state of the file: between several, another process may have made the tables.
      const [{ application, version, tables }] = (await all(
        `SELECT (SELECT application_id FROM pragma_application_id) AS application,
                (SELECT user_version FROM pragma_user_version) AS version,
                (SELECT count(*) FROM sqlite_master) AS tables`,
      )) as [{ application: number; version: number; tables: number }];
      if (application === APPLICATION) return version;
      return application === 0 && version === 0 && tables === 0 ? 0 : null;
    },
    async writeVersion({ run }, version) {
      await run(`PRAGMA application_id = ${APPLICATION}`);
      await run(`PRAGMA user_version = ${version}`);
    },
    close: () =>
      inTurn(async () => {
        db.close();
      }),
  };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new LedgerError(
      `cannot be made: ${dirname(path)} is no folder that can be made or written to (${code})`,
      path,
    );
  }
}

function mustBeWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch {
    throw new LedgerError(PROBLEMS[READ_ONLY] as string, path);
  }
}

async function open(
  path: string,
  to: "read" | "change" | "create",
  patience: number,
): Promise<Sqlite.Database> {
  try {
    return await openAt(path, patience);
  } catch (error) {
    // Where no file can be made beside it, a ledger that nobody writes to can still be read.
    if (codeOf(error) !== READ_ONLY || to !== "read" || existsSync(`${path}-wal`)) throw error;
    return openAt(`${pathToFileURL(path).href}?immutable=1`, patience);
  }
}

async function openAt(path: string, patience: number): Promise<Sqlite.Database> {
  const db = new Sqlite(path, { timeout: 0 } as Sqlite.Options);
  try {
    // Read before anything is set: a file of another program must not be touched.
    let ours = false;
    await waitFor(patience, () => (ours = ownedOrEmpty(db)));
    if (ours && !path.endsWith("?immutable=1")) {
      // The log beside the file lets readers read while one process writes; FULL: what was reported kept has
      // reached the disk.
      await waitFor(patience, () => db.pragma("journal_mode = WAL"));
      db.pragma("synchronous = FULL");
      db.pragma("foreign_keys = ON");
    } else db.pragma("query_only = ON");
    db.pragma("cache_size = -32000");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function ownedOrEmpty(db: Sqlite.Database): boolean {
  const [{ application_id: application }] = db.prepare("PRAGMA application_id").all() as [
    { application_id: number },
  ];
  if (application === APPLICATION) return true;
  const [{ tables }] = db.prepare("SELECT count(*) AS tables FROM sqlite_master").all() as [
    { tables: number },
  ];
  return application === 0 && tables === 0;
}

/** Tries again while another process writes. SQLite's own waiting would stop everything else in this process. */
async function waitFor(patience: number, work: () => void): Promise<void> {
  for (const until = Date.now() + patience; ;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await setTimeout(2 + Math.random() * 8);
    }
  }
}

function isBusy(error: unknown): boolean {
  const cause = error instanceof LedgerError ? error.cause : error;
  return [5, 6].includes(codeOf(cause));
}

/** By SQLite's primary result codes (https://www.sqlite.org/rescode.html). */
const PROBLEMS: Readonly<Record<number, string>> = {
  3: "cannot be opened: no permission; change its permissions, or name another with --ledger",
  5: "is locked by another program that writes to it; wait for it to end, then try again",
  6: "is locked by another program that writes to it; wait for it to end, then try again",
  8: "is read-only; change its permissions and its folder's, or name another with --ledger",
  10: "could not be read or written: the disk failed or is full; check it, then try again",
  11: "is damaged; bring back a copy of it, or import an export into a new one",
  13: "cannot grow: the disk is full; make room, then try again",
  14: "cannot be opened: no file can be made or read there; check the name and the permissions",
  26: "is not a ledger: it is not even an SQLite file; name another with --ledger",
};
const READ_ONLY = 8;
const CANNOT_OPEN = 14;

/** The primary result code of an error of SQLite's; 0 for any other. */
function codeOf(error: unknown): number {
  const { rawCode, code, message } = error as { rawCode?: number; code?: string; message?: string };
  if (typeof rawCode === "number" && /SQLITE/.test(code ?? "")) return rawCode & 0xff;
  return /unable to open/i.test(message ?? "") ? CANNOT_OPEN : 0;
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw described(error, path);
  }
}

async function attemptAsync<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw described(error, path);
  }
}

function described(error: unknown, path: string): unknown {
  if (error instanceof LedgerError) return error;
  const problem = PROBLEMS[codeOf(error)];
  return problem === undefined ? error : new LedgerError(problem, path, { cause: error });
}

// prettier-ignore
const LINE_COLUMNS = [
  "number", "report", "kind", "key", "id", "speaker", "act", "spans", "words", "digest",
  "known_from", "known_until",
] as const;

const DATABASE: Database = {
  name: "sqlite",
  async insertLines({ run }, lines) {
    for (const line of lines) {
      await run(
        `INSERT INTO lines (${LINE_COLUMNS.join(", ")}) VALUES (${LINE_COLUMNS.map(() => "?").join(", ")})`,
        LINE_COLUMNS.map((c) => line[c]),
      );
      await run("INSERT INTO line_words (rowid, said, who, outlet, facets) VALUES (?, ?, ?, ?, ?)", [
        line.number,
        line.said,
        line.who,
        line.outlet,
        line.facets,
      ]);
    }
  },
  async deleteLines({ run }, report) {
    await run("DELETE FROM line_words WHERE rowid IN (SELECT number FROM lines WHERE report = ?)", [report]);
    await run("DELETE FROM lines WHERE report = ?", [report]);
  },
  latest({ columns, wanted, conditions, limit }) {
    // Bounds stand on the index of words, which has its rows in order and skips what lies outside them.
    const all: Query[] = [
      { sql: "line_words MATCH ?", values: [ftsQuery(wanted)] },
      ...(wanted.first === null ? [] : [{ sql: "line_words.rowid >= ?", values: [wanted.first] }]),
      ...(wanted.last === null ? [] : [{ sql: "line_words.rowid <= ?", values: [wanted.last] }]),
      { sql: "l.kind = ?", values: [wanted.kind] },
      ...conditions,
    ];
    return [
      {
        sql: `SELECT ${columns} FROM line_words JOIN lines AS l ON l.number = line_words.rowid
          JOIN reports AS r ON r.id = l.report
          WHERE ${all.map((c) => c.sql).join(" AND ")} ORDER BY line_words.rowid DESC LIMIT ?`,
        values: [...all.flatMap((c) => c.values), limit],
      },
    ];
  },
};

/** What FTS5 is asked; every word is quoted, so that nothing in it is an operator. */
function ftsQuery({ kind, said, who, outlet, facets }: Wanted): string {
  const quoted = (phrase: string) => `"${phrase.replaceAll('"', '""')}"`;
  const anywhere = (terms: readonly Term[], by: string) =>
    `{said who} : (${terms.map((t) => quoted(t.phrase) + (t.prefix ? "*" : "")).join(by)})`;
  const filters = [
    ...(facets.length > 0 ? [`facets : (${facets.map(quoted).join(" AND ")})`] : []),
    ...who.map((phrase) => `who : ${quoted(phrase)}`),
    ...outlet.map((phrase) => `outlet : ${quoted(phrase)}`),
  ];
  const alternatives = (said.length > 0 ? said : [[]]).map((terms) => {
    const yes = terms.filter((t) => !t.not);
    const no = terms.filter((t) => t.not);
    const all = [...filters, ...(yes.length > 0 ? [anywhere(yes, " AND ")] : [])].join(" AND ");
    // FTS5 subtracts: it has no "not" by itself, so something must be asked for.
    return no.length === 0 ? `(${all})` : `((${all}) NOT (${anywhere(no, " OR ")}))`;
  });
  const all = alternatives.join(" OR ");
  // A whole report holds more words than any statement: left in, each would be fetched to see that it is none.
  const reports = facet("kind", "report");
  return kind === "report" || facets.includes(facet("kind", kind))
    ? all
    : `(${all}) NOT (facets : ${quoted(reports)})`;
}
