import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testDoc } from "../testing/notation.js";
import { testModel } from "../testing/scores.js";
import { type Window, casing, piecesOf, windows } from "./windows.js";

const { vocabulary } = testModel;

/** The words of each window, parted by "|", for a window of `longest` pieces. */
function cut(text: string, longest: number): string[] {
  return [...windows(testDoc(text), vocabulary, longest)].map((w) => words(text, w));
}
const words = (text: string, { pieces }: Window) =>
  text.slice(pieces[0]?.start, pieces.at(-1)?.end).replaceAll("\n", "|");

/** Text, pieces in a window, what the windows hold. */
const CASES: [string, string, number, string[]][] = [
  ["a short report is one window", "He said no. She left.", 20, ["He said no. She left."]],
  [
    "a paragraph that does not fit goes to the next window whole",
    "He said no.\n\nShe said yes. They left.",
    8,
    ["He said no.", "She said yes. They left."],
  ],
  [
    "paragraphs that fit stand together",
    "He said no.\n\nShe left.\n\nThey said nothing at all.",
    8,
    ["He said no.||She left.", "They said nothing at all."],
  ],
  [
    "a paragraph longer than a window is cut between sentences",
    "He said no. She said yes. They left.",
    8,
    ["He said no. She said yes.", "They left."],
  ],
  [
    "a sentence longer than a window is cut where it must be",
    "one two three four five six seven eight",
    3,
    ["one two three", "four five six", "seven eight"],
  ],
];

describe("windows", () => {
  it.each(CASES)("%s", (_, text, longest, expected) => expect(cut(text, longest)).toEqual(expected));
  it("of several paragraphs are shorter than of one", () => {
    const text = "He said no.\n\nShe said yes.\n\nThey left. We stayed. All slept.\n\nNobody came.";
    const cuts = [...windows(testDoc(text), vocabulary, 12, 8)].map((w) => words(text, w));
    expect(cuts).toEqual(["He said no.||She said yes.", "They left. We stayed. All slept.", "Nobody came."]);
  });
  it("hold what a colon announces together with the quotation behind it", () => {
    const text = 'He said no.\n\nShe went on:\n\n"They left."\n\nWe stayed.';
    const cuts = [...windows(testDoc(text), vocabulary, 12, 8)].map((w) => words(text, w));
    expect(cuts).toEqual(["He said no.", 'She went on:||"They left."', "We stayed."]);
  });
  it("of an empty text: none", () => expect(cut("", 10)).toEqual([]));
});

/** Made-up reports: words, stops and breaks in any order. */
const anyReport = fc
  .array(
    fc.constantFrom(
      "He",
      "said",
      "no",
      "Nuku'alofa",
      "unconstitutional",
      ".",
      '"',
      "\n",
      "\n\n",
      "😀",
      "\ud83d",
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(" "));
const anyCall = fc.tuple(anyReport, fc.integer({ min: 4, max: 40 }));

describe("for any report and size", () => {
  const law = (holds: (text: string, longest: number) => void) =>
    fc.assert(
      fc.property(anyCall, ([text, longest]) => holds(text, longest)),
      { seed: 31, numRuns: 500 },
    );

  it("the windows hold every piece of the report once, in order", () =>
    law((text, longest) => {
      const doc = testDoc(text);
      const all = doc.sentences.flatMap((s) => piecesOf(text, s, vocabulary));
      expect([...windows(doc, vocabulary, longest)].flatMap((w) => w.pieces)).toEqual(all);
    }));

  it("no window is too long", () =>
    law((text, longest) => {
      for (const { pieces } of windows(testDoc(text), vocabulary, longest))
        expect(pieces.length).toBeLessThanOrEqual(longest);
    }));

  it("a sentence that fits stands in one window, which counts it", () =>
    law((text, longest) => {
      const doc = testDoc(text);
      const cut = [...windows(doc, vocabulary, longest)];
      for (const [i, sentence] of doc.sentences.entries()) {
        const own = piecesOf(text, sentence, vocabulary);
        if (own.length === 0 || own.length > longest) continue;
        const holding = cut.filter((w) => w.firstSentence <= i && i < w.endSentence);
        expect(holding).toHaveLength(1);
        expect(holding[0]?.pieces).toEqual(expect.arrayContaining(own));
      }
    }));

  it("the windows count every sentence, in order", () =>
    law((text, longest) => {
      let next = 0;
      for (const { firstSentence, endSentence } of windows(testDoc(text), vocabulary, longest)) {
        expect(firstSentence).toBeLessThanOrEqual(next);
        expect(endSentence).toBeGreaterThan(firstSentence);
        next = endSentence;
      }
    }));
});

it.each([
  ["the", 1],
  ["The", 2],
  ["iPhone", 2],
  ["UN", 3],
  ["I", 2],
  ["Éire", 2],
  ["ÉU", 3],
  ["中文", 2],
  ["2024", 0],
  ["'s", 0],
  ["", 0],
])("the casing of %s", (text, expected) => expect(casing(text)).toBe(expected));
