import { expect, test } from "vitest";
import { cutsOf, isClitic, isFused } from "./clitics.js";

/** A word with a bar at each cut. */
function cut(word: string): string {
  const edges = [0, ...cutsOf(word), word.length];
  return edges
    .slice(1)
    .map((end, i) => word.slice(edges[i], end))
    .join("|");
}

test.each([
  ["cannot", "can|not"],
  ["gonna", "gon|na"],
  ["dunno", "du|n|no"],
  ["y’all", "y’|all"],
  ["don't", "do|n't"],
  ["don’t", "do|n’t"],
  ["dont", "do|nt"],
  ["minister's", "minister|'s"],
  ["shouldn't've", "should|n't|'ve"],
  ["minister", "minister"],
  // The years, and a name in capitals.
  ["1990's", "1990's"],
  ["IM", "IM"],
  // Words that every JavaScript object knows.
  ["constructor", "constructor"],
  ["toString", "toString"],
  ["valueOf", "valueOf"],
  ["hasOwnProperty", "hasOwnProperty"],
  ["__proto__", "__proto__"],
])("%s", (word, expected) => expect(cut(word)).toBe(expected));

test("a clitic is written onto the word before it", () => {
  expect(["n't", "’s", "'", "'ll"].map(isClitic)).toEqual([true, true, true, true]);
  expect(["not", "s", "constructor"].map(isClitic)).toEqual([false, false, false]);
  expect(isFused("can", "not")).toBe(true);
  expect(isFused("const", "ructor")).toBe(false);
});
