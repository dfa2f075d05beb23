import { expect, it } from "vitest";
import {
  type Side,
  nearestWord,
  stretchesOf,
  typedStretches,
  withEnd,
  wordFrom,
} from "../src/reading/spans.js";

const TEXT = "The envoy said that talks had ended.";
/** The words between two bars are the stretch. */
const marked = (words: string) => {
  const start = words.indexOf("|");
  return [start, words.lastIndexOf("|") - 1] as const;
};
const shown = ([start, end]: readonly [number, number]) =>
  `${TEXT.slice(0, start)}|${TEXT.slice(start, end)}|${TEXT.slice(end)}`;

it.each<[string, Side, 1 | -1, string]>([
  ["The envoy said |that talks| had ended.", "end", 1, "The envoy said |that talks had| ended."],
  ["The envoy said |that talks| had ended.", "end", -1, "The envoy said |that| talks had ended."],
  ["The envoy said |that talks| had ended.", "start", 1, "The envoy said that |talks| had ended."],
  ["The envoy said |that talks| had ended.", "start", -1, "The envoy |said that talks| had ended."],
  ["|The envoy| said that talks had ended.", "start", -1, "|The envoy| said that talks had ended."],
  ["The envoy said that talks had |ended.|", "end", 1, "The envoy said that talks had |ended.|"],
  ["The envoy said |that| talks had ended.", "end", -1, "The envoy said |t|hat talks had ended."],
])("%s, its %s moved by a word (%d)", (before, side, way, after) => {
  const stretch = marked(before);
  const to = wordFrom(TEXT, stretch[side === "start" ? 0 : 1], side, way);
  expect(shown(withEnd(TEXT, [stretch], 0, side, to)[0] as [number, number])).toBe(after);
});

it("an end goes no further than the stretch beside it", () => {
  const two = [
    [0, 9],
    [15, 25],
  ] as const;
  expect(withEnd(TEXT, two, 0, "end", 30)).toEqual([
    [0, 15],
    [15, 25],
  ]);
  expect(withEnd(TEXT, two, 1, "start", 2)).toEqual([
    [0, 9],
    [9, 25],
  ]);
});

it.each<[number, Side, number]>([
  [6, "start", 4],
  [8, "end", 9],
  [9, "end", 9],
  [0, "start", 0],
])("at %d the nearest %s of a word is at %d", (at, side, edge) =>
  expect(nearestWord(TEXT, at, side)).toBe(edge),
);

it("stretches are typed as they are read", () => {
  for (const typed of ["120-131", "1-2,3-4", "null"]) expect(typedStretches(stretchesOf(typed))).toBe(typed);
});
