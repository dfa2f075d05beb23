import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Vector, cosine } from "../vectors.js";
import { type Part, makeKeptPairs } from "./keptPairs.js";

const MOST = 3;

interface Told {
  readonly statement: string;
  readonly keys: readonly string[];
  readonly vector: Vector;
}
/** A sentence by its report and its place in it. */
interface Item extends Told {
  readonly report: string;
  readonly name: string;
}

const told = fc.record({
  statement: fc.constantFrom("s1", "s2"),
  keys: fc.uniqueArray(fc.constantFrom(..."abcdef"), { maxLength: 3 }),
  vector: fc
    .constantFrom([1, 0, 0, 0], [1, 1, 0, 0], [0, 1, 0, 0], [0, 1, 1, 0])
    .map((v): Vector => ({ steps: Int8Array.from(v), length: Math.hypot(...v), bearing: null })),
});
/** A report under one of few ids, so that one comes in the place of another. */
const report = fc
  .tuple(fc.constantFrom("w", "x", "y", "z"), fc.array(told, { maxLength: 4 }))
  .map(([id, sentences]) => ({
    id,
    items: sentences.map((s, i): Item => ({ ...s, report: id, name: `${id}#${i}` })),
  }));
interface Report {
  readonly id: string;
  readonly items: readonly Item[];
}
const reports = fc.uniqueArray(report, { selector: (r) => r.id, maxLength: 4 });
const part = ({ id, items }: Report): Part<Item> => ({ id, version: items, items });

function score(x: Item, y: Item): number | null {
  const near = cosine(x.vector, y.vector);
  return near < 0.5 || (x.report === y.report && x.statement === y.statement) ? null : near;
}

/** Pairs that are near by looking at every two. */
function nearPairs(list: readonly Report[]): string[] {
  const all = list.flatMap((r) => r.items);
  const holders = (key: string) => all.filter((x) => x.keys.includes(key)).length;
  return all
    .flatMap((x, i) => all.slice(0, i).map((y) => [x, y] as const))
    .filter(([x, y]) => x.keys.some((k) => y.keys.includes(k) && holders(k) <= MOST))
    .filter(([x, y]) => score(x, y) !== null)
    .map(([x, y]) => `${[x.name, y.name].sort().join(" ")} ${score(x, y)}`)
    .sort();
}

describe("pairs that are kept", () => {
  it("do not depend on what came and went before", () =>
    fc.assert(
      fc.property(
        fc.array(reports, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        (steps, same) => {
          const kept = makeKeptPairs<Item>({ most: MOST });
          let before: readonly Report[] = [];
          for (const step of steps) {
            // Some reports stay as they were, others come, go, or come anew under an id that is known.
            const now = step.map((r) => (same.next().value ? (before.find((b) => b.id === r.id) ?? r) : r));
            kept.update(now.map(part), { keysOf: (x) => x.keys, score });
            const { items, pairs } = kept.all();
            const names = items.map((x) => x.name);
            expect(names).toEqual(now.flatMap((r) => r.items.map((x) => x.name)).sort());
            const found = [...pairs.score].map(
              (s, i) =>
                `${[pairs.a[i] as number, pairs.b[i] as number]
                  .sort((a, b) => a - b)
                  .map((n) => names[n])
                  .join(" ")} ${s}`,
            );
            expect(found.sort()).toEqual(nearPairs(now));
            before = now;
          }
        },
      ),
      { seed: 8, numRuns: 300 },
    ));

  it("are of the items that there are now, and scored as they are now", () => {
    const kept = makeKeptPairs<string>();
    const [v, w] = [{}, {}];
    const scored: string[] = [];
    const update = (first: string, second: string) =>
      kept.update(
        [
          { id: "b", version: v, items: [second] },
          { id: "a", version: w, items: [first] },
        ],
        { keysOf: () => ["key"], score: (x, y) => (scored.push(x + y), 0.5) },
      );
    update("a", "b");
    update("A", "B");
    expect(scored).toHaveLength(1);
    const asked: string[] = [];
    const { items, pairs } = kept.all((x, y, s) => (asked.push(`${x} ${y} ${s}`), -1));
    expect(asked).toEqual(["A B 0.5"]);
    expect(items).toEqual(["A", "B"]);
    expect(pairs.score).toHaveLength(0);
  });
});
