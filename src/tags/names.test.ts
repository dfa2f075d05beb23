import { describe, expect, it } from "vitest";
import { word } from "../text/doc.js";
import { testDoc } from "../testing/notation.js";
import { marked, testModel, testScores } from "../testing/scores.js";
import { findNames } from "./names.js";

/** The names that a network finds which says what is marked: `[person …]`; `[personI …]` marks pieces without a beginning. */
function found(notation: string, place: "literal" | "government" = "literal") {
  const { text, pieces, marks } = marked(notation);
  const name = pieces.map((_, i) => {
    const mark = marks.find((m) => m.first <= i && i < m.end);
    if (mark === undefined) return "O";
    return `${i === mark.first && mark.link === "" ? "B" : "I"}-${mark.label}`;
  });
  const doc = testDoc(text);
  const scores = testScores(pieces.length, { name, place: pieces.map(() => place) });
  return findNames(doc, pieces, scores, testModel.manifest).map((n) => ({
    ...n,
    words: Array.from({ length: n.endToken - n.firstToken }, (_, i) => word(doc, n.firstToken + i)).join(" "),
  }));
}

/** Marked text, names as "type: words". */
const CASES: [string, string, string[]][] = [
  ["a name of one word", "[person Okoro] left.", ["person: Okoro"]],
  [
    "a name of several words",
    "[person Amara Okoro] left [place Port Vila].",
    ["person: Amara Okoro", "place: Port Vila"],
  ],
  [
    "two names that stand side by side",
    "[place Vanuatu][person  Okoro] left.",
    ["place: Vanuatu", "person: Okoro"],
  ],
  ["edges inside a word are widened to the word", "The [place Nuku]alofa talks", ["place: Nukualofa"]],
  ["a name that begins with the inside of one is a name", "[person2 Okoro] left.", ["person: Okoro"]],
  ["no name", "Nobody left.", []],
];

describe("names", () => {
  it.each(CASES)("%s", (_, notation, expected) =>
    expect(found(notation).map((n) => `${n.type}: ${n.words}`)).toEqual(expected),
  );
  it("are sure where the network is", () =>
    expect(found("[person Okoro] left.")[0]?.confidence).toBeGreaterThan(0.99));
  it("of a place that stands for its government say so", () => {
    expect(found("[place Apia] agreed.", "government")[0]?.asGovernment).toBeGreaterThan(0.99);
    expect(found("[place Apia] is hot.", "literal")[0]?.asGovernment).toBeLessThan(0.01);
  });
});
