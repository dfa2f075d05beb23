import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, wrap } from "./layout.js";

describe("columns of a text", () => {
  it.each([
    ["plain", 5],
    ["Zelenskyy’s", 11],
    ["e\u0301", 1],
    ["協議", 4],
    ["😀", 2],
    ["", 0],
  ])("%s: %i", (text, columns) => expect(columnsOf(text)).toBe(columns));
});

describe("wrapping", () => {
  it.each([
    ["one two three", 8, ["one two", "three"]],
    ["one two three", 7, ["one two", "three"]],
    ["abcdefgh ij", 3, ["abc", "def", "gh", "ij"]],
    ["協議は続く", 4, ["協議", "は続", "く"]],
    ["", 10, []],
  ])("%s at %i", (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  it("keeps every character and no line over the width", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 5 },
    ));
});
