import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTree } from "./tree.js";

const NEVER = -Infinity;

/** Scores by hand: one row a word; the first column is the root, the others the words. */
const CASES: [string, number[][], number[]][] = [
  ["one word is the root", [[1, NEVER]], [0]],
  [
    "the best heads, where they make a tree",
    [
      [0, NEVER, 5, 0],
      [5, 0, NEVER, 0],
      [0, 0, 5, NEVER],
    ],
    [2, 0, 2],
  ],
  [
    "two words that hang on each other are parted where it costs least",
    [
      [4, NEVER, 9],
      [1, 9, NEVER],
    ],
    [0, 1],
  ],
  [
    "of two words that want to be the root, one hangs on the other",
    [
      [9, NEVER, 1],
      [8, 2, NEVER],
    ],
    [0, 1],
  ],
  [
    "the one root may be a word that did not want to be it most",
    [
      [9, NEVER, NEVER, 8],
      [9, NEVER, NEVER, 8],
      [5, 0, 0, NEVER],
    ],
    [3, 3, 0],
  ],
];

describe("the best tree", () => {
  it("of no words is empty", () => expect(bestTree([])).toEqual([]));
  it.each(CASES)("%s", (_, scores, heads) => expect(bestTree(scores)).toEqual(heads));
});

/** Whole numbers, so that sums are exact. */
const matrix = (longest: number) =>
  fc.integer({ min: 1, max: longest }).chain((n) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n + 1, maxLength: n + 1 }), {
      minLength: n,
      maxLength: n,
    }),
  );
const SEED = { seed: 19, numRuns: 600 };

describe("for any scores", () => {
  it("the heads make a tree with one root", () =>
    fc.assert(
      fc.property(matrix(30), (scores) => {
        expect(isTree(bestTree(scores))).toBe(true);
      }),
      SEED,
    ));

  it("no tree of up to five words is better", () =>
    fc.assert(
      fc.property(matrix(5), (scores) => {
        const trees = allHeads(scores.length).filter(isTree);
        expect(sum(scores, bestTree(scores))).toBe(Math.max(...trees.map((t) => sum(scores, t))));
      }),
      SEED,
    ));

  it("the best heads stay where they make a tree", () =>
    fc.assert(
      fc.property(matrix(4), (scores) => {
        const greedy = scores.map((row, i) => {
          const open = row.map((s, h) => (h === i + 1 ? NEVER : s));
          return open.indexOf(Math.max(...open));
        });
        if (isTree(greedy)) expect(bestTree(scores)).toEqual(greedy);
      }),
      SEED,
    ));
});

function isTree(heads: readonly number[]): boolean {
  const reaches = (i: number, steps = 0): boolean => {
    const head = heads[i];
    if (head === undefined || steps > heads.length) return false;
    return head === 0 || reaches(head - 1, steps + 1);
  };
  return heads.filter((h) => h === 0).length === 1 && heads.every((_, i) => reaches(i));
}

function allHeads(words: number): number[][] {
  let out: number[][] = [[]];
  for (let i = 0; i < words; i++)
    out = out.flatMap((heads) => Array.from({ length: words + 1 }, (_, h) => [...heads, h]));
  return out;
}

function sum(scores: readonly (readonly number[])[], heads: readonly number[]): number {
  return heads.reduce((total, head, i) => total + (scores[i]?.[head] as number), 0);
}
