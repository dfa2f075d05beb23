import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sentence } from "../text/doc.js";
import { testDoc } from "../testing/notation.js";
import { type Says, testModel, testScores, testWeights } from "../testing/scores.js";
import { carriersOf, parseSentence } from "./parse.js";
import { piecesOf } from "./windows.js";

/** A sentence through a network that says this of its words: each `[UPOS, head word's index or -1, relation]`. */
function parsed(text: string, words: readonly (readonly [string, number, string])[]) {
  const doc = testDoc(text);
  const sentence = doc.sentences[0] as Sentence;
  const pieces = piecesOf(text, sentence, testModel.vocabulary);
  const { carriers } = carriersOf(doc, sentence, pieces, 0);
  const says = { upos: pieces.map(() => ""), head: pieces.map(() => -2), relation: pieces.map(() => "") };
  for (const [i, [upos, head, relation]] of [...words.entries()].reverse()) {
    const piece = carriers[i] as number;
    says.upos[piece] = upos;
    says.head[piece] = head < 0 ? -1 : (carriers[head] as number);
    says.relation[piece] = relation;
  }
  return parse(doc, sentence, pieces, says);
}

function parse(
  doc: ReturnType<typeof testDoc>,
  sentence: Sentence,
  pieces: ReturnType<typeof piecesOf>,
  says: Says,
) {
  const { carriers } = carriersOf(doc, sentence, pieces, 0);
  return parseSentence(doc, sentence, carriers, testScores(pieces.length, says), testWeights(), testModel);
}

const short = (words: ReturnType<typeof parsed>) => words.map((w) => `${w.upos} ${w.head} ${w.relation}`);

describe("the parse of a sentence", () => {
  it("is what the network says, on the pieces that begin its words", () =>
    expect(
      short(
        parsed("Nuku'alofa agreed yesterday", [
          ["PROPN", 1, "nsubj"],
          ["VERB", -1, "root"],
          ["NOUN", 1, "obl"],
        ]),
      ),
    ).toEqual(["PROPN 1 nsubj", "VERB -1 root", "NOUN 1 obl"]));

  it("has one root, called root, and calls nothing else so", () => {
    const words = parsed("Ships left", [
      ["NOUN", -1, "root"],
      ["VERB", -1, "root"],
    ]);
    expect(words.filter((w) => w.head === -1).map((w) => w.relation)).toEqual(["root"]);
    expect(words.filter((w) => w.relation === "root")).toHaveLength(1);
  });

  it("lets no word hang on punctuation", () =>
    expect(
      short(
        parsed("Ships , left", [
          ["NOUN", 1, "nsubj"],
          ["PUNCT", 2, "punct"],
          ["VERB", -1, "root"],
        ]),
      )[0],
    ).not.toBe("NOUN 1 nsubj"));

  it("of punctuation alone has a root", () =>
    expect(short(parsed("!", [["PUNCT", -1, "root"]]))).toEqual(["PUNCT -1 root"]));
});

describe("two words in one piece", () => {
  it("cannot: the negation hangs on what the verb form hangs on", () =>
    expect(
      short(
        parsed("They cannot agree", [
          ["PRON", 3, "nsubj"],
          ["AUX", 3, "aux"],
          ["PART", 3, "advmod"],
          ["VERB", -1, "root"],
        ]),
      ),
    ).toEqual(["PRON 3 nsubj", "AUX 3 aux", "PART 3 advmod", "VERB -1 root"]));

  it("gonna: the particle hangs on the verb that follows, and is a form of to", () => {
    const words = parsed("They gonna agree", [
      ["PRON", 1, "nsubj"],
      ["VERB", -1, "root"],
      ["PART", 3, "mark"],
      ["VERB", 1, "xcomp"],
    ]);
    expect(short(words)).toEqual(["PRON 1 nsubj", "VERB -1 root", "PART 3 mark", "VERB 1 xcomp"]);
    expect(words[2]?.lemma).toBe("to");
  });
});

describe("carriers", () => {
  const carried = (text: string) => {
    const doc = testDoc(text);
    const pieces = piecesOf(text, { start: 0, end: text.length }, testModel.vocabulary);
    const { carriers } = carriersOf(doc, doc.sentences[0] as Sentence, pieces, 0);
    return carriers.map((c) => (c < 0 ? null : text.slice(pieces[c]?.start, pieces[c]?.end)));
  };
  it.each([
    ["a word's first piece", "overflights", ["over"]],
    ["the piece that begins inside a clitic", "don't", ["don", "'"]],
    ["the same piece for both halves of a word", "cannot", ["cannot", "cannot"]],
    ["none for a word that the vocabulary drops", "He \u0007 left", ["He", null, "left"]],
  ])("%s", (_, text, expected) => expect(carried(text)).toEqual(expected));
});

it("any scores of any text give every token a head in its sentence, and each sentence one tree", () => {
  const words = fc.array(
    fc.constantFrom("They", "cannot", "gonna", "don't", ",", '"', "(", ")", ".", "\u0007", "Apia", "😀"),
    {
      minLength: 1,
      maxLength: 14,
    },
  );
  fc.assert(
    fc.property(words, fc.integer(), (parts, seed) => {
      const text = parts.join(" ");
      const doc = testDoc(text);
      let state = seed;
      const dice = (n: number) => (state = (state * 1103515245 + 12345) & 0x7fffffff) % n;
      for (const sentence of doc.sentences) {
        const pieces = piecesOf(text, sentence, testModel.vocabulary);
        const { upos } = testModel.manifest;
        const tags = parse(doc, sentence, pieces, {
          upos: pieces.map(() => (dice(3) === 0 ? "PUNCT" : (upos[dice(upos.length)] as string))),
          head: pieces.map(() => dice(pieces.length + 1) - 1),
        });
        expect(tags).toHaveLength(sentence.endToken - sentence.firstToken);
        expect(tags.filter((t) => t.head === -1)).toHaveLength(1);
        for (const tag of tags) {
          let at = tag.head;
          for (let steps = 0; at !== -1; steps++) {
            expect(at >= sentence.firstToken && at < sentence.endToken && steps <= tags.length).toBe(true);
            at = tags[at - sentence.firstToken]?.head ?? NaN;
          }
        }
      }
    }),
    { seed: 43, numRuns: 400 },
  );
});
