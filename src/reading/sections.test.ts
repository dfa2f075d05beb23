import fc from "fast-check";
import { expect, test } from "vitest";
import { SECTION, sectionsOf } from "./sections.js";

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
