import { describe, expect, it } from "vitest";
import { tagged } from "../testing/notation.js";
import { meansPeople, standsForGovernment } from "./governments.js";
import { findNamePhrases } from "./namePhrases.js";
import { makeSyntax } from "./syntax.js";

/** How the first place name of a line is read: does it act, and does it mean people? */
function reads(line: string): string {
  const { doc, tags } = tagged(line);
  const s = makeSyntax(doc, tags.words);
  const phrase = findNamePhrases(s, tags).find((p) => p.sort === "world" || p.sort === "place");
  if (phrase === undefined) return "none";
  const people = meansPeople(s, { ...phrase, known: phrase.match !== null });
  return `${people ? "people" : "spot"}${standsForGovernment(s, phrase) ? ", acts" : ""}`;
}

describe("a place name", () => {
  it.each([
    [
      "a country that does something acts",
      "{place=0.1 Norway^rejected:nsubj} rejected! the plan^rejected:obj",
      "people, acts",
    ],
    [
      "a country where something happens is a spot",
      "talks^ended:nsubj ended! in {place=0.9 Norway^ended:obl}",
      "spot",
    ],
    ["one who is told acts", "he told! {place=0.1 Oslo^told:obj}", "people, acts"],
    [
      "an agent acts",
      "the plan^rejected:nsubj was rejected! by {place=0.1 Norway^rejected:obl}",
      "people, acts",
    ],
    ["a dateline is a spot", "{place=0.9 Oslo^said:obl} , police^said:nsubj said! nothing^said:obj", "spot"],
    [
      "an unknown place that is something is a spot",
      "{place=0.9 Brekkvik^suburb:nsubj} is a suburb!",
      "spot",
    ],
    [
      "before officials it means people and is no actor by itself",
      "{place=0.1 Oslo^officials:compound} officials^met:nsubj met!",
      "people",
    ],
    [
      "elsewhere the tagger decides",
      "talks^ended:nsubj with {place=0.8 Norway^talks:nmod} ended!",
      "people, acts",
    ],
  ])("%s", (_, line, expected) => {
    expect(reads(line)).toBe(expected);
  });
});
