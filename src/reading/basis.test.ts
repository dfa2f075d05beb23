import { describe, expect, it } from "vitest";
import { knowingIn } from "./basis.js";

const knowing = (text: string): string => {
  const found = knowingIn(text, [{ start: 0, end: text.length }]);
  return found === null ? "nothing" : `${found.basis}: ${text.slice(found.span.start, found.span.end)}`;
};

describe("how a description says that somebody knows", () => {
  it.each([
    ["three people briefed on the talks", "briefed: briefed on the talks"],
    ["an aide who was briefed by the envoy", "briefed: was briefed by the envoy"],
    ["a source familiar with the draft", "familiar: familiar with the draft"],
    ["a third source, knowledgeable about the talks", "familiar: knowledgeable about the talks"],
    ["two officials close to him", "familiar: close to him"],
    ["a person with direct knowledge of the offer", "familiar: with direct knowledge of the offer"],
    ["a diplomat who took part in the mediation", "participant: took part in the mediation"],
    ["a diplomat who was in the room", "participant: was in the room"],
    [
      "a member of the president's own negotiating team",
      "participant: a member of the president's own negotiating team",
    ],
    ["an official involved in the talks", "participant: involved in the talks"],
    ["two negotiators, both of whom attended", "participant: both of whom attended"],
    ["an aide who was present", "participant: who was present"],
    ["a diplomat who sat through both rounds", "participant: who sat through both rounds"],
    ["the clerk who kept the minutes", "participant: who kept the minutes"],
    ["one of the members of the front's delegation", "participant: members of the front's delegation"],
    ["an official who had seen the letter", "document: who had seen the letter"],
    ["a fisherman who saw the boarding", "witness: who saw the boarding"],
    ["a guard who had been told of the order", "second-hand: had been told of the order"],
    // What only looks like it.
    ["a senior Kenyan official", "nothing"],
    ["the minister for water", "nothing"],
    ["a source of income", "nothing"],
    ["the mouth of the river", "nothing"],
  ])("%s", (words, expected) => expect(knowing(words)).toBe(expected));
});
