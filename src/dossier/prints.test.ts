import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { report } from "../testing/dossier.js";
import { makeKeptPrints, printsOf } from "./prints.js";
import { type Indexed, indexReport } from "./reports.js";

const MOST = 2;
const SENTENCES = ["one", "two", "three", "four"].map(
  (n) => `The envoy told the ${n} that all of the ${n} boats would leave the river by the ${n}th day.`,
);
const REPORTS = [[0], [0, 1], [0, 1, 2], [1, 2, 3], [2, 3, 0], [3]].map((told, i) =>
  indexReport(report(`r${i}`, told.map((n) => SENTENCES[n]).join(" "), {})),
);

/** How many fingerprints two reports share, by looking at each. */
function shared(a: Indexed, b: Indexed, all: readonly Indexed[]): number {
  const held = (print: number) => all.filter((r) => printsOf(r).includes(print)).length;
  return [...printsOf(a)].filter((p) => printsOf(b).includes(p) && held(p) <= MOST).length;
}

describe("fingerprints that reports share", () => {
  it("do not depend on what came and went before", () =>
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(REPORTS), { minLength: 1, maxLength: 6 }), (steps) => {
        const kept = makeKeptPrints({ most: MOST });
        for (const now of steps) {
          const sharedBy = kept.update(now);
          for (const a of REPORTS)
            for (const b of REPORTS)
              if (a !== b)
                expect(sharedBy(a).get(b) ?? 0).toBe(
                  now.includes(a) && now.includes(b) ? shared(a, b, now) : 0,
                );
        }
      }),
      { seed: 8, numRuns: 60 },
    ));

  it("are found in a stretch of nine words that two texts have in common", () => {
    const [a, b] = ["At noon ", "It was said that "].map((start, i) =>
      indexReport(report(`w${i}`, `${start}${SENTENCES[0]}`, {})),
    );
    const sharedBy = makeKeptPrints().update([a as Indexed, b as Indexed]);
    expect(sharedBy(a as Indexed).get(b as Indexed)).toBeGreaterThan(0);
  });
});
