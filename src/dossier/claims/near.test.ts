import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HearsayRecord } from "../../reading/record.js";
import { type Vector, cosine } from "../vectors.js";
import { type Compared, type Sentence, makeNear } from "./near.js";

const MOST = 3;

interface Told {
  readonly statement: string;
  readonly keys: readonly string[];
  readonly vector: Vector;
}

const told = fc.record({
  statement: fc.constantFrom("s1", "s2"),
  keys: fc.uniqueArray(fc.constantFrom(..."abcdef"), { maxLength: 3 }),
  vector: fc
    .constantFrom([1, 0, 0, 0], [1, 1, 0, 0], [0, 1, 0, 0], [0, 1, 1, 0])
    .map((v): Vector => ({ steps: Int8Array.from(v), length: Math.hypot(...v) })),
});
/** A report under one of few ids, so that one comes in the place of another. */
const report = fc
  .tuple(fc.constantFrom("w", "x", "y", "z"), fc.array(told, { maxLength: 4 }))
  .map(([id, sentences]) => ({ id, sentences, record: {} as HearsayRecord }));
type Report = { id: string; sentences: Told[]; record: HearsayRecord };
const reports = fc.uniqueArray(report, { selector: (r) => r.id, maxLength: 4 });

function compared({ id, sentences, record }: Report): Compared {
  const all = sentences.map(({ statement, keys, vector }): Sentence => ({
    statement,
    vector,
    quantities: [],
    keys: () => keys,
  }));
  return { id, record, sentences: () => all };
}

/** Pairs that are near by looking at every two. */
function nearPairs(list: readonly Report[]): string[] {
  const all = list.flatMap((r) => r.sentences.map((s, i) => ({ r, s, name: `${r.id}${i}` })));
  const holders = (key: string) => all.filter((x) => x.s.keys.includes(key)).length;
  return all
    .flatMap((x, i) => all.slice(0, i).map((y) => [x, y] as const))
    .filter(([x, y]) => x.r !== y.r || x.s.statement !== y.s.statement)
    .filter(([x, y]) => x.s.keys.some((k) => y.s.keys.includes(k) && holders(k) <= MOST))
    .filter(([x, y]) => cosine(x.s.vector, y.s.vector) >= 0.5)
    .map(([x, y]) => [x.name, y.name].sort().join(" "))
    .sort();
}

describe("what is near", () => {
  it("does not depend on what came and went before", () =>
    fc.assert(
      fc.property(
        fc.array(reports, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        (steps, same) => {
          const near = makeNear({ most: MOST });
          let before: readonly Report[] = [];
          for (const step of steps) {
            // Some reports stay as they were, others come, go, or come anew under an id that is known.
            const now = step.map((r) => (same.next().value ? (before.find((b) => b.id === r.id) ?? r) : r));
            near.update(now.map(compared));
            const names = new Map(
              now.flatMap((r) => r.sentences.map((_, i) => [near.firstOf(r.id) + i, `${r.id}${i}`] as const)),
            );
            const found: string[] = [];
            near.each((a, b) => found.push([names.get(a), names.get(b)].sort().join(" ")));
            expect(found.sort()).toEqual(nearPairs(now));
            expect(near.pairs()).toBe(found.length);
            before = now;
          }
        },
      ),
      { seed: 8, numRuns: 300 },
    ));
});
