import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterNumbers } from "./clusters.js";

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** Clusters of items by their names; of two scores of one pair the higher counts. */
function clusterPairs(pairs: readonly Pair[], threshold: number): string[][] {
  const items = [...new Set(pairs.flatMap((p) => [p.a, p.b]))].sort();
  const scores = new Map<string, number>();
  for (const { a, b, score } of pairs)
    if (a !== b) scores.set([a, b].sort().join(), Math.max(score, scores.get([a, b].sort().join()) ?? 0));
  const numbers = [...scores.keys()].map((key) => key.split(",").map((item) => items.indexOf(item)));
  const numbered = {
    a: Int32Array.from(numbers, ([a]) => a as number),
    b: Int32Array.from(numbers, ([, b]) => b as number),
    score: Float64Array.from(scores.values()),
  };
  return clusterNumbers(items.length, numbered, threshold).map((c) => c.map((i) => items[i] as string));
}

const pair = (a: string, b: string, score: number): Pair => ({ a, b, score });
const items = fc.constantFrom(..."abcdefgh");
const pairs = fc.array(
  fc.record({ a: items, b: items, score: fc.integer({ min: 1, max: 10 }).map((n) => n / 10) }),
  { maxLength: 24 },
);

describe("clusters", () => {
  it("hold what is alike on average", () =>
    expect(clusterPairs([pair("a", "b", 0.9), pair("b", "c", 0.8), pair("a", "c", 0.7)], 0.6)).toEqual([
      ["a", "b", "c"],
    ]));
  it("do not run along a chain", () =>
    expect(clusterPairs([pair("a", "b", 0.9), pair("b", "c", 0.8), pair("c", "d", 0.9)], 0.6)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]));
  it("leave out what is like nothing", () => expect(clusterPairs([pair("a", "b", 0.3)], 0.6)).toEqual([]));

  it("are found within what firmer pairs hold together, where too much hangs together by weak ones", () => {
    // Two rings of 300, whose items are all like the next ten, and pairs between the rings.
    const links = Array.from({ length: 300 }, (_, i) => i).flatMap((i) => [
      ...Array.from({ length: 10 }, (_, k) => [i, (i + k + 1) % 300, 0.9] as const),
      ...Array.from({ length: 10 }, (_, k) => [300 + i, 300 + ((i + k + 1) % 300), 0.9] as const),
      [i, 300 + i, 0.55] as const,
    ]);
    const pairs = {
      a: Int32Array.from(links, ([a]) => a),
      b: Int32Array.from(links, ([, b]) => b),
      score: Float64Array.from(links, ([, , s]) => s),
    };
    const clusters = clusterNumbers(600, pairs, 0.6);
    expect(clusters.length).toBeGreaterThan(2);
    expect(clusters.every((c) => c.every((i) => i < 300) || c.every((i) => i >= 300))).toBe(true);
  });
  it("do not depend on the order of the pairs, nor of the two in a pair", () =>
    fc.assert(
      fc.property(pairs, fc.integer(), (list, by) => {
        const turned = list.map((p, i) => ((by >> (i % 20)) & 1 ? { ...p, a: p.b, b: p.a } : p));
        const moved = [
          ...turned.slice(Math.abs(by) % (list.length + 1)),
          ...turned.slice(0, Math.abs(by) % (list.length + 1)),
        ];
        expect(clusterPairs(moved, 0.5)).toEqual(clusterPairs(list, 0.5));
      }),
      { seed: 8 },
    ));
  it("hold each item once", () =>
    fc.assert(
      fc.property(pairs, (list) => {
        const all = clusterPairs(list, 0.5).flat();
        expect(new Set(all).size).toBe(all.length);
      }),
      { seed: 8 },
    ));
});
