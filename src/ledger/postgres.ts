import pg from "pg";
import { LedgerError } from "../errors.js";
import { facet } from "./lines.js";
import type {
  Connection,
  Database,
  LatestQuery,
  LineRow,
  Query,
  Statements,
  Term,
  Value,
  Wanted,
} from "./connection.js";

/** The schema of a ledger where the URL names none (`?schema=NAME`): its tables keep apart from others'. */
const SCHEMA = "hearsay";

/** Milliseconds for which a server, and a ledger that another process writes to, are waited for. */
const PATIENCE = 10_000;

const INT8 = 20;

/**
 * Opens the ledger in a PostgreSQL database (15 or later). With `create`, its schema is made where there is none.
 * Throws LedgerError.
 */
export async function openPostgres(
  url: string,
  { create = false, patience = PATIENCE }: { create?: boolean; patience?: number } = {},
): Promise<Connection> {
  const { connectionString, schema, place } = parseUrl(url);
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: patience,
    application_name: "hearsay",
    options: `-c search_path=${schema} -c lock_timeout=${patience} -c client_min_messages=error`,
    // Numbers of rows stay far below 2^53.
    types: {
      getTypeParser: ((oid: number, format?: "text") =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as never,
    },
  });
  // A connection that breaks says so also while nobody asks it; the next query meets the error again.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw described(error, place);
    }
  };
  const on = (client: pg.Pool | pg.PoolClient): Statements => ({
    all: (sql, values = []) =>
      attempt(async () => (await client.query(numbered(sql), [...values])).rows as never),
    run: (sql, values = []) => attempt(async () => void (await client.query(numbered(sql), [...values]))),
  });
  const own = on(pool);
  try {
    const [found] = await own.all("SELECT 1 FROM pg_namespace WHERE nspname = ?", [schema]);
    if (found === undefined && !create)
      throw new LedgerError(`has no ledger (no schema "${schema}"); hearsay add makes one`, place);
    if (found === undefined)
      await own.run(`CREATE SCHEMA IF NOT EXISTS ${schema}`).catch(unlessMadeMeanwhile);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    place,
    database: DATABASE,
    ...own,
    async write(work) {
      const client = await attempt(() => pool.connect());
      try {
        const tx = on(client);
        await tx.run("BEGIN");
        // Writers take turns, as they do on a file: what one reads before it writes stays so until it has written.
        await tx.run("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [`hearsay ${schema}`]);
        const result = await work(tx);
        await tx.run("COMMIT");
        client.release();
        return result;
      } catch (error) {
        await client.query("ROLLBACK").then(
          () => client.release(),
          (broken: Error) => client.release(broken),
        );
        throw error;
      }
    },
    async readVersion({ all }) {
      const tables = await all<{ name: string }>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = ?",
        [schema],
      );
      if (tables.length === 0) return 0;
      if (!tables.some((t) => t.name === "hearsay_ledger")) return null;
      const [row] = await all<{ version: number }>("SELECT version FROM hearsay_ledger");
      return row?.version ?? null;
    },
    async writeVersion({ run }, version) {
      await run("CREATE TABLE IF NOT EXISTS hearsay_ledger (version INTEGER NOT NULL)");
      await run("DELETE FROM hearsay_ledger");
      await run("INSERT INTO hearsay_ledger (version) VALUES (?)", [version]);
    },
    close: () => pool.end(),
  };
}

function parseUrl(url: string): { connectionString: string; schema: string; place: string } {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new LedgerError(
      "cannot be read; write postgres://USER:PASSWORD@HOST:PORT/DATABASE",
      "the ledger's URL",
    );
  }
  const schema = parsed.searchParams.get("schema") ?? SCHEMA;
  parsed.searchParams.delete("schema");
  const connectionString = parsed.href;
  parsed.password = "";
  parsed.search = "";
  if (schema !== SCHEMA) parsed.searchParams.set("schema", schema);
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new LedgerError(`has schema=${schema}; write it in small letters, digits and _`, parsed.href);
  return { connectionString, schema, place: parsed.href };
}

function unlessMadeMeanwhile(error: unknown): void {
  const code =
    ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as { code?: string }).code;
  if (code !== "23505" && code !== "42P06") throw error;
}

/** `?` as `$1`, `$2` …; no text in the ledger's SQL holds a question mark. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replace(/\?/g, () => `$${++count}`);
}

/** SQLSTATE codes and those of the network. */
const PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENOENT|TIMEOUT)$/,
    "cannot be reached; check the host, the port and that the server runs",
  ],
  [
    /^(ECONNRESET|EPIPE|08...|57P0[123])$/,
    "was cut off by the server; nothing of the last change is kept: try again",
  ],
  [/^28/, "does not let this user in; check the name and the password"],
  [/^3D000$/, "does not exist; make the database with createdb, or name another"],
  [
    /^(55P03|40P01|40001|57014)$/,
    "is locked by another program that writes to it; wait for it to end, then try again",
  ],
  [/^25006$/, "is read-only; name the server that takes changes"],
  [
    /^42501$/,
    "does not let this user write; ask for CREATE on the database, or for the rights on its schema",
  ],
  [/^53100$/, "cannot grow: the server's disk is full; make room, then try again"],
  [/^53/, "has no room for another connection; close one, then try again"],
  [/^XX00[012]$/, "is damaged, says the server; look at its log"],
];

/** What the driver says without a code, as the network would. */
const WITHOUT_CODE: readonly (readonly [RegExp, string])[] = [
  [/not queryable|terminated unexpectedly|connection error/i, "ECONNRESET"],
  [/timeout|terminated/i, "TIMEOUT"],
];

function described(error: unknown, place: string): unknown {
  if (error instanceof LedgerError) return error;
  const {
    code,
    message = "",
    errors,
  } = error as { code?: string; message?: string; errors?: { code?: string }[] };
  const said =
    code ?? errors?.[0]?.code ?? WITHOUT_CODE.find(([pattern]) => pattern.test(message))?.[1] ?? "";
  const problem = PROBLEMS.find(([pattern]) => pattern.test(said));
  return problem === undefined ? error : new LedgerError(problem[1], place, { cause: error });
}

// prettier-ignore
const PLAIN_COLUMNS = [
  "number", "report", "kind", "key", "id", "speaker", "act", "spans", "words", "digest", "known_from", "known_until",
] as const;

/** Lines in one statement; 17 values each stay below PostgreSQL's 65,535. */
const LINES_AT_ONCE = 500;

const DATABASE: Database = {
  name: "postgres",
  async insertLines({ run }, lines) {
    for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
      const some = lines.slice(at, at + LINES_AT_ONCE);
      const row =
        `(${PLAIN_COLUMNS.map(() => "?").join(", ")}, to_tsvector('english', ?) || to_tsvector('simple', ?), ` +
        `to_tsvector('simple', ?), to_tsvector('simple', ?), to_tsvector('simple', ?))`;
      const values = (line: LineRow): Value[] => [
        ...PLAIN_COLUMNS.map((c) => line[c]),
        line.said,
        line.who,
        line.who,
        line.outlet,
        line.facets,
      ];
      await run(
        `INSERT INTO lines (${PLAIN_COLUMNS.join(", ")}, said, who, outlet, facets)
         VALUES ${some.map(() => row).join(", ")}`,
        some.flatMap(values),
      );
    }
  },
  async deleteLines({ run }, report) {
    await run("DELETE FROM lines WHERE report = ?", [report]);
  },
  latest,
};

/** Lines that are looked through first; the words of a whole report take longer to look through. */
const LOOKED_THROUGH = { report: 200, other: 4000 };

/**
 * The planner holds words for independent of each other and of the day. Where they are not, it walks a million lines
 * back for two words that never stand together. So the latest lines are looked through first, which is enough for what
 * is common; what is not found there is rare, or old, and the index knows all of it.
 */
function latest({ columns, wanted, conditions, limit }: LatestQuery): Query[] {
  const among = joined([
    { sql: "l.kind = ?", values: [wanted.kind] },
    ...(wanted.first === null ? [] : [{ sql: "l.number >= ?", values: [wanted.first] }]),
    ...(wanted.last === null ? [] : [{ sql: "l.number <= ?", values: [wanted.last] }]),
  ]);
  const held = joined([matching(wanted), ...conditions]);
  const most = wanted.kind === "report" ? LOOKED_THROUGH.report : LOOKED_THROUGH.other;
  return [
    {
      sql: `SELECT ${columns}
        FROM (SELECT * FROM lines AS l WHERE ${among.sql} ORDER BY l.number DESC LIMIT ${most}) AS l
        JOIN reports AS r ON r.id = l.report
        WHERE ${held.sql} ORDER BY l.number DESC LIMIT ?`,
      values: [...among.values, ...held.values, limit],
    },
    {
      sql: `WITH found AS MATERIALIZED (SELECT l.number FROM lines AS l WHERE ${held.sql} AND ${among.sql})
        SELECT ${columns} FROM lines AS l JOIN reports AS r ON r.id = l.report
        WHERE l.number IN (SELECT number FROM found ORDER BY number DESC LIMIT ?) ORDER BY l.number DESC`,
      values: [...held.values, ...among.values, limit],
    },
  ];
}

function joined(conditions: readonly Query[]): Query {
  const given = conditions.filter((c) => c.sql !== "");
  return { sql: given.map((c) => c.sql).join(" AND "), values: given.flatMap((c) => c.values) };
}

/** Conditions on lines `l` that hold the words. */
function matching(wanted: Wanted): Query {
  const values: Value[] = [];
  const where: string[] = [];
  const query = (sql: string, value: string) => {
    values.push(value);
    return sql;
  };
  // The planner would count a rare kind twice: `latest` asks for it in a column of its own.
  const facets = wanted.facets.filter((word) => word !== facet("kind", wanted.kind));
  // Nearly all lines are statements; the index leaves the others out before anything is fetched.
  if (wanted.kind === "statement") facets.push(facet("kind", "statement"));
  for (const word of facets) where.push(query("l.facets @@ plainto_tsquery('simple', ?)", word));
  for (const phrase of wanted.who) where.push(query("l.who @@ phraseto_tsquery('simple', ?)", phrase));
  for (const phrase of wanted.outlet) where.push(query("l.outlet @@ phraseto_tsquery('simple', ?)", phrase));
  const alternatives = wanted.said.map((terms) => {
    const parts = terms.map((term) => (term.not ? "NOT " : "") + termQuery(term, query));
    return `(${parts.join(" AND ")})`;
  });
  if (alternatives.length > 0) where.push(`(${alternatives.join(" OR ")})`);
  return { sql: where.join(" AND "), values };
}

/**
 * A term stands in what is said, stemmed, or in who says it, as it is: one column holds both, so that the planner
 * knows how rare a word is. Of a term that is all stop words ("the"), which the index leaves out, nothing is asked.
 */
function termQuery({ phrase, prefix }: Term, query: (sql: string, value: string) => string): string {
  const make = (config: string) =>
    query(
      prefix
        ? `to_tsquery('${config}', quote_literal(CAST(? AS text)) || ':*')`
        : `phraseto_tsquery('${config}', ?)`,
      phrase,
    );
  return `(l.said @@ (${make("english")} || ${make("simple")}) OR numnode(${make("english")}) = 0)`;
}
