import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCoreference } from "../tags/coreferenceModel.js";
import { openModel } from "../tags/model.js";
import { tagged, testDoc } from "../testing/notation.js";
import { candidatesOf, readPhrases } from "./candidates.js";
import { makeComparer } from "./comparer.js";
import { findChains } from "./coreference.js";
import { aroundOf } from "./floor.js";
import { MENTION_SLOTS, PAIR_SLOTS } from "./pairFeatures.js";
import { makeSyntax } from "./syntax.js";

const model = openCoreference(openModel().manifest.sha256);

describe("the shipped scorer", () => {
  it("was trained for the shipped network (else run training/coreference.py)", () =>
    expect(model).not.toBeNull());

  it("has the slots that this version fills", () => {
    expect(model?.manifest.slots.mention).toEqual(MENTION_SLOTS);
    expect(model?.manifest.slots.pair).toEqual(PAIR_SLOTS);
  });

  it("is not opened for another network", () => expect(openCoreference("another")).toBeNull());
});

describe.skipIf(model === null)("scores", () => {
  const chains = (...lines: string[]) => {
    const { doc, tags } = tagged(...lines);
    const phrases = readPhrases(makeSyntax(doc, tags.words), aroundOf(doc, tags.names));
    return { phrases, comparer: makeComparer(model!, phrases, [], doc.sentences.length) };
  };

  it("prefer the one who did something to what was done, without any vector", () => {
    const { phrases, comparer } = chains(
      "{person Ana^took:nsubj Sol^Ana:flat} took_VERB! the paper^took:obj",
      "she_PRON^slept:nsubj slept_VERB!",
    );
    const she = [...candidatesOf(phrases)].at(-1);
    const earlier = she?.earlier ?? [];
    const found = comparer.pairs(2, earlier);
    const scores = earlier.map((c, i) => [phrases.traits[c.mention]?.coreText, found[i] as number] as const);
    expect(scores.toSorted((a, b) => b[1] - a[1])[0]?.[0]).toBe("ana sol");
  });

  it("are numbers for any string, parsed in any way, and chains point back", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.integer({ min: 0, max: 5 }),
        (text, way) => {
          const doc = testDoc(text);
          const words = doc.sentences.flatMap((s) =>
            doc.tokens.slice(s.firstToken, s.endToken).map((t, i) => ({
              upos: ["NOUN", "PROPN", "PRON", "NUM", "DET"][(i + way) % 5] as string,
              feats: ["_", "Number=Plur", "Gender=Fem"][i % 3] as string,
              head: i === 0 ? -1 : s.firstToken + (way % 2 === 0 ? 0 : i - 1),
              relation: i === 0 ? "root" : (["nmod", "conj", "appos", "nsubj", "x"][(i * way) % 5] as string),
              lemma: text.slice(t.start, t.end),
            })),
          );
          const phrases = readPhrases(makeSyntax(doc, words), aroundOf(doc, []));
          const vectors = words.map((_w, i) =>
            i % 2 === 0
              ? null
              : model!.shorten({ data: new Float32Array(384).fill(i % 7), width: 384 }, [0])[0]!,
          );
          const comparer = makeComparer(model!, phrases, vectors, doc.sentences.length);
          for (const { mention, earlier } of candidatesOf(phrases)) {
            expect(comparer.none(mention)).not.toBeNaN();
            expect(comparer.pairs(mention, earlier)).not.toContain(NaN);
          }
          for (const [i, chain] of findChains(phrases, comparer).entries())
            expect(chain).toBeLessThanOrEqual(i);
        },
      ),
      { seed: 7, numRuns: 150 },
    ));
});
