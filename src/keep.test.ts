import { afterAll, describe, expect, it } from "vitest";
import { keep, readAgain, type KeepReader } from "./keep.js";
import { openLedger } from "./ledger/open.js";
import { reviewed } from "./review/reviewed.js";
import { testDatabases, testRecord } from "./testing/ledgers.js";

const [sqlite] = testDatabases();
afterAll(() => sqlite?.clear());

const TEXT = "The envoy said the talks had ended.";
const UPDATE = "The envoy said the talks had ended for good. The mayor denied it.";

/** Reads what stands after "said" and "denied", and counts how often it was asked to. */
function testReader(name: string): KeepReader & { readonly times: () => number } {
  let times = 0;
  return {
    name,
    times: () => times,
    read: async (text, given) => {
      times++;
      const [, said] = /said ([^.]+)\./.exec(text) ?? [];
      const found = [{ id: "s1", source: "The envoy", cue: "said", content: [said as string] }];
      const denied = text.includes("denied") && {
        id: "s2",
        source: "The mayor",
        cue: "denied",
        content: ["it"],
      };
      return testRecord(text, denied ? [...found, denied] : found, { url: given.url ?? null, title: name });
    },
  };
}

describe("keep", () => {
  const open = () => openLedger((sqlite as { fresh: () => string }).fresh(), { to: "create", reviewed });
  const text = (words: string, url?: string) => ({
    text: words,
    given: url === undefined ? {} : { url },
    name: "a.txt",
    dossier: null,
  });

  it("reads a text once, however often it comes", async () => {
    const ledger = await open();
    const reader = testReader("one");
    expect((await keep(text(TEXT), { ledger, reader })).as).toBe("new");
    expect((await keep(text(TEXT), { ledger, reader })).as).toBe("known");
    expect((await keep(text(TEXT), { ledger, reader: testReader("two") })).as).toBe("known");
    expect(reader.times()).toBe(1);
    await ledger.close();
  });

  it("tells what a new version of a URL says otherwise", async () => {
    const ledger = await open();
    const reader = testReader("one");
    await keep(text(TEXT, "https://wire.example/1"), { ledger, reader });
    const { as, changes, report } = await keep(text(UPDATE, "https://wire.example/1"), { ledger, reader });
    expect({ as, version: report.version }).toEqual({ as: "version", version: 2 });
    expect(changes?.added.map((s) => s.words)).toEqual(["it"]);
    expect(changes?.changed.map((c) => c.fields)).toEqual([
      [{ field: "words", before: "the talks had ended", after: "the talks had ended for good" }],
    ]);
    await ledger.close();
  });

  it("reads again where another reader did, and tells what that changes", async () => {
    const ledger = await open();
    const [one, two] = [testReader("one"), testReader("two")];
    const { report } = await keep(text(TEXT), { ledger, reader: one });
    expect((await readAgain(report.id, { ledger, reader: one }))?.as).toBe("known");
    const again = await readAgain(report.id, { ledger, reader: two });
    expect({ as: again?.as, head: again?.changes?.head, same: again?.changes?.same }).toEqual({
      as: "read-again",
      head: [{ field: "title", before: "one", after: "two" }],
      same: 1,
    });
    expect((await ledger.load(report.id))?.readings.map((r) => r.reader)).toEqual(["one", "two"]);
    await ledger.close();
  });
});
