import { expect, it } from "vitest";
import { witnessed } from "./witnesses.js";

it.each([
  ["I washed four bodies, not seven", "I washed four bodies"],
  ["We saw the ship burn", "We saw the ship burn"],
  // No eyes, or another's.
  ["We have seen a growing discourse", null],
  ["He saw the ship burn", null],
  ["I see no way out", null],
  ["We found that many agree", null],
])("%s", (text, expected) => {
  const found = witnessed(text, [{ start: 0, end: text.length }]);
  expect(found && text.slice(found.span.start, found.span.end)).toBe(expected);
});
