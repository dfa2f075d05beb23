import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tagged } from "../testing/notation.js";
import { candidatesOf, readPhrases } from "./candidates.js";
import type { Comparer } from "./comparer.js";
import { findChains } from "./coreference.js";
import { aroundOf } from "./floor.js";
import { makeSyntax } from "./syntax.js";

function read(...lines: string[]) {
  const { doc, tags } = tagged(...lines);
  return { doc, phrases: readPhrases(makeSyntax(doc, tags.words), aroundOf(doc, tags.names)) };
}

/** Joins all that grammar allows, the nearest first. */
const eager: Comparer = { none: () => 0, pairs: (_m, of) => of.map(({ between }) => 1 / (1 + between)) };
const never: Comparer = { none: () => 0, pairs: (_m, of) => of.map(() => -1) };

/** Chains of two or more, as words. */
function chains(comparer: Comparer, ...lines: string[]): string[] {
  const { doc, phrases } = read(...lines);
  const out = new Map<number, string[]>();
  for (const [i, chain] of findChains(phrases, comparer).entries()) {
    const t = phrases.traits[i];
    const words = doc.text.slice(
      doc.tokens[t?.firstToken ?? 0]?.start,
      doc.tokens[(t?.endToken ?? 1) - 1]?.end,
    );
    out.set(chain, [...(out.get(chain) ?? []), words]);
  }
  return [...out.values()].filter((c) => c.length > 1).map((c) => c.join(" = "));
}

describe("chains", () => {
  it("join a phrase to the earlier one that scores best", () =>
    expect(
      chains(eager, "{person Ana^left:nsubj Sol^Ana:flat} left_VERB!", "she^slept:nsubj slept_VERB!"),
    ).toEqual(["Ana Sol = she"]));
  it("join none where none scores better", () =>
    expect(
      chains(never, "{person Ana^left:nsubj Sol^Ana:flat} left_VERB!", "she^slept:nsubj slept_VERB!"),
    ).toEqual([]));

  // What grammar forbids, though the scorer would join it.
  it.each([
    ["he and she", ["he^left:nsubj left_VERB!", "she^slept:nsubj slept_VERB!"]],
    ["Mrs. and he", ["{person Mrs.^Sol:compound Sol^left:nsubj} left_VERB!", "he^slept:nsubj slept_VERB!"]],
    ["a man and she", ["the man^left:nsubj left_VERB!", "she^slept:nsubj slept_VERB!"]],
    ["many and he", ["the envoys^left:nsubj left_VERB!", "he^slept:nsubj slept_VERB!"]],
    ["he and it", ["he^left:nsubj left_VERB!", "it^ended:nsubj ended_VERB!"]],
    ["an owner and what it owns", ["its_PRON^envoy:nmod envoy^left:nsubj left_VERB!"]],
    ["a part and its whole", ["the head^left:nsubj of the agency^head:nmod left_VERB!"]],
    ["members of a list", ["{place Norway^met:nsubj} and {place Peru^Norway:conj} met"]],
    ["subject and object", ["he^met:nsubj met him_PRON^met:obj"]],
  ])("never join %s", (_, lines) => expect(chains(eager, ...lines)).toEqual([]));

  it("keep he from she through a phrase that tells neither", () =>
    expect(
      chains(
        eager,
        "he^left:nsubj left_VERB!",
        "{person Sol^slept:nsubj} slept_VERB!",
        "she^ate:nsubj ate_VERB!",
      ),
    ).toEqual(["he = Sol"]));

  it("keep apart those who are known to be two, and join those known to be one", () => {
    const { phrases } = read(
      "{person Sol^left:nsubj} left_VERB!",
      "{person Bek^slept:nsubj} slept_VERB!",
      "{person Sol^ate:nsubj} ate_VERB!",
    );
    const whom: Record<string, number> = { sol: 7, bek: 8 };
    expect(
      findChains(phrases, eager, {
        fixed: (t) => whom[t.lemma] ?? null,
        asks: () => true,
        suits: () => true,
      }),
    ).toEqual([0, 1, 0]);
  });
});

describe("what stands later", () => {
  const SENTENCES = [
    "{person Ana^left:nsubj Sol^Ana:flat} left_VERB!",
    "she^slept:nsubj slept_VERB!",
    "the envoy^met:nsubj met his_PRON^deputy:nmod deputy^met:obj",
    "it^ended:nsubj ended_VERB!",
    "{place Norway^offer:nmod} 's offer^failed:nsubj failed_VERB!",
    "rain^fell:nsubj fell_VERB!",
  ];
  it("changes no chain before it", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...SENTENCES),
        (lines, more) => {
          const before = findChains(read(...lines).phrases, eager);
          expect(findChains(read(...lines, more).phrases, eager).slice(0, before.length)).toEqual(before);
        },
      ),
      { seed: 11, numRuns: 100 },
    ));
});

describe("a long report", () => {
  it("has no more candidates for each phrase than a short one, and its chains take time in line with its length", () => {
    const line = "the envoy^met:nsubj met {person Ana^met:obj Sol^Ana:flat}";
    const most = (n: number) =>
      Math.max(
        ...[...candidatesOf(read(...new Array<string>(n).fill(line)).phrases)].map((c) => c.earlier.length),
      );
    expect(most(400)).toBe(most(60));
    const long = read(...new Array<string>(5000).fill(line)).phrases;
    expect(long.traits).toHaveLength(10_000);
    const start = performance.now();
    expect(findChains(long, eager)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
