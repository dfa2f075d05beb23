import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, HearsayRecord } from "../reading/record.js";
import { reviewed } from "../review/reviewed.js";
import { targetOf } from "../review/locate.js";
import { testDatabases, testRecord } from "../testing/ledgers.js";
import type { Entry } from "./entries.js";
import type { Kept, Ledger, NewReading, Search } from "./ledger.js";
import { openLedger } from "./open.js";

const actor = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name,
  kind: "government",
  country: null,
  office: null,
  memberOf: [],
  aliases: [],
  wikidata: null,
  mentions: [],
  maybeSame: [],
  ...more,
});

const TRUCE = "Ruritania denied that a truce was near. A Western official spoke of secret talks.";
const truce = testRecord(
  TRUCE,
  [
    { id: "s1", source: "Ruritania", cue: "denied", content: ["that a truce was near"], speaker: "a1" },
    { id: "s2", source: "A Western official", cue: "spoke of", content: ["secret talks"], speaker: "a2" },
  ],
  {
    title: "No truce",
    outlet: "Halyard Wire",
    published: "2023-10-07",
    actors: [
      actor("a1", "Ruritania", { aliases: ["the Ruritanian government"], country: "DNK" }),
      actor("a2", "A Western official"),
    ],
  },
);
const TRUCE_RECORD: HearsayRecord = {
  ...truce,
  statements: truce.statements.map((s) =>
    s.id === "s1"
      ? { ...s, act: "deny" }
      : { ...s, authority: { ...s.authority, naming: "unnamed", terms: "anonymous" } },
  ),
};

const BRIDGE_RECORD = testRecord(
  "The mayor said the bridge would open in May. The ministry declined to comment on the talks.",
  [{ id: "s1", source: "The mayor", cue: "said", content: ["the bridge would open in May"], speaker: "a1" }],
  {
    outlet: "Coast Courier",
    published: "2024-02",
    actors: [actor("a1", "the mayor", { kind: "person" }), actor("a2", "the ministry", { kind: "body" })],
    silences: [
      {
        id: "z1",
        actor: "a2",
        kind: "declined",
        about: { start: 79, end: 88, text: "the talks" },
        evidence: { start: 58, end: 77, text: "declined to comment" },
      },
    ],
  },
);

const UNDATED_RECORD = testRecord("Nobody knows. The envoy said the talks had ended.", [
  { id: "s1", source: "The envoy", cue: "said", content: ["the talks had ended"] },
]);

/** A clock that tells one day after another. */
function days(first: string): () => Date {
  let at = Date.parse(`${first}T12:00:00Z`) - 86_400_000;
  return () => new Date((at += 86_400_000));
}

const reading = (record: HearsayRecord, more: Partial<NewReading> = {}): NewReading => ({
  record,
  reader: "reader 1",
  given: {},
  name: null,
  dossier: null,
  ...more,
});

async function everything(ledger: Ledger): Promise<(Kept | null)[]> {
  const reports = await ledger.reports();
  return Promise.all(reports.map((r) => ledger.load(r.id)));
}

for (const database of testDatabases())
  describe.skipIf(database.missing !== null)(
    `a ledger on ${database.name}${database.missing === null ? "" : ` (${database.missing})`}`,
    () => {
      let place: string;
      let ledger: Ledger;
      const open = (at: string, now = days("2025-01-01"), to: "read" | "change" | "create" = "create") =>
        openLedger(at, { to, now, reviewed });

      beforeEach(async () => {
        place = database.fresh();
        ledger = await open(place);
        return () => ledger.close();
      });
      afterAll(() => database.clear());

      const find = async (search: Search, of = ledger) =>
        (await of.search(search)).hits.map((h) => h.words.join(" … ") || `report ${h.report.outlet}`);
      const on = (record: HearsayRecord, id: string) =>
        targetOf(record, "statements", record.statements.find((s) => s.id === id) as unknown as Entry);

      describe("keeps", () => {
        it("a report whole, and again from a new connection", async () => {
          const { report, isNew } = await ledger.keep(
            reading(TRUCE_RECORD, { name: "truce.txt", dossier: "Ruritania" }),
          );
          expect(isNew).toBe(true);
          await ledger.close();
          ledger = await open(place);
          const kept = (await ledger.load(report.id)) as Kept;
          expect(kept.readings).toEqual([
            { reader: "reader 1", readAt: "2025-01-01T12:00:00.000Z", record: TRUCE_RECORD },
          ]);
          expect(kept.appearances.map((a) => a.name)).toEqual(["truce.txt"]);
          expect(kept.dossiers.map((d) => d.name)).toEqual(["Ruritania"]);
          expect(await ledger.dossiers()).toEqual([{ name: "Ruritania", reports: 1 }]);
        });

        it("the fields of a record in their order", async () => {
          const { report } = await ledger.keep(reading(TRUCE_RECORD));
          const kept = (await ledger.load(report.id)) as Kept;
          expect(JSON.stringify(kept.readings[0]?.record)).toBe(JSON.stringify(TRUCE_RECORD));
        });

        it("the same text twice as one report, and where it was met", async () => {
          await ledger.keep(reading(TRUCE_RECORD, { name: "a.txt", given: { url: "https://a.example/1" } }));
          const again = await ledger.keep(
            reading(TRUCE_RECORD, { name: "b.txt", given: { url: "https://b.example/7" }, dossier: "D" }),
          );
          expect({ isNew: again.isNew, readingKept: again.readingKept }).toEqual({
            isNew: false,
            readingKept: false,
          });
          const [kept] = await everything(ledger);
          expect(kept?.readings).toHaveLength(1);
          expect(kept?.appearances.map((a) => [a.name, a.url])).toEqual([
            ["a.txt", "https://a.example/1"],
            ["b.txt", "https://b.example/7"],
          ]);
          expect(kept?.dossiers.map((d) => d.name)).toEqual(["D"]);
        });

        it("the file that a report came in, once, and another text of it as a version", async () => {
          const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 251);
          const original = { bytes, place: "" };
          const first = await ledger.keep(reading(TRUCE_RECORD, { original, name: "a.pdf" }));
          await ledger.meet(TRUCE, null, { given: {}, name: "b.pdf", dossier: null, original });
          const other = await ledger.keep(reading(BRIDGE_RECORD, { original: { bytes, place: "#2" } }));
          expect(other.report.version).toBe(1);
          const again = await ledger.keep(reading(testRecord(`${TRUCE} And more.`, []), { original }));
          expect(again.report).toMatchObject({ version: 2, previous: first.report.id });
          for (const id of [TRUCE_RECORD.id, BRIDGE_RECORD.id, again.report.id]) {
            const [found, ...more] = await ledger.foundIn(id);
            expect(more).toEqual([]);
            expect(found?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
            const file = await ledger.file(found?.sha256 ?? "");
            expect(Buffer.from(file ?? []).equals(bytes)).toBe(true);
          }
          expect(await ledger.foundIn(BRIDGE_RECORD.id)).toMatchObject([{ place: "#2" }]);
          expect(await ledger.foundIn(UNDATED_RECORD.id)).toEqual([]);
          expect(await ledger.file("0".repeat(64))).toBeNull();
        });

        it("what a watched address answered last", async () => {
          expect(await ledger.watched("https://a.example/feed")).toBeNull();
          for (const etag of ['"1"', '"2"'])
            await ledger.noteWatched("https://a.example/feed", { etag, lastModified: null });
          expect(await ledger.watched("https://a.example/feed")).toEqual({ etag: '"2"', lastModified: null });
        });

        it("a text that is met again without reading it", async () => {
          const met = { given: {}, name: "a.txt", dossier: null };
          expect(await ledger.meet(TRUCE, null, met)).toBeNull();
          await ledger.keep(reading(TRUCE_RECORD));
          expect((await ledger.meet(TRUCE, null, met))?.id).toBe(TRUCE_RECORD.id);
          expect((await ledger.meet(TRUCE, "reader 1", met))?.id).toBe(TRUCE_RECORD.id);
          expect(await ledger.meet(TRUCE, "reader 2", met)).toBeNull();
        });

        it("a changed text of the same URL as a version beside the old one", async () => {
          const given = { url: "https://wire.example/truce" };
          const first = await ledger.keep(reading(TRUCE_RECORD, { given }));
          const later = testRecord(`${TRUCE} This corrects the date.`, []);
          const second = await ledger.keep(reading(later, { given: { url: `${given.url}#update` } }));
          expect(second.report).toMatchObject({ version: 2, previous: first.report.id, url: given.url });
          expect((await ledger.reports({ url: given.url })).map((r) => r.version)).toEqual([1, 2]);
          expect((await ledger.load(second.report.id))?.readings[0]?.record.version).toBe(2);
          expect((await ledger.load(first.report.id))?.readings[0]?.record).toEqual(TRUCE_RECORD);
        });

        it("every reading, the newest last", async () => {
          await ledger.keep(reading(TRUCE_RECORD));
          const newer = { ...TRUCE_RECORD, statements: TRUCE_RECORD.statements.slice(0, 1) };
          const outcome = await ledger.keep(reading(newer, { reader: "reader 2" }));
          expect(outcome).toMatchObject({ isNew: false, readingKept: true, before: { reader: "reader 1" } });
          const [kept] = await everything(ledger);
          expect(kept?.readings.map((r) => [r.reader, r.record.statements.length])).toEqual([
            ["reader 1", 2],
            ["reader 2", 1],
          ]);
        });

        it("any text whatever, unchanged", () =>
          fc.assert(
            fc.asyncProperty(
              fc.string({ unit: "binary", minLength: 1 }),
              fc.string({ unit: "binary" }),
              async (text, title) => {
                const record = testRecord(`\0${text}\ud800`, [], { title, outlet: title });
                await ledger.keep(
                  reading(record, { name: title, given: { title, url: title }, dossier: "any" }),
                );
                expect((await ledger.load(record.id))?.readings[0]?.record.text).toBe(record.text);
                expect((await ledger.load(record.id))?.readings[0]?.record.title).toBe(title);
              },
            ),
            { seed: 7, numRuns: 25 },
          ));
      });

      describe("finds", () => {
        beforeEach(async () => {
          await ledger.keep(reading(TRUCE_RECORD, { dossier: "Ruritania" }));
          await ledger.keep(reading(BRIDGE_RECORD));
          await ledger.keep(reading(UNDATED_RECORD));
        });
        const TRUCE_LINE = "that a truce was near";
        const TALKS_LINE = "secret talks";
        const BRIDGE_LINE = "the bridge would open in May";
        const ENDED_LINE = "the talks had ended";

        it.each<[string, Search, string[]]>([
          ["all, latest first and undated last", {}, [BRIDGE_LINE, TALKS_LINE, TRUCE_LINE, ENDED_LINE]],
          ["a word", { words: "truce" }, [TRUCE_LINE]],
          ["a word in another form", { words: "truces" }, [TRUCE_LINE]],
          ["both words", { words: "secret talk" }, [TALKS_LINE]],
          ["a word of the speaker's name", { words: "mayor bridge" }, [BRIDGE_LINE]],
          ["words in a row", { words: '"talks secret"' }, []],
          ["words in a row", { words: '"secret talks"' }, [TALKS_LINE]],
          ["either", { words: "truce OR bridge" }, [BRIDGE_LINE, TRUCE_LINE]],
          ["one without another", { words: "talks -secret" }, [ENDED_LINE]],
          ["without a word", { words: "-talks" }, [BRIDGE_LINE, TRUCE_LINE]],
          ["a beginning", { words: "brid*" }, [BRIDGE_LINE]],
          ["nothing for unknown words", { words: "zeppelin" }, []],
          ["no operator in what is typed", { words: 'NEAR(truce) "" ) ( : ^ \' AND' }, []],
          ["all for mere marks", { words: '"" ) ( : *', limit: 1 }, [BRIDGE_LINE]],
          ["a speaker", { speaker: "Ruritania" }, [TRUCE_LINE]],
          ["a speaker by another name", { speaker: "ruritanian government" }, [TRUCE_LINE]],
          ["a speaker by its country's name", { speaker: "Denmark" }, [TRUCE_LINE]],
          ["a speaker by its country's code", { speaker: "DNK" }, [TRUCE_LINE]],
          ["an act", { act: "deny" }, [TRUCE_LINE]],
          ["a naming", { naming: "unnamed" }, [TALKS_LINE]],
          ["terms", { terms: "anonymous" }, [TALKS_LINE]],
          ["an outlet", { outlet: "coast courier" }, [BRIDGE_LINE]],
          ["since a month", { since: "2024-02" }, [BRIDGE_LINE]],
          ["since a day within the month", { since: "2024-02-02" }, []],
          ["until a year", { until: "2023" }, [TALKS_LINE, TRUCE_LINE]],
          ["until the day before", { until: "2023-10-06" }, []],
          ["a dossier", { dossier: "Ruritania", words: "talks" }, [TALKS_LINE]],
          ["an unknown dossier", { dossier: "Elsewhere" }, []],
          ["a report", { report: UNDATED_RECORD.id }, [ENDED_LINE]],
          ["silences", { kinds: ["silence"], words: "talks" }, ["declined to comment"]],
          [
            "reports by any word of their text",
            { kinds: ["report"], words: "nobody knows" },
            ["report null"],
          ],
          ["reports by their title", { kinds: ["report"], words: '"No truce"' }, ["report Halyard Wire"]],
          [
            "several kinds together",
            { kinds: ["statement", "silence"], words: "talks" },
            ["declined to comment", TALKS_LINE, ENDED_LINE],
          ],
        ])("%s: %j", async (_, search, lines) => expect(await find(search)).toEqual(lines));

        it("what a citation needs", async () => {
          const { hits } = await ledger.search({ words: "truce" });
          expect(hits[0]).toMatchObject({
            report: {
              id: TRUCE_RECORD.id,
              outlet: "Halyard Wire",
              published: "2023-10-07",
              title: "No truce",
            },
            kind: "statement",
            id: "s1",
            speaker: "Ruritania",
            act: "deny",
            spans: [[17, 38]],
            words: [TRUCE_LINE],
          });
        });

        it("no more than the limit, and says that there is more", async () => {
          expect(await ledger.search({ limit: 2 })).toMatchObject({ hits: { length: 2 }, more: true });
          expect(await ledger.search({ limit: 4 })).toMatchObject({ hits: { length: 4 }, more: false });
        });

        it("whatever is typed, without an error", () =>
          fc.assert(
            fc.asyncProperty(fc.string({ unit: "binary" }), fc.string(), async (words, speaker) => {
              await ledger.search({ words, speaker, outlet: words, dossier: words, report: speaker });
            }),
            { seed: 8, numRuns: 100 },
          ));

        it("ids by their beginning", async () => {
          expect(await ledger.idsLike(TRUCE_RECORD.id.slice(0, 8))).toEqual([TRUCE_RECORD.id]);
          expect(await ledger.idsLike("x'")).toEqual([]);
        });
      });

      describe("knows what was known on a day", () => {
        it("of reports, readings and lines", async () => {
          await ledger.keep(reading(TRUCE_RECORD)); // 1 January 2025
          const newer = {
            ...TRUCE_RECORD,
            title: "No truce yet",
            statements: TRUCE_RECORD.statements.map((s) => ({ ...s, act: "state" as const })),
          };
          await ledger.keep(reading(newer, { reader: "reader 2" })); // 2 January
          await ledger.keep(reading(BRIDGE_RECORD)); // 3 January
          const day = (n: number) => `2025-01-0${n}T23:59:59.999Z`;
          expect(await ledger.reports({ asOf: "2024-12-31T23:59:59.999Z" })).toEqual([]);
          expect((await ledger.reports({ asOf: day(2) })).map((r) => r.id)).toEqual([TRUCE_RECORD.id]);
          expect((await ledger.load(TRUCE_RECORD.id, day(1)))?.readings).toHaveLength(1);
          expect(await ledger.load(BRIDGE_RECORD.id, day(2))).toBeNull();
          expect(await find({ act: "deny" })).toEqual([]);
          expect(await find({ act: "deny", asOf: day(1) })).toEqual(["that a truce was near"]);
          expect(await find({ act: "deny", asOf: day(2) })).toEqual([]);
          expect(await find({ words: "bridge", asOf: day(2) })).toEqual([]);
          expect(await find({ words: "bridge", asOf: day(3) })).toHaveLength(1);
        });
      });

      describe("keeps decisions beside the readings", () => {
        beforeEach(async () => {
          await ledger.keep(reading(TRUCE_RECORD));
        });
        const edit = (value: string) =>
          ({ do: "edit", on: on(TRUCE_RECORD, "s1"), field: "act", value, refs: {} }) as const;

        it("with who and when; what is found follows them, and back when they are undone", async () => {
          const decision = await ledger.decide("Ann", edit("reject"), "see paragraph 2");
          expect(decision).toMatchObject({
            by: "Ann",
            at: "2025-01-02T12:00:00.000Z",
            note: "see paragraph 2",
          });
          expect(await find({ act: "reject" })).toEqual(["that a truce was near"]);
          expect(await find({ act: "deny" })).toEqual([]);
          expect(await find({ act: "deny", asOf: "2025-01-01T23:59:59.999Z" })).toHaveLength(1);
          await ledger.decide("Bob", { do: "undo", decision: decision.id }, null);
          expect(await find({ act: "deny" })).toHaveLength(1);
          const log = await ledger.decisions({ report: TRUCE_RECORD.id });
          expect(log.map((d) => [d.by, d.action.do])).toEqual([
            ["Ann", "edit"],
            ["Bob", "undo"],
          ]);
          expect((await ledger.load(TRUCE_RECORD.id))?.readings[0]?.record).toEqual(TRUCE_RECORD);
        });

        it("untouched by another reading", async () => {
          await ledger.decide("Ann", { do: "refuse", on: on(TRUCE_RECORD, "s2") }, null);
          const renumbered = {
            ...TRUCE_RECORD,
            statements: [...TRUCE_RECORD.statements].reverse().map((s, i) => ({ ...s, id: `s${i + 1}` })),
          };
          await ledger.keep(reading(renumbered, { reader: "reader 2" }));
          expect(await find({})).toEqual(["that a truce was near"]);
          expect(await ledger.decisions()).toHaveLength(1);
        });

        it("each later than the one before, whatever the clock says", async () => {
          await ledger.close();
          ledger = await open(place, () => new Date("2025-01-01T12:00:00Z"));
          for (const value of ["accept", "reject", "ask"]) await ledger.decide("Ann", edit(value), null);
          expect(await find({ act: "ask" })).toHaveLength(1);
          const moments = (await ledger.decisions()).map((d) => d.at);
          expect(moments).toEqual([...new Set(moments)].sort());
        });
      });

      describe("gives everything to another ledger", () => {
        it("without loss, and a second time to no effect", async () => {
          const given = { url: "https://wire.example/truce" };
          await ledger.keep(reading(TRUCE_RECORD, { given, dossier: "D", name: "truce.txt" }));
          await ledger.keep(reading(testRecord(`${TRUCE} More.`, []), { given }));
          await ledger.keep(reading(BRIDGE_RECORD));
          const { id } = await ledger.decide("Ann", { do: "refuse", on: on(TRUCE_RECORD, "s2") }, "no");
          await ledger.keep(reading(TRUCE_RECORD, { reader: "reader 2" }));
          await ledger.decide("Ann", { do: "undo", decision: id }, null);
          const all = (await everything(ledger)) as Kept[];

          const other = await open(database.fresh(), days("2030-01-01"));
          for (const kept of all) expect(await other.restore(kept)).toBe(true);
          expect(await everything(other)).toEqual(all);
          for (const kept of all) expect(await other.restore(kept)).toBe(false);
          expect(await everything(other)).toEqual(all);
          for (const asOf of [1, 3, 4, 5, 6].map((n) => `2025-01-0${n}T23:59:59.999Z`))
            expect(await find({ asOf }, other)).toEqual(await find({ asOf }));
          expect(await find({ words: "talks" }, other)).toEqual(["secret talks"]);
          await other.close();
        });

        it("with the files that reports came in, where those are taken in first", async () => {
          const original = { bytes: Buffer.from("<p>the page</p>"), place: "#1" };
          await ledger.keep(reading(TRUCE_RECORD, { original }));
          const kept = (await ledger.load(TRUCE_RECORD.id)) as Kept;
          const foundIn = await ledger.foundIn(TRUCE_RECORD.id);
          const other = await open(database.fresh(), days("2030-01-01"));
          await other.restore(kept, foundIn);
          expect(await other.foundIn(TRUCE_RECORD.id)).toEqual([]);
          expect(await other.restore(kept, foundIn)).toBe(false);
          await other.restoreFile(original.bytes);
          expect(await other.restore(kept, foundIn)).toBe(true);
          expect(await other.restore(kept, foundIn)).toBe(false);
          expect(await other.foundIn(TRUCE_RECORD.id)).toEqual(foundIn);
          const file = await other.file(foundIn[0]?.sha256 ?? "");
          expect(Buffer.from(file ?? []).toString()).toBe("<p>the page</p>");
          await other.close();
        });

        it("and takes in what only the other one had", async () => {
          await ledger.keep(reading(TRUCE_RECORD));
          const other = await open(database.fresh(), days("2024-01-01"));
          await other.keep(reading(TRUCE_RECORD, { reader: "reader 0" }));
          await other.decide("Bob", { do: "refuse", on: on(TRUCE_RECORD, "s1") }, null);
          for (const kept of await everything(other)) await ledger.restore(kept as Kept);
          const [kept] = await everything(ledger);
          expect(kept?.readings.map((r) => r.reader)).toEqual(["reader 0", "reader 1"]);
          expect(await find({})).toEqual(["secret talks"]);
          await other.close();
        });
      });

      it("lets two processes write at once, and loses nothing", async () => {
        const second = await open(place);
        const texts = Array.from(
          { length: 40 },
          (_, i) => `Report number ${i}. The envoy said the talks had ended.`,
        );
        await Promise.all(
          texts.map((text, i) =>
            (i % 2 ? ledger : second).keep(
              reading(testRecord(text, [{ id: "s1", content: ["the talks had ended"] }])),
            ),
          ),
        );
        expect((await ledger.reports()).length).toBe(40);
        expect((await second.search({ words: "talks", limit: 100 })).hits).toHaveLength(40);
        await second.close();
      });

      it("keeps nothing of a change that fails midway", async () => {
        const broken = { ...TRUCE_RECORD, actors: null } as unknown as HearsayRecord;
        await expect(ledger.keep(reading(broken))).rejects.toThrow();
        expect(await ledger.reports()).toEqual([]);
        await ledger.keep(reading(TRUCE_RECORD));
        expect(await find({})).toHaveLength(2);
      });
    },
  );
