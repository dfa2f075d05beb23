import fc from "fast-check";
import { expect, test } from "vitest";
import { type Knot, calibrated, parseKnots } from "./calibration.js";

const curve: readonly Knot[] = [
  [0.1, 0.3],
  [0.5, 0.4],
  [0.9, 0.8],
];

test.each([
  ["below the first knot", 0, 0.3],
  ["on a knot", 0.5, 0.4],
  ["between knots", 0.3, 0.35],
  ["above the last", 1, 0.8],
])("%s", (_, raw, expected) => expect(calibrated(raw, curve)).toBeCloseTo(expected, 10));

test("without knots the raw number stays", () => {
  expect(calibrated(0.37, [])).toBe(0.37);
});

test("surer stays surer, and within the curve", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const knots = fc
    .uniqueArray(share, { minLength: 1, maxLength: 8 })
    .chain((xs) =>
      fc.tuple(
        fc.constant(xs.sort((a, b) => a - b)),
        fc.array(share, { minLength: xs.length, maxLength: xs.length }),
      ),
    )
    .map(([xs, ys]) => xs.map((x, i): Knot => [x, ys.sort((a, b) => a - b)[i] as number]));
  fc.assert(
    fc.property(knots, share, share, (k, a, b) => {
      const [low, high] = [calibrated(Math.min(a, b), k), calibrated(Math.max(a, b), k)];
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(low).toBeGreaterThanOrEqual((k[0] as Knot)[1] - 1e-9);
      expect(high).toBeLessThanOrEqual((k.at(-1) as Knot)[1] + 1e-9);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test.each([
  '{"knots": [[0.5, 0.4], [0.1, 0.3]]}',
  '{"knots": [[0.1, 0.9], [0.5, 0.4]]}',
  '{"knots": [[0.1, 2]]}',
  '{"knots": 3}',
  "{}",
])("a curve that does not rise between 0 and 1 is refused: %s", (json) =>
  expect(() => parseKnots(json)).toThrow("bench:calibration"),
);

test("knots as written are read", () => {
  expect(parseKnots(JSON.stringify({ knots: curve }))).toEqual(curve);
});
