import { describe, expect, it } from "vitest";
import { bestMatching, scoreChains } from "./chains.js";

const chains = (text: string) =>
  text
    .split("|")
    .map((c) => c.trim().split(/\s+/))
    .filter((c) => c[0] !== "");
const score = (gold: string, found: string) => scoreChains([{ gold: chains(gold), found: chains(found) }]);

describe("scores of chains", () => {
  // Worked by hand; the fourth is the example of the paper on the CoNLL scorer (Pradhan et al. 2014).
  it.each([
    ["a b c", "a b c", 100, 100, 100],
    ["a b c", "", 0, 0, 0],
    // MUC 1/1 of 2 links: R 1/2, P 1/1. B3: R (2·2/3)/3 = 4/9, P 2/2. CEAFe: one pair, phi = 2·2/5 = 0.8 of 1 and 1.
    ["a b c", "a b", 66.667, 61.538, 80],
    // Key {a b c} {d e f g}, response {a b} {c d} {f g h i}: MUC 2/5 and 2/5; B3 R 5/12, P 4/8; CEAFe 1.3 / 2 and / 3.
    ["a b c | d e f g", "a b | c d | f g h i", 40, 45.455, 52],
    // Two chains run together: MUC R 2/2, P 2/3; B3 R 4/4, P (4+4)/4/4 = 1/2; CEAFe one pair, 2·2/6 of 2 and 1.
    ["a b | c d", "a b c d", 80, 66.667, 44.444],
  ])("%s against %s", (gold, found, muc, b3, ceafe) => {
    const s = score(gold, found);
    expect(s.muc).toBeCloseTo(muc, 2);
    expect(s.b3).toBeCloseTo(b3, 2);
    expect(s.ceafe).toBeCloseTo(ceafe, 2);
    expect(s.conll).toBeCloseTo((muc + b3 + ceafe) / 3, 2);
  });

  it("drops chains of one on both sides", () =>
    expect(score("a b | c", "a b | d | e")).toEqual(score("a b", "a b")));

  it("adds up documents before it divides", () => {
    const s = scoreChains([
      { gold: chains("a b c d e"), found: chains("a b c d e") },
      { gold: chains("a b"), found: [] },
    ]);
    expect(s.muc).toBeCloseTo((100 * 2 * (4 / 5)) / (1 + 4 / 5), 6);
  });
});

describe("the best matching", () => {
  it.each([
    [[[1]], 1],
    [
      [
        [5, 4],
        [4, 1],
      ],
      8,
    ],
    [
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
      6,
    ],
    [
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      6,
    ],
    [
      [
        [7, 5, 11],
        [5, 4, 1],
        [9, 3, 2],
      ],
      24,
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
      0,
    ],
    [[], 0],
  ])("of %j adds up to %d", (values, most) => expect(bestMatching(values)).toBeCloseTo(most, 9));
});
