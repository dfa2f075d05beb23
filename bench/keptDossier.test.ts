/**
 * What a running program keeps of a dossier changes nothing, on gold records: they hold proposals, contacts, events and
 * conditions of actors who are joined across reports, which the short reports of makeDossier.test.ts do not.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeKept } from "../src/dossier/kept.js";
import { makeDossier } from "../src/dossier/makeDossier.js";
import type { DossierReport } from "../src/dossier/reports.js";
import { type Vector, fromSteps } from "../src/dossier/vectors.js";
import { contentWords } from "../src/dossier/words.js";
import { recordOfGold } from "./goldRecords.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function recordsIn(gold: string, texts: string) {
  return readdirSync(here(gold))
    .filter((f) => f.endsWith(".gold.json"))
    .map((f) => {
      const text = here(`${texts}/${f.replace(".gold.json", ".txt")}`);
      if (!existsSync(text)) throw new Error(`${text} is missing`);
      return recordOfGold(JSON.parse(readFileSync(here(`${gold}/${f}`), "utf8")), readFileSync(text, "utf8"));
    });
}
const RECORDS = [
  ...recordsIn("gold/fishermen", "gold/fishermen"),
  ...recordsIn("gold/samples", "../samples"),
  ...recordsIn("gold/dam", "gold/dam"),
];

/** A vector made of the words alone: texts that share words are near, and no network is needed. */
function vectors(text: string): Vector | null {
  const steps = new Int8Array(64);
  for (const word of contentWords(text)) {
    let h = 7;
    for (const c of word) h = (h * 31 + c.charCodeAt(0)) % 9973;
    for (let i = 0; i < 4; i++) steps[(h * (i + 3)) % 64] = 20;
  }
  return fromSteps(steps);
}

const places = [...RECORDS.keys()];
/** The order of the reports' ids, which are there at first, and which come or go at each step. */
const steps = fc.record({
  ids: fc.shuffledSubarray(places, { minLength: places.length }),
  first: fc.subarray(places, { minLength: places.length / 2 }),
  turns: fc.array(fc.subarray(places, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
});

describe("a dossier of gold records", () => {
  it("is the same whatever reports came and went before, where what was compared is kept", () => {
    let claims = 0;
    fc.assert(
      fc.property(steps, ({ ids, first, turns }) => {
        const reports = RECORDS.map((record, i): DossierReport => ({ id: `r${ids[i]}`, file: null, record }));
        const kept = makeKept();
        let there = first;
        for (const turned of [[], ...turns]) {
          there = places.filter((i) => there.includes(i) !== turned.includes(i));
          const now = there.map((i) => reports[i] as DossierReport);
          // Copies, of which nothing is known from before.
          const fresh = makeDossier(structuredClone(now), { vectors });
          expect(makeDossier(now, { vectors, kept })).toEqual(fresh);
          claims += fresh.claims.length;
        }
      }),
      { seed: 8, numRuns: 12 },
    );
    // The law would hold of empty dossiers too.
    expect(claims).toBeGreaterThan(500);
  });
});
