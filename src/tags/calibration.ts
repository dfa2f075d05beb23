/** A point of a calibration curve: raw confidence and the share of such readings that were right. */
export type Knot = readonly [raw: number, calibrated: number];

/**
 * Raw confidence through the curve of `knots`, which rise in both: straight lines between them, level beyond the
 * first and the last. Without knots the raw number stays. Result 0 to 1.
 */
export function calibrated(raw: number, knots: readonly Knot[]): number {
  const first = knots[0];
  const last = knots.at(-1);
  if (first === undefined || last === undefined || Number.isNaN(raw)) return raw;
  if (raw <= first[0]) return first[1];
  if (raw >= last[0]) return last[1];
  const i = knots.findIndex(([x]) => x >= raw);
  const [x0, y0] = knots[i - 1] as Knot;
  const [x1, y1] = knots[i] as Knot;
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0);
}

/** The knots of `calibration.json`; throws where it holds no rising curve between 0 and 1. */
export function parseKnots(json: string): Knot[] {
  const { knots } = JSON.parse(json) as { knots?: unknown };
  const rising =
    Array.isArray(knots) &&
    knots.every(
      (k, i) =>
        Array.isArray(k) &&
        k.length === 2 &&
        k.every((v) => typeof v === "number" && v >= 0 && v <= 1) &&
        (i === 0 || ((knots[i - 1] as Knot)[0] < k[0] && (knots[i - 1] as Knot)[1] <= k[1])),
    );
  if (!rising)
    throw new Error(
      "calibration.json holds no rising curve between 0 and 1; make it with npm run bench:calibration",
    );
  return knots as Knot[];
}
