import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openLedger } from "../ledger/open.js";
import { testRecord } from "../testing/ledgers.js";
import { judge, refer } from "./decide.js";
import { type Seen, reviewedReports } from "./dossierReports.js";
import { reviewed } from "./reviewed.js";

const record = testRecord("Norway said that it would come.", [
  { id: "s1", source: "Norway", cue: "said", content: ["that it would come"] },
]);

it("gives the same report again until it is read anew", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-dossier-"));
  const ledger = await openLedger(join(folder, "ledger.db"), { to: "create", reviewed });
  const from = { given: {}, name: "a.txt", dossier: null };
  const seen: Seen = new Map();
  const ask = async () => (await reviewedReports(ledger, await ledger.reports(), undefined, seen))[0];
  try {
    await ledger.keep({ record, reader: "one", ...from });
    const first = await ask();
    expect(first?.record.statements).toHaveLength(1);
    expect(await ask()).toBe(first);
    await ledger.keep({
      record: { ...record, statements: [] },
      reader: "another",
      ...from,
    });
    expect((await ask())?.record.statements).toEqual([]);
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true });
  }
});

it("loads only what has changed of a dossier", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-dossier-"));
  const ledger = await openLedger(join(folder, "ledger.db"), { to: "create", reviewed });
  const other = testRecord("Sweden said that it would not.", []);
  const from = { given: {}, name: "a.txt", dossier: "Isles" };
  const seen: Seen = new Map();
  let loaded: string[] = [];
  const watched = {
    ...ledger,
    load: (id: string, asOf?: string) => (loaded.push(id), ledger.load(id, asOf)),
  };
  const ask = async (asOf?: string) => {
    loaded = [];
    return reviewedReports(watched, await ledger.reports({ dossier: "Isles" }), asOf, seen, "Isles");
  };
  try {
    for (const r of [record, other]) await ledger.keep({ record: r, reader: "one", ...from });
    const first = await ask();
    expect(loaded).toHaveLength(2);
    expect(await ask()).toEqual(first);
    expect(loaded).toEqual([]);
    await ledger.decide("me", judge("refuse", await refer(ledger, `${record.id}/s1`)), null);
    expect((await ask())[0]?.record.statements).toEqual([]);
    expect(loaded).toEqual([record.id]);
    await ledger.keep({ record: other, reader: "another", ...from });
    await ask();
    expect(loaded).toEqual([other.id]);
    expect(await ask("2000-01-01T00:00:00.000Z")).toEqual([]);
    expect(await ask()).toHaveLength(2);
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true });
  }
});
