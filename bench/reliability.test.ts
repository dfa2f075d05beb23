import { expect, test } from "vitest";
import {
  type Judged,
  bins,
  calibrationError,
  crossFitted,
  drawReliability,
  fitCurve,
  withCurve,
} from "./reliability.js";

/** `count` readings of one confidence, of which a share was right. */
const readings = (confidence: number, count: number, right: number): Judged[] =>
  Array.from({ length: count }, (_, i) => ({ confidence, right: i < count * right, report: `r${i % 10}` }));

test("the error is the mean distance between confidence and the share that was right", () => {
  expect(calibrationError([...readings(0.2, 50, 0.2), ...readings(0.8, 50, 0.8)])).toBeLessThan(0.35);
  expect(calibrationError(readings(0.9, 100, 0))).toBeCloseTo(0.9, 10);
  expect(bins(readings(0.5, 100, 0.5), 10).map((b) => b.count)).toEqual(new Array(10).fill(10));
});

test("a curve rises where the shares fall: neighbours are pooled", () => {
  const knots = fitCurve(
    [...readings(0.1, 30, 0.3), ...readings(0.5, 30, 0.1), ...readings(0.9, 30, 0.8)],
    3,
  );
  expect(knots).toEqual([
    [0.3, 0.2],
    [0.9, 0.8],
  ]);
});

test("a curve fitted on other reports mends what is too sure", () => {
  const mixed = (confidence: number, right: number) =>
    readings(confidence, 200, right).map((j, i) => ({ ...j, right: (i * 7919) % 200 < right * 200 }));
  const tooSure = [...mixed(0.6, 0.3), ...mixed(0.8, 0.5), ...mixed(0.99, 0.7)];
  expect(calibrationError(tooSure)).toBeGreaterThan(0.25);
  expect(
    calibrationError(crossFitted(tooSure, (others) => (j) => withCurve(j, fitCurve(others)))),
  ).toBeLessThan(0.1);
});

test("the drawing holds a point for each bin", () => {
  const svg = drawReliability("Reliability", [
    { name: "dev", color: "#06c", bins: bins(readings(0.5, 40, 0.5), 4) },
  ]);
  expect(svg.match(/<circle/g)).toHaveLength(4);
  expect(svg).not.toContain("NaN");
});
