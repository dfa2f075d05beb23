import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairFeatures, parsedOf, wordFeatures } from "./frameFeatures.js";
import type { WordTags } from "./tags.js";

/** "The rebels rejected the offer": offsets of the words are those of the line. */
const LINE = [
  ["The", "DET", 2, "det"],
  ["rebels", "NOUN", 3, "nsubj"],
  ["rejected", "VERB", 0, "root"],
  ["the", "DET", 5, "det"],
  ["offer", "NOUN", 3, "obj"],
] as const;

function words(firstToken: number): WordTags[] {
  return LINE.map(([form, upos, head, relation]) => ({
    upos,
    feats: "_",
    head: head === 0 ? -1 : firstToken + head - 1,
    relation,
    lemma: form.toLowerCase(),
  }));
}

describe("features of frames", () => {
  it("are those of the sentence, wherever in its report it stands", () => {
    const [here, there] = [parsedOf(words(0), 0), parsedOf(words(40), 40)];
    for (let i = 0; i < LINE.length; i++) {
      expect(wordFeatures(there, i)).toEqual(wordFeatures(here, i));
      for (let j = 0; j < LINE.length; j++)
        expect(pairFeatures(there, i, j)).toEqual(pairFeatures(here, i, j));
    }
  });

  it("tell the way through the tree from one word to another", () => {
    const s = parsedOf(words(0), 0);
    expect(pairFeatures(s, 2, 1)).toContain("p=_nsubj");
    expect(pairFeatures(s, 4, 1)).toContain("p=^obj_nsubj");
    expect(wordFeatures(s, 2)).toContain("c=obj:offer");
  });

  it("end on any tree, one that turns in a ring included", () => {
    const anyWord = fc.record({
      upos: fc.constantFrom("NOUN", "VERB", "ADP"),
      feats: fc.constant("_"),
      head: fc.integer({ min: -1, max: 5 }),
      relation: fc.constantFrom("nsubj", "obj", "case"),
      lemma: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 6 }), (list) => {
        const s = parsedOf(list, 0);
        for (let i = 0; i < list.length; i++)
          for (let j = 0; j < list.length; j++) expect(pairFeatures(s, i, j).length).toBeGreaterThan(0);
      }),
      { seed: 7 },
    );
  });
});
