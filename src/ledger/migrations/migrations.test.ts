import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { reviewed } from "../../review/reviewed.js";
import { testDatabases, testRecord } from "../../testing/ledgers.js";
import type { Connection } from "../connection.js";
import { linesOf } from "../lines.js";
import { connect, openLedger } from "../open.js";
import { toLineRow, toRecordJson } from "../tables.js";
import { MIGRATIONS, VERSION, migrate } from "./migrate.js";

const TEXT = "The envoy said that the talks had ended.";
const RECORD = testRecord(TEXT, [
  { id: "s1", source: "The envoy", cue: "said", content: ["that the talks had ended"] },
]);
const THEN = "2024-01-01T00:00:00.000Z";

/** What each version's program wrote, in that version's SQL, which never changes; on top of what the one before wrote. */
const WRITTEN: readonly ((connection: Connection) => Promise<void>)[] = [
  async () => {},
  async (connection) => {
    const { id } = RECORD;
    await connection.write(async (tx) => {
      await tx.run(
        "INSERT INTO reports (id, text, version, previous, title, outlet, published, url, kept_at) VALUES (?, ?, 1, NULL, NULL, NULL, NULL, NULL, ?)",
        [id, JSON.stringify(TEXT), THEN],
      );
      await tx.run(
        "INSERT INTO appearances (report, url, name, given, seen_at) VALUES (?, NULL, 'a.txt', '{}', ?)",
        [id, THEN],
      );
      await tx.run("INSERT INTO readings (report, reader, read_at, record) VALUES (?, 'r', ?, ?)", [
        id,
        THEN,
        toRecordJson(RECORD),
      ]);
      await tx.run("INSERT INTO dossiers (name, opened_at) VALUES ('D', ?)", [THEN]);
      await tx.run("INSERT INTO dossier_reports (dossier, report, added_at) VALUES ('D', ?, ?)", [id, THEN]);
      await tx.run("UPDATE counters SET value = 2 WHERE name = 'lines'");
      const lines = linesOf(RECORD);
      const rows = lines.map((line, i) =>
        toLineRow(line, { report: id, published: null, count: i + 1, from: THEN, until: null }),
      );
      await connection.database.insertLines(tx, rows);
    });
  },
  async (connection) => {
    const action = JSON.stringify({
      do: "note",
      on: { report: RECORD.id, collection: "report", entry: null, refs: {} },
    });
    await connection.run(
      "INSERT INTO decisions (id, decided_at, decided_by, note, action) VALUES ('d1', ?, 'Ann', 'seen', ?)",
      [THEN, action],
    );
    await connection.run("INSERT INTO decision_reports (decision, report) VALUES ('d1', ?)", [RECORD.id]);
  },
  async (connection) => {
    await connection.run("INSERT INTO originals (sha256, packed, size) VALUES ('f', ?, 3)", [
      gzipSync("abc"),
    ]);
    await connection.run(
      "INSERT INTO report_originals (report, original, place, kept_at) VALUES (?, 'f', '', ?)",
      [RECORD.id, THEN],
    );
  },
  async (connection) =>
    connection.run("INSERT INTO watched (address, etag, last_modified, seen_at) VALUES ('w', 'e', NULL, ?)", [
      THEN,
    ]),
  async () => {},
  async () => {},
];

describe("the migrations", () => {
  it("are numbered in order", () =>
    expect(MIGRATIONS.map((m) => m.number)).toEqual(MIGRATIONS.map((_, i) => i + 1)));
  it("have each what its version wrote, for the test below", () => expect(WRITTEN).toHaveLength(VERSION + 1));
});

for (const database of testDatabases())
  describe.skipIf(database.missing !== null)(`a ledger on ${database.name}`, () => {
    afterAll(() => database.clear());

    it.each(WRITTEN.map((_, version) => version))(
      "of version %d is brought to this version whole",
      async (version) => {
        const place = database.fresh();
        const old = await connect(place, "create");
        for (let v = 0; v <= version; v++) {
          await migrate(old, v);
          await (WRITTEN[v] as (c: Connection) => Promise<void>)(old);
        }
        await old.close();

        const ledger = await openLedger(place, { to: "change", reviewed });
        const kept = await ledger.load(RECORD.id);
        if (version >= 1) {
          expect(kept?.readings).toEqual([{ reader: "r", readAt: THEN, record: RECORD }]);
          expect(kept?.dossiers).toEqual([{ name: "D", addedAt: THEN }]);
          expect((await ledger.search({ words: "talks" })).hits).toHaveLength(1);
        } else expect(kept).toBeNull();
        expect((await ledger.decisions()).map((d) => d.note)).toEqual(version >= 2 ? ["seen"] : []);
        const [found] = await ledger.foundIn(RECORD.id);
        const file = found === undefined ? null : await ledger.file(found.sha256);
        expect(file === null ? null : Buffer.from(file).toString()).toBe(version >= 3 ? "abc" : null);
        expect(await ledger.watched("w")).toEqual(version >= 4 ? { etag: "e", lastModified: null } : null);
        const more = testRecord("The mayor said that it rained.", [
          { id: "s1", content: ["that it rained"] },
        ]);
        await ledger.keep({ record: more, reader: "r", given: {}, name: null, dossier: "D" });
        expect((await ledger.search({ dossier: "D" })).hits).toHaveLength(version >= 1 ? 2 : 1);
        await ledger.close();
      },
    );

    it("is made by two at once without harm", async () => {
      const place = database.fresh();
      const both = await Promise.all([1, 2].map(() => openLedger(place, { to: "create", reviewed })));
      await Promise.all(
        both.map((ledger) =>
          ledger.keep({ record: RECORD, reader: "r", given: {}, name: null, dossier: null }),
        ),
      );
      expect(await both[0]?.reports()).toHaveLength(1);
      await Promise.all(both.map((ledger) => ledger.close()));
    });

    it("stays as it was where a step fails", async () => {
      const place = database.fresh();
      const connection = await connect(place, "create");
      const write = connection.write;
      const failing: Connection = {
        ...connection,
        write: (work) =>
          write((tx) =>
            work({
              ...tx,
              run: (sql, values) =>
                sql.includes("decision_reports")
                  ? Promise.reject(new Error("power cut"))
                  : tx.run(sql, values),
            }),
          ),
      };
      await expect(migrate(failing)).rejects.toThrow("power cut");
      expect(await connection.readVersion(connection)).toBe(0);
      await migrate(connection);
      expect(await connection.readVersion(connection)).toBe(VERSION);
      await connection.close();
    });
  });
