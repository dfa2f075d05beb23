import { describe, expect, it } from "vitest";
import { plainSyntax } from "../testing/plainSyntax.js";
import { findConditions } from "./anonymity.js";

const conditions = (text: string): string[] => {
  const words = (x: { start: number; end: number } | null) => (x === null ? "-" : text.slice(x.start, x.end));
  return findConditions(plainSyntax(text)).map(
    (c) => `${c.terms}: ${words(c.condition)} | ${words(c.reason)}`,
  );
};

describe("on what condition somebody speaks, and why", () => {
  it.each([
    [
      "He spoke on condition of anonymity because the talks are private.",
      ["anonymous: on condition of anonymity | because the talks are private"],
    ],
    [
      "A source said so on condition of anonymity due to the sensitivity of the case.",
      ["anonymous: on condition of anonymity | due to the sensitivity of the case"],
    ],
    [
      "The aide, who asked not to be named for fear of dismissal, said so.",
      ["anonymous: asked not to be named | for fear of dismissal"],
    ],
    [
      "The official, who requested anonymity to discuss private talks, said so.",
      ["anonymous: requested anonymity | to discuss private talks"],
    ],
    [
      "The envoy, asking that her name be left out as she was discussing cabinet business, doubted it.",
      ["anonymous: asking that her name be left out | as she was discussing cabinet business"],
    ],
    [
      "He requested that his name be kept out of print, citing fear of arrest.",
      ["anonymous: requested that his name be kept out of print | citing fear of arrest"],
    ],
    [
      "A clerk, who did not wish to be quoted by name because the file was secret, said so.",
      ["anonymous: did not wish to be quoted by name | because the file was secret"],
    ],
    [
      "A minister agreed to talk only if neither her name nor her portfolio appeared.",
      ["anonymous: only if neither her name nor her portfolio appeared | -"],
    ],
    [
      "Two judges would speak only if not identified, since the talks are secret.",
      ["anonymous: only if not identified | since the talks are secret"],
    ],
    [
      "A guard, who asked for his name to be withheld as he was not cleared to talk, doubted it.",
      ["anonymous: asked for his name to be withheld | as he was not cleared to talk"],
    ],
    [
      "The officials were not authorised to speak publicly.",
      ["anonymous: - | were not authorised to speak publicly"],
    ],
    ["A palace adviser spoke on background.", ["background: spoke on background | -"]],
    ["She said it off the record.", ["anonymous: off the record | -"]],
    // What only looks like a condition.
    ["The rebels agreed on condition that the army leaves.", []],
    ["He has a background in law.", []],
    ["The police ran a check on background of the man.", []],
    ["The author of the book is anonymous.", []],
    ["The mayor asked to be named in the report.", []],
    ["The envoy is not authorised to sign.", []],
  ])("%s", (text, expected) => expect(conditions(text)).toEqual(expected));

  it("finds nothing in texts made to cost time, quickly", () => {
    const text = "not not not authorised to ask ask asked for on condition ".repeat(20_000);
    const start = performance.now();
    findConditions(plainSyntax(text.slice(0, 40_000)));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
