import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { reviewed } from "../review/reviewed.js";
import { testDatabases, testRecord } from "../testing/ledgers.js";
import type { NewReading } from "./ledger.js";
import { makeLedger } from "./makeLedger.js";
import { VERSION, migrate } from "./migrations/migrate.js";
import { openLedger } from "./open.js";
import { openPostgres } from "./postgres.js";

const postgres = testDatabases()[1] as ReturnType<typeof testDatabases>[number];
const READING: NewReading = {
  record: testRecord("The mayor said no.", [{ id: "s1", content: ["no"] }]),
  reader: "r",
  given: {},
  name: null,
  dossier: null,
};

describe("a PostgreSQL that cannot be used", () => {
  it.each([
    ["postgres://me:secret@127.0.0.1:1/x", "cannot be reached"],
    ["postgres://me:secret@no-such-host.invalid/x", "cannot be reached"],
    ["postgres://[", "cannot be read; write postgres://"],
    ["postgres://me:secret@127.0.0.1:1/x?schema=Big;Drop", "has schema=Big;Drop; write it in small letters"],
  ])("%s", async (url, message) => {
    const error = await openLedger(url, { reviewed }).then(
      () => null,
      (e: Error) => e,
    );
    expect(error?.name).toBe("LedgerError");
    expect(error?.message).toContain(message);
    expect(error?.message).not.toContain("secret");
  });
});

describe.skipIf(postgres.missing !== null)(`a ledger on PostgreSQL that cannot be used`, () => {
  afterAll(() => postgres.clear());

  /** Runs SQL beside the ledger, in its schema. */
  async function beside<T>(
    place: string,
    work: (client: pg.Client, schema: string) => Promise<T>,
  ): Promise<T> {
    const url = new URL(place);
    const schema = url.searchParams.get("schema") as string;
    url.search = "";
    const client = new pg.Client({ connectionString: url.href, options: `-c search_path=${schema}` });
    await client.connect();
    try {
      return await work(client, schema);
    } finally {
      await client.end();
    }
  }
  const made = async () => {
    const place = postgres.fresh();
    const ledger = await openLedger(place, { to: "create", reviewed });
    await ledger.close();
    return place;
  };
  const opening = (place: string, to: "read" | "change" | "create" = "create") =>
    openLedger(place, { to, reviewed });

  it("none there to read", () =>
    expect(opening(postgres.fresh(), "read")).rejects.toThrow(
      /has no ledger \(no schema "test_.*"\); hearsay add makes one/,
    ));

  it("another program's schema", async () => {
    const place = postgres.fresh();
    await beside(place, async (client, schema) => {
      await client.query(`CREATE SCHEMA ${schema}`);
      await client.query("CREATE TABLE notes (text TEXT)");
    });
    await expect(opening(place)).rejects.toThrow("is not a ledger: another program's tables are in it");
    const tables = await beside(place, (client, schema) =>
      client.query("SELECT tablename FROM pg_tables WHERE schemaname = $1", [schema]),
    );
    expect(tables.rows).toEqual([{ tablename: "notes" }]);
  });

  it("one of a newer version", async () => {
    const place = await made();
    await beside(place, (client) => client.query("UPDATE hearsay_ledger SET version = 99"));
    await expect(opening(place)).rejects.toThrow(
      `newer Hearsay (tables of version 99; this one knows ${VERSION})`,
    );
  });

  it("no such database", () => {
    const url = new URL(postgres.fresh());
    url.pathname = "/no_such_database";
    return expect(opening(url.href)).rejects.toThrow("does not exist; make the database with createdb");
  });

  it("one that another program is writing to", async () => {
    const place = await made();
    const connection = await openPostgres(place, { patience: 300 });
    const other = await openPostgres(place);
    const ledger = makeLedger(connection, { reviewed, now: () => new Date() });
    await other.write(async () => {
      await expect(ledger.keep(READING)).rejects.toThrow("is locked by another program");
    });
    expect(await ledger.reports()).toEqual([]);
    await ledger.keep(READING);
    expect(await ledger.reports()).toHaveLength(1);
    await Promise.all([connection.close(), other.close()]);
  });

  it("one that takes no changes", async () => {
    const place = await made();
    const url = new URL(place);
    const connection = await openPostgres(url.href);
    await connection.run("SELECT 1");
    await expect(
      connection.write(async (tx) => {
        await tx.run("SET TRANSACTION READ ONLY");
        await tx.run("DELETE FROM reports");
      }),
    ).rejects.toThrow("is read-only");
    await connection.close();
  });

  it("is cut off in the middle: nothing of the change is kept, and the next one is", async () => {
    const place = await made();
    const connection = await openPostgres(place);
    await migrate(connection);
    await expect(
      connection.write(async (tx) => {
        await tx.run("INSERT INTO dossiers (name, opened_at) VALUES ('D', 'x')");
        const [{ pid }] = (await tx.all("SELECT pg_backend_pid() AS pid")) as [{ pid: number }];
        await beside(place, (client) => client.query("SELECT pg_terminate_backend($1)", [pid]));
        await tx.run("INSERT INTO dossiers (name, opened_at) VALUES ('E', 'x')");
      }),
    ).rejects.toThrow("was cut off by the server");
    const ledger = makeLedger(connection, { reviewed, now: () => new Date() });
    expect(await ledger.dossiers()).toEqual([]);
    await ledger.keep(READING);
    await connection.close();
  });
});
