import { describe, expect, it } from "vitest";
import { attributed } from "../testing/attributed.js";
import { readPhrase, relativeNoun } from "./phrases.js";

/** The phrase of the words of a line up to "said". */
const phrase = (line: string) => {
  const { doc, s, tags } = attributed([`${line} said! so^said:obj .`], []);
  return readPhrase(s, tags, { start: 0, end: doc.text.indexOf(" said") });
};

describe("how many people a phrase means", () => {
  it.each([
    ["three sources^said:nsubj", [3, 3]],
    ["sources^said:nsubj", [2, null]],
    ["several_ADJ officials^said:nsubj", [2, null]],
    ["at^three:advmod least^three:advmod three officials^said:nsubj", [3, null]],
    ["two_NUM or^three:cc three_NUM^two:conj people^said:nsubj", [2, 3]],
    ["a diplomat^said:nsubj", [1, 1]],
    ["one_NUM of^them:case them^one:nmod", [1, 1]],
    ["two_NUM^said:nsubj of^officials:case the officials^two:nmod", [2, 2]],
    ["both_PRON^said:nsubj of^them:case them^both:nmod", [2, 2]],
    ["half_DET a dozen_NOUN^people:nummod people^said:nsubj", [6, 6]],
    ["the diplomat^said:nsubj and^people:cc the three people^diplomat:conj", [4, 4]],
    ["a diplomat^said:nsubj and^officials:cc officials^diplomat:conj", [3, null]],
  ])("%s", (line, expected) => expect(phrase(line).count).toEqual(expected));
});

describe("what a phrase is", () => {
  it("knows pronouns by their form, though the parse calls one a name", () =>
    expect(phrase("He_PROPN^said:nsubj")).toMatchObject({ pronoun: true, proper: false }));

  it("knows an office that stands capitalised", () =>
    expect(phrase("The Secretary_PROPN^said:nsubj")).toMatchObject({
      lemma: "secretary",
      proper: false,
      definite: true,
    }));

  it("keeps an aide apart from the one whose aide he is", () =>
    expect(phrase("an aide^said:nsubj to^Sol:case {person Ana Sol^aide:appos }").surname).toBeNull());

  it("finds the noun that a relative pronoun stands for", () => {
    const { doc, s, tags } = attributed(
      ["A lawyer^wept:nsubj , who^said:nsubj said_VERB^lawyer:acl so^said:obj , wept_VERB! ."],
      [],
    );
    const who = doc.text.indexOf("who");
    const found = relativeNoun(s, tags, readPhrase(s, tags, { start: who, end: who + 3 }));
    expect(found && doc.text.slice(found.span.start, found.span.end)).toBe("A lawyer");
  });
});
