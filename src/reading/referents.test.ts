import { describe, expect, it } from "vitest";
import { tagged } from "../testing/notation.js";
import { findActors } from "./actors.js";
import { readPhrases } from "./candidates.js";
import { membersByHead } from "./cast.js";
import type { Comparer } from "./comparer.js";
import { aroundOf } from "./floor.js";
import { addReferents, referentsIn } from "./referents.js";
import { makeSyntax } from "./syntax.js";

/** Joins all that grammar and the cast allow, the nearest first. */
const eager: Comparer = { none: () => 0, pairs: (_m, of) => of.map(({ between }) => 1 / (1 + between)) };

/** "words = member" for each phrase that was found to mean somebody. */
function found(...lines: string[]): string[] {
  const { doc, tags } = tagged(...lines);
  const cast = findActors(doc, tags);
  const phrases = readPhrases(makeSyntax(doc, tags.words), aroundOf(doc, tags.names));
  const mentions = referentsIn(phrases, eager, cast);
  const all = membersByHead(addReferents(cast, mentions));
  for (const m of mentions) expect(all.get(m.head)).toBe(m.member);
  return mentions.map(
    (m) =>
      `${doc.text.slice(doc.tokens[m.firstToken]?.start, doc.tokens[m.endToken - 1]?.end)} = ${cast.members[m.member]?.name}`,
  );
}

const SOL = "{person Ana^left:nsubj Sol^Ana:flat} left_VERB!";
const BEK = "{person Mr.^Bek:compound Bek^left:nsubj} left_VERB!";
const NATO = "{organization NATO^met:nsubj} met";

describe("whom a phrase means", () => {
  it.each([
    ["she is the one named", [SOL, "she^slept:nsubj slept_VERB!"], ["she = Ana Sol"]],
    ["a possessive too", [SOL, "her_PRON^car:nmod car^slept:nsubj slept_VERB!"], ["her = Ana Sol"]],
    [
      "through another pronoun",
      [SOL, "she^slept:nsubj slept_VERB!", "she^ate:nsubj ate_VERB!"],
      ["she = Ana Sol", "she = Ana Sol"],
    ],
    ["a description of a person", [SOL, "the minister^slept:nsubj slept_VERB!"], ["the minister = Ana Sol"]],
    ["it is the body, past the person", [NATO, SOL, "it^slept:nsubj slept_VERB!"], ["it = NATO"]],
    ["she is not he", [BEK, "she^slept:nsubj slept_VERB!"], []],
    ["a body is no he", [NATO, "he^slept:nsubj slept_VERB!"], []],
    ["the minister is no body", [NATO, "the minister^slept:nsubj slept_VERB!"], []],
    ["I, we and you wait for whoever knows who speaks", [SOL, "I^met:nsubj met you_PRON^met:obj"], []],
    ["an indefinite description is somebody new", [SOL, "a minister^slept:nsubj slept_VERB!"], []],
    [
      "nobody where nobody is named",
      ["the minister^left:nsubj left_VERB!", "she^slept:nsubj slept_VERB!"],
      [],
    ],
  ])("%s", (_, lines, expected) => expect(found(...lines)).toEqual(expected));
});
