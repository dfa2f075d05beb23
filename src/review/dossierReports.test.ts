import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openLedger } from "../ledger/open.js";
import { testRecord } from "../testing/ledgers.js";
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
