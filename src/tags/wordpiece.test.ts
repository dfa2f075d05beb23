import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseVocabulary, wordPieces } from "./wordpiece.js";

const root = new URL("../../", import.meta.url);
const vocabulary = parseVocabulary(readFileSync(new URL("models/tagger/vocab.txt", root), "utf8"));
/** 500 random strings with the reference tokenizer's ids and code-point offsets. */
const reference = JSON.parse(readFileSync(new URL("fixtures/wordpiece.json", root), "utf8")) as [
  string,
  number[],
  number[],
][];

test("pieces and places are the reference tokenizer's", () => {
  expect(reference.length).toBeGreaterThan(480);
  for (const [text, ids, offsets] of reference) {
    const units = unitsOfCodePoints(text);
    const pieces = wordPieces(text, vocabulary);
    expect(
      pieces.map((p) => p.id),
      JSON.stringify(text),
    ).toEqual(ids);
    expect(
      pieces.flatMap((p) => [p.start, p.end]),
      JSON.stringify(text),
    ).toEqual(offsets.map((o) => units[o]));
  }
});

test("any string is cut, in order, inside the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      let last = 0;
      for (const p of wordPieces(text, vocabulary)) {
        expect(p.start).toBeGreaterThanOrEqual(last > 0 ? Math.min(last, p.start) : 0);
        expect(p.end).toBeGreaterThan(p.start);
        expect(p.end).toBeLessThanOrEqual(text.length);
        last = p.start;
      }
    }),
    { seed: 3, numRuns: 1000 },
  );
});

test("a special token's name in the text is text", () => {
  expect(wordPieces("[SEP]", vocabulary).map((p) => p.start)).toEqual([0, 1, 4]);
});

function unitsOfCodePoints(text: string): number[] {
  const out = [0];
  for (const c of text) out.push((out.at(-1) as number) + c.length);
  return out;
}
