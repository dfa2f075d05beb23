import { expect, it } from "vitest";
import { makeTestRecord } from "../testing/record.js";
import { queueOf } from "./queue.js";

const TEXT = "Norway said that it would come. Chile denied that it would stay. Fiji hopes for rain.";
const read = makeTestRecord(TEXT, [
  { id: "s1", source: "Norway", cue: "said", content: ["that it would come"] },
  { id: "s2", source: "Chile", cue: "denied", content: ["that it would stay"] },
  { id: "s3", source: "Fiji", cue: "hopes", content: ["for rain"] },
]);
const confidence: Readonly<Record<string, number>> = { s1: 0.9, s2: 0.3, s3: 0.1 };
const record = {
  ...read,
  statements: read.statements.map((s) => ({ ...s, confidence: confidence[s.id] as number })),
};
const reports = [
  { id: "b", file: null, record },
  { id: "a", file: null, record },
];
const dispute = { a: "a#s1", b: "b#s2", kind: "denial", scope: null, differsIn: null } as never;

it("orders the unsure first, the least sure before the others, then what a dispute hangs on, then the rest", () => {
  const { items, left, decided } = queueOf({ reports, disputes: [dispute] }, new Set());
  expect(items.map((i) => `${i.at} ${i.why}`)).toEqual([
    "b#s3 unsure",
    "a#s3 unsure",
    "b#s2 unsure",
    "a#s2 unsure",
    "a#s1 disputed",
    "b#s1 not seen",
  ]);
  expect([left, decided]).toEqual([6, 0]);
});

it("leaves out what was decided, and counts it", () => {
  const { items, left, decided } = queueOf({ reports, disputes: [] }, new Set(["b#s3", "a#s1"]));
  expect(items.map((i) => i.at)).toEqual(["a#s3", "b#s2", "a#s2", "b#s1"]);
  expect([left, decided]).toEqual([4, 2]);
});
