import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTestRecord } from "../testing/record.js";
import { makeReport } from "../text/makeReport.js";
import { agrees, quote } from "../text/span.js";
import type { Actor } from "./record.js";
import { SECTION, joinRecords, sectionsOf } from "./sections.js";

const norway = (text: string): Actor => ({
  id: "a1",
  name: "Norway",
  kind: "state",
  country: "NOR",
  office: null,
  memberOf: [],
  aliases: [],
  wikidata: null,
  mentions: [quote(text, { start: 0, end: 6 })],
  maybeSame: [],
});

test("a short text is one section", () => {
  expect(sectionsOf("One paragraph.\n\nAnother.")).toEqual([{ start: 0, end: 24 }]);
});

test("sections cover the text without gap, none longer than the limit, cut after a paragraph", () => {
  const paragraph = `${"A sentence of a long report. ".repeat(40)}\n\n`;
  const text = paragraph.repeat(600);
  const sections = sectionsOf(text);
  expect(sections.length).toBeGreaterThan(2);
  for (const [i, s] of sections.entries()) {
    expect(s.start).toBe(i === 0 ? 0 : sections[i - 1]?.end);
    expect(s.end - s.start).toBeLessThanOrEqual(SECTION + 2);
    if (i < sections.length - 1) expect(text.slice(s.end - 2, s.end)).toBe("\n\n");
  }
  expect(sections.at(-1)?.end).toBe(text.length);
});

test("any long text is covered, and no character is parted", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), (seed) => {
      const text = seed.repeat(Math.ceil((2.5 * SECTION) / seed.length));
      const sections = sectionsOf(text);
      expect(sections.map((s) => text.slice(s.start, s.end)).join("")).toBe(text);
    }),
    { seed: 1, numRuns: 10 },
  );
});

test("records of sections are one: places in the whole text, ids that go on, one actor of one name", () => {
  const said = "Norway said that it would come.\n\n";
  const part = makeTestRecord(
    said,
    [{ id: "s1", source: "Norway", speaker: "a1", content: ["that it would come"] }],
    { actors: [norway(said)] },
  );
  const whole = makeReport(said + said);
  const joined = joinRecords(whole);
  joined.add({ start: 0, end: said.length }, part);
  joined.add({ start: said.length, end: 2 * said.length }, part);
  const record = joined.record();
  expect(record.statements.map((s) => [s.id, s.speaker, s.content[0]?.start])).toEqual([
    ["s1", "a1", 12],
    ["s2", "a1", 12 + said.length],
  ]);
  expect(record.actors.map((a) => [a.id, a.name, a.mentions.length])).toEqual([["a1", "Norway", 2]]);
  for (const s of record.statements) for (const c of s.content) expect(agrees(record.text, c)).toBe(true);
});
