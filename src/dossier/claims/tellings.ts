import { type Pair, clusterPairs } from "../clusters.js";
import type { Material, Told } from "../material.js";
import type { Quantity } from "../quantities.js";
import { byText } from "../reports.js";
import { cosine } from "../vectors.js";
import { candidatePairs } from "./candidates.js";
import { type Draft, addMember } from "./draft.js";

/** Mean score from which statements tell the same thing. */
const SAME = 0.72;
/** Content words from which a point can be compared by its words at all: "that" and greetings are no telling. */
const FEWEST = 3;

interface Item {
  readonly id: string;
  readonly told: Told;
  readonly point: Told["points"][number];
}

/** Claims made of nothing but statements that tell the same thing, in whatever words. */
export function tellingClaims({ told }: Material): Draft[] {
  const items = told.flatMap((t) =>
    t.statement.act === "ask"
      ? []
      : t.points.flatMap((point, p): Item[] =>
          point.words.length < FEWEST ? [] : [{ id: `${t.at} ${p}`, told: t, point }],
        ),
  );
  const byId = new Map(items.map((i) => [i.id, i]));
  const pairs: Pair[] = [];
  for (const [x, y] of candidatePairs(items.map((i) => [i.id, keysOf(i)] as const))) {
    const [a, b] = [byId.get(x) as Item, byId.get(y) as Item];
    if (a.told === b.told) continue;
    const score = alike(a, b);
    if (score > 0.5) pairs.push({ a: x, b: y, score });
  }
  return clusterPairs(pairs, SAME).flatMap((ids) => {
    const members = ids.map((id) => byId.get(id) as Item);
    if (new Set(members.map((m) => m.told.at)).size < 2) return [];
    const negative = members.filter((m) => m.point.negative).length;
    const usual = negative * 2 > members.length;
    const draft: Draft = { kind: "telling", members: new Map(), words: new Map(), value: null };
    for (const m of members.sort((a, b) => byText(a.id, b.id))) {
      addMember(draft, m.told.at, m.point.negative === usual ? "tells" : "denies");
      draft.words?.set(m.told.at, m.point.text);
    }
    return [draft];
  });
}

function alike(a: Item, b: Item): number {
  const score = cosine(a.point.vector, b.point.vector);
  if (score < 0.5) return 0;
  if (differentNumbers(a.point.quantities, b.point.quantities)) return 0;
  const names = [...a.told.about].filter((x) => b.told.about.has(x)).length;
  return Math.min(1, score + (names > 0 ? 0.03 : -0.05));
}

/** Whether both give numbers of one unit, and none is the same. */
function differentNumbers(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  const both = a.flatMap((x) =>
    b.filter((y) => x.units.some((u) => y.units.includes(u))).map((y) => x.value === y.value),
  );
  return both.length > 0 && !both.includes(true);
}

/** Pairs of words that stand together in a point: narrow enough in a large dossier, wide enough in a small one. */
function keysOf({ point }: Item): string[] {
  const words = [...point.words].sort((x, y) => y.length - x.length || byText(x, y)).slice(0, 10);
  return [
    ...words.map((w) => `1:${w}`),
    ...words.flatMap((x, i) => words.slice(i + 1).map((y) => (x < y ? `2:${x} ${y}` : `2:${y} ${x}`))),
  ];
}
