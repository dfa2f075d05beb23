import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuotations } from "./quotations.js";

const quoted = (text: string) =>
  findQuotations(text).map((q) => text.slice(q.start, q.end) + (q.open ? "…" : ""));

test.each([
  ["He said: “No deal.” Then he left.", ["“No deal.”"]],
  ['"Yes," she said, "but later."', ['"Yes,"', '"but later."']],
  ["U.S. DENIES 'BACK CHANNEL'", ["'BACK CHANNEL'"]],
  ["the rebels' leader and the army's chief", []],
  ["a ‘back channel’ that the rebels’ leader used", ["‘back channel’"]],
  ["It called 'the talks' a farce, the rebels' aides said", ["'the talks'"]],
  ["don't 'stop here' or there", ["'stop here'"]],
  ["“First part of a speech.\n“Second part.”", ["“First part of a speech.…", "“Second part.”"]],
  ["«Non», dit-il.", ["«Non»"]],
  ["“", []],
])("%j", (text, expected) => expect(quoted(text)).toEqual(expected));

test.each([
  ["„Nein“, said the envoy.", ["„Nein“"]],
  ["He asked 'why?' and left.", ["'why?'"]],
  ['“He said "no" to me,” she told us.', ['“He said "no" to me,”']],
  ['An open " mark ends with its paragraph \nand the next is free.', ['" mark ends with its paragraph…']],
  ["''No deal,'' he said, ''yet.''", ["''No deal,''", "''yet.''"]],
  ["``No deal,'' he said. The rebels' leader left.", ["``No deal,''"]],
  ["He called it a ''farce'' at 5'10'' tall.", ["''farce''"]],
  ["''An open mark ends with its paragraph\nhere.", ["''An open mark ends with its paragraph…"]],
  ["rock ’n’ roll and ’90s talks", []],
])("%j", (text, expected) => expect(quoted(text)).toEqual(expected));

test("a quotation leads its paragraph or not", () => {
  expect(findQuotations("“One.\n  “Two.” He said: “Three.”").map((q) => q.leads)).toEqual([
    true,
    true,
    false,
  ]);
});

test("quotations lie in one paragraph each, in order, and do not overlap", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "''",
    "``",
    "«",
    "»",
    "„",
    "a",
    "s",
    " ",
    "\n",
    "no ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const q of findQuotations(text)) {
        expect(q.start).toBeGreaterThanOrEqual(end);
        expect(q.end).toBeGreaterThan(q.start + 1);
        expect(q.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(q.start, q.end)).not.toContain("\n");
        end = q.end;
      }
    }),
    { seed: 3, numRuns: 300 },
  );
});
