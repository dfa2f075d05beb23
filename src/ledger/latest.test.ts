import { afterAll, describe, expect, it } from "vitest";
import type { HearsayRecord } from "../reading/record.js";
import { reviewed } from "../review/reviewed.js";
import { testDatabases, testRecord } from "../testing/ledgers.js";
import { openLedger } from "./open.js";

const reading = (record: HearsayRecord, url?: string) => ({
  record,
  reader: "r",
  given: url === undefined ? {} : { url },
  name: null,
  dossier: null,
});

for (const database of testDatabases())
  describe.skipIf(database.missing !== null)(`a ledger on ${database.name} finds`, () => {
    afterAll(() => database.clear());
    const open = () => openLedger(database.fresh(), { to: "create", reviewed });

    it("what stands under thousands of later lines, and no words that never stand in one", async () => {
      const ledger = await open();
      const contents = Array.from(
        { length: 4500 },
        (_, i) => `that the ${i % 2 ? "ferry" : "harbour"} shut ${i}.`,
      );
      contents.unshift("that an oyster spoke.");
      const statements = contents.map((c, i) => ({ id: `s${i + 1}`, content: [c] }));
      await ledger.keep(reading(testRecord(contents.join(" "), statements)));
      const find = async (words: string, limit: number) =>
        (await ledger.search({ words, limit })).hits.flatMap((h) => h.words);
      expect(await find("oyster", 20)).toEqual(["that an oyster spoke."]);
      expect(await find("ferry harbour", 20)).toEqual([]);
      expect(await find("ferry", 1)).toEqual(["that the ferry shut 4499."]);
      expect(await find("ferry", 5000)).toHaveLength(2250);
      await ledger.close();
    });

    it("the version after one, as far as it was known", async () => {
      const ledger = await open();
      const url = "https://a.example/1";
      const old = await ledger.keep(reading(testRecord("It rained.", []), url));
      const changed = await ledger.keep(reading(testRecord("It rained again.", []), url));
      const after = async (previous: string, asOf = "9999") =>
        (await ledger.reports({ previous, asOf })).map((r) => r.id);
      expect(await after(old.report.id)).toEqual([changed.report.id]);
      expect(await after(old.report.id, old.report.keptAt)).toEqual([]);
      expect(await after(changed.report.id)).toEqual([]);
      await ledger.close();
    });
  });
