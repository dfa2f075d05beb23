import { expect, test } from "vitest";
import { makeScorer } from "./wordScorer.js";

const bytes = (...values: number[]) => Buffer.from(Int8Array.from(values)).toString("base64");

test("scores add up the rows of the known features, each once", () => {
  const scorer = makeScorer({
    labels: ["yes", "no"],
    features: ["a", "b"],
    weights: bytes(10, -10, 3, 4),
    scales: [0.5, 1],
    bias: [1, 0],
  });
  expect([...scorer.score(["a", "b", "a", "unknown"])]).toEqual([7.5, -6]);
  expect([...scorer.score([])]).toEqual([1, 0]);
});

test("a hidden layer passes on only what is above zero", () => {
  const scorer = makeScorer({
    labels: ["actual"],
    features: ["a"],
    weights: bytes(2, -2),
    scales: [1, 1],
    bias: [0, 0],
    out: [[3, 100]],
    outBias: [0.5],
  });
  expect([...scorer.score(["a"])]).toEqual([6.5]);
});

test("a mean divides by the root of the number of known features", () => {
  const scorer = makeScorer({
    labels: ["x"],
    features: ["a", "b", "c", "d"],
    weights: bytes(1, 1, 1, 1),
    scales: [1],
    bias: [0],
    mean: true,
  });
  expect([...scorer.score(["a", "b", "c", "d"])]).toEqual([2]);
});
