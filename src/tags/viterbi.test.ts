import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Matrix } from "./scores.js";
import { bestPath } from "./viterbi.js";

const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  data: Float32Array.from(rows.flat()),
  width: rows[0]?.length ?? 0,
});
const all = () => true;

describe("the best path of tags", () => {
  const free = matrix([
    [0, 0],
    [0, 0],
  ]);
  const rows = matrix([
    [9, 0],
    [1, 2],
    [3, 1],
    [0, 9],
  ]);

  it("takes the best of each row where all steps are free", () =>
    expect(bestPath(rows, 0, 4, free, all)).toEqual([0, 1, 0, 1]));
  it("reads only the rows it is given", () => expect(bestPath(rows, 1, 3, free, all)).toEqual([1, 0]));
  it("is empty without rows", () => expect(bestPath(rows, 2, 2, free, all)).toEqual([]));
  it("stays where change costs more than it brings", () =>
    expect(
      bestPath(
        rows,
        0,
        3,
        matrix([
          [0, -5],
          [-5, 0],
        ]),
        all,
      ),
    ).toEqual([0, 0, 0]));
  it("takes no step that is shut", () =>
    expect(bestPath(rows, 0, 4, free, (i, from, to) => i !== 3 || from === to)).toEqual([0, 1, 1, 1]));
});

it("no other path is worth more (brute force)", () => {
  const TAGS = 3;
  const numbers = (n: number) => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n });
  const cases = fc.record({
    rows: fc.array(numbers(TAGS), { minLength: 1, maxLength: 5 }),
    steps: fc.array(numbers(TAGS), { minLength: TAGS, maxLength: TAGS }),
    /** Steps out of tag 0 are never shut, so that a path is left. */
    shut: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: TAGS - 1 }), fc.nat(2)),
    ),
  });
  fc.assert(
    fc.property(cases, ({ rows, steps, shut }) => {
      const allowed = (i: number, from: number, to: number) =>
        !shut.some(([row, f, t]) => row === i && f === from && t === to);
      const worth = (path: readonly number[]) =>
        path.reduce((sum, tag, i) => {
          const from = path[i - 1];
          if (from !== undefined && !allowed(i, from, tag)) return -Infinity;
          return sum + (rows[i]?.[tag] as number) + (from === undefined ? 0 : (steps[from]?.[tag] as number));
        }, 0);
      const path = bestPath(matrix(rows), 0, rows.length, matrix(steps), allowed);
      expect(path).toHaveLength(rows.length);
      expect(worth(path)).toBe(Math.max(...allPaths(rows.length, TAGS).map(worth)));
    }),
    { seed: 23, numRuns: 500 },
  );
});

function allPaths(length: number, tags: number): number[][] {
  let out: number[][] = [[]];
  for (let i = 0; i < length; i++)
    out = out.flatMap((p) => Array.from({ length: tags }, (_, t) => [...p, t]));
  return out;
}
