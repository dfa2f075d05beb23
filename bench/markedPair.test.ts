import { expect, test } from "vitest";
import { markedPair } from "./markedPair.js";

test.each([
  ["<s>A</s> met <t>B</t>.", "A met B.", ["A"], ["B"]],
  ["<t>B</t> was met by <s>A</s>.", "B was met by A.", ["A"], ["B"]],
  ["<s>A</s> met <t>B</t>, and <t>B</t> left.", "A met B, and B left.", ["A"], ["B", "B"]],
  ["<s>A</s> rested.", "A rested.", ["A"], []],
  ["nothing <s>open", "nothing open", [], []],
])("%s", (marked, text, source, target) => {
  const pair = markedPair(marked);
  expect(pair.text).toBe(text);
  expect(pair.source.map((x) => text.slice(x.start, x.end))).toEqual(source);
  expect(pair.target.map((x) => text.slice(x.start, x.end))).toEqual(target);
});
