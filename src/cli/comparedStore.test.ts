import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeDossier } from "../dossier/makeDossier.js";
import { report } from "../testing/dossier.js";
import { openCompared } from "./comparedStore.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-compared-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const said = (id: string, words: string) =>
  report(id, `The port held 45 crates of grain, ${words}.`, {
    actors: [{ name: "the port", kind: "body" }],
    says: [{ by: "the port", words: "The port held 45 crates of grain" }],
  });
const REPORTS = [said("north", "the port said"), said("south", "the port told the isles")];
const DOSSIER = makeDossier(REPORTS);
const open = (model = "weights", code = "program") =>
  openCompared(join(folder, "ledger.db.compared"), model, { least: 1, code: () => code });

describe("kept dossiers", () => {
  it("come back as they were made, in whatever order their reports are asked for", () => {
    expect(DOSSIER.actors).not.toEqual([]);
    open().keep(REPORTS, DOSSIER);
    expect(open().get(REPORTS)).toEqual(DOSSIER);
    expect(open().get([...REPORTS].reverse())).toEqual(DOSSIER);
    expect(statSync(join(folder, "ledger.db.compared")).mode & 0o077).toBe(0);
  });

  it.each([
    ["another report", [...REPORTS, said("east", "the port said")], open],
    ["a report less", REPORTS.slice(1), open],
    ["another reading", [said("north", "the port says"), ...REPORTS.slice(1)], open],
    ["other weights", REPORTS, () => open("other weights")],
    ["another program", REPORTS, () => open("weights", "another program")],
  ])("are not taken for the dossier with %s", (_, reports, again) => {
    open().keep(REPORTS, DOSSIER);
    expect(again().get(reports)).toBeNull();
  });

  it("are refused where the file was changed or cut short, and are no error", () => {
    const path = join(folder, "ledger.db.compared");
    open().keep(REPORTS, DOSSIER);
    const whole = readFileSync(path, "latin1");
    for (const broken of [
      whole.slice(0, -9),
      whole.replace("the port", "the fort"),
      "something else\n",
      "",
      "hearsay compared 1 \n\n",
    ]) {
      writeFileSync(path, broken, "latin1");
      expect(open().get(REPORTS)).toBeNull();
    }
  });

  it("are the last few, so that the file does not grow", () => {
    const names = ["a", "b", "c", "d", "e"];
    for (const id of names) open().keep([said(id, "the port said")], DOSSIER);
    const found = names.filter((id) => open().get([said(id, "the port said")]) !== null);
    expect(found).toEqual(["b", "c", "d", "e"]);
  });

  it("cost nothing but time where they cannot be kept", () => {
    const store = openCompared(join(folder, "no/such/folder"), "weights", { least: 1 });
    expect(() => store.keep(REPORTS, DOSSIER)).not.toThrow();
    expect(store.get(REPORTS)).toBeNull();
  });
});
