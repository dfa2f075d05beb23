import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tagged, testDoc } from "../testing/notation.js";
import { findNounPhrases } from "./mentions.js";
import { makeSyntax } from "./syntax.js";

/** The phrases of one sentence as "sort: words". */
function phrases(line: string): string[] {
  const { doc, tags } = tagged(line);
  return findNounPhrases(makeSyntax(doc, tags.words)).map(
    (p) => `${p.sort}: ${doc.text.slice(doc.tokens[p.firstToken]?.start, doc.tokens[p.endToken - 1]?.end)}`,
  );
}

describe("noun phrases", () => {
  it.each([
    [
      "names, pronouns and descriptions",
      "{person Ana^met:nsubj Sol^Ana:flat} met the envoy^met:obj and he^left:nsubj left_VERB^met:conj",
      ["name: Ana Sol", "definite: the envoy", "pronoun: he"],
    ],
    [
      "a possessor inside what it owns",
      "{place Norway^offer:nmod} 's offer^failed:nsubj failed_VERB!",
      ["possessed: Norway's offer", "name: Norway's"],
    ],
    [
      "possessive pronouns",
      "his_PRON^offer:nmod offer^failed:nsubj failed_VERB!",
      ["possessed: his offer", "pronoun: his"],
    ],
    [
      "what qualifies them",
      "the head^spoke:nsubj of the agency^head:nmod spoke_VERB!",
      ["definite: the head of the agency", "definite: the agency"],
    ],
    [
      "without what stands in apposition",
      "the envoy^left:nsubj , {person Bek^envoy:appos} , left_VERB!",
      ["definite: the envoy", "name: Bek"],
    ],
    [
      "lists as a whole and one by one",
      "{place Norway^met:nsubj} and {place Peru^Norway:conj} met",
      ["joined: Norway and Peru", "name: Norway", "name: Peru"],
    ],
    [
      "a noun that is the predicate, without its subject",
      "it^success:nsubj is^success:cop a success_NOUN!",
      ["pronoun: it", "indefinite: a success"],
    ],
    [
      "demonstratives alone and before a noun",
      "that_PRON^ended:nsubj ended_VERB! this offer^ended:obj",
      ["demonstrative: that", "demonstrative: this offer"],
    ],
    [
      "no expletive and no relative pronoun",
      "there_PRON^were:expl were_VERB! talks^were:nsubj",
      ["bare: talks"],
    ],
    [
      "no commas at the edges",
      "talks^were:nsubj , tense_ADJ^talks:amod , were_VERB!",
      ["bare: talks, tense"],
    ],
  ])("finds %s", (_, line, found) => expect(phrases(line)).toEqual(found));

  it("takes any string, parsed in any way", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.integer({ min: 0, max: 3 }),
        (text, way) => {
          const doc = testDoc(text);
          const words = doc.sentences.flatMap((s) =>
            doc.tokens.slice(s.firstToken, s.endToken).map((_t, i) => ({
              upos: ["NOUN", "PROPN", "PRON", "VERB"][(i + way) % 4] as string,
              feats: "_",
              head: i === 0 ? -1 : s.firstToken + (way === 0 ? 0 : i - 1),
              relation: i === 0 ? "root" : (["nmod", "conj", "appos", "nsubj"][(i * way) % 4] as string),
              lemma: "x",
            })),
          );
          for (const p of findNounPhrases(makeSyntax(doc, words))) {
            expect(p.firstToken).toBeLessThanOrEqual(p.head);
            expect(p.head).toBeLessThan(p.endToken);
            expect(p.endToken).toBeLessThanOrEqual(doc.tokens.length);
          }
        },
      ),
      { seed: 5, numRuns: 200 },
    ));
});
