import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "./vectorStore.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-vectors-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const vector = (first: number) => Int8Array.from({ length: 384 }, (_, i) => (i === 0 ? first : -7));

describe("kept vectors", () => {
  it("come back for the same text and weights, and hold no text", () => {
    const path = join(folder, "ledger.db.vectors");
    const store = openStore(path, "weights-a", 384);
    store.add("The envoy left the island.", vector(5));
    store.save();
    expect(openStore(path, "weights-a", 384).get("The envoy left the island.")).toEqual(vector(5));
    expect(openStore(path, "weights-a", 384).get("Another sentence.")).toBeUndefined();
    expect(openStore(path, "weights-b", 384).get("The envoy left the island.")).toBeUndefined();
    expect(readFileSync(path, "latin1")).not.toContain("envoy");
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it.each([
    ["a file that is none of ours", "something else"],
    ["a file cut short", "hearsay vectors 1 weights-a\nabc"],
  ])("are reckoned anew beside %s", (_, content) => {
    const path = join(folder, "odd");
    writeFileSync(path, content);
    expect(openStore(path, "weights-a", 384).get("x")).toBeUndefined();
  });

  it("cost nothing but time where they cannot be kept", () => {
    const store = openStore(join(folder, "no/such/folder"), "weights-a", 384);
    store.add("x", vector(1));
    expect(() => store.save()).not.toThrow();
    expect(store.get("x")).toEqual(vector(1));
  });
});
