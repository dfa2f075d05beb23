import { type Pair, clusterPairs } from "../clusters.js";
import type { Material, Told } from "../material.js";
import type { Quantity } from "../quantities.js";
import { byText, ref } from "../reports.js";
import { groupBy } from "../union.js";
import { cosine } from "../vectors.js";
import { candidatePairs } from "./candidates.js";
import { type Draft, addMember } from "./draft.js";

/** Mean score from which statements tell the same thing. */
const SAME = 0.72;
/** Content words from which a point can be compared by its words at all: "that" and greetings are no telling. */
const FEWEST = 3;

/** Greetings, thanks and compliments. */
const CEREMONY =
  /\b(?:pleasure|honou?r(?:ed)?|delighted|grateful|gratitude|thank(?:s|ed|ful)?|welcome|appreciate|good (?:morning|afternoon|evening))\b/iu;

interface Item {
  readonly id: string;
  readonly told: Told;
  readonly point: Told["points"][number];
}

/** Claims made of nothing but statements that tell the same thing, in whatever words. */
export function tellingClaims({ told }: Material): Draft[] {
  const inside = groupBy(
    told.filter((t) => t.statement.parent !== null),
    (t) => ref(t.report, t.statement.parent as string),
  );
  const items = told.flatMap((t) =>
    t.statement.act === "ask"
      ? []
      : t.points.flatMap((point, p): Item[] =>
          isTelling(point, t) && !isChilds(point, inside.get(t.at) ?? [])
            ? [{ id: `${t.at} ${p}`, told: t, point }]
            : [],
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
      if (draft.words?.has(m.told.at) === false) draft.words.set(m.told.at, m.point.text);
    }
    return [draft];
  });
}

/** Whether a sentence tells of something: somebody, a number, or a matter of negotiations, in words enough. */
function isTelling({ text, weight, quantities, topics }: Item["point"], { about }: Told): boolean {
  if (topics.size === 0 && quantities.length === 0 && CEREMONY.test(text)) return false;
  // "Talks resume": where the matter is one of negotiations, two words tell.
  return (
    weight >= (topics.size > 0 ? FEWEST - 1 : FEWEST) &&
    (about.size > 0 || quantities.length > 0 || topics.size > 0)
  );
}

/** Whether a sentence is told by a statement inside this one: then that one tells it. */
function isChilds(point: Item["point"], children: readonly Told[]): boolean {
  return children.some((c) =>
    c.statement.content.some((x) => x.start <= point.start + 40 && point.end <= x.end + 1),
  );
}

function alike(a: Item, b: Item): number {
  const score = cosine(a.point.vector, b.point.vector);
  if (score < 0.5) return 0;
  // "Spoke with the one minister" and "spoke with the other" are two.
  const [x, y] = [a.point.people, b.point.people];
  if (x.size > 0 && y.size > 0 && ![...x].every((p) => y.has(p)) && ![...y].every((p) => x.has(p))) return 0;
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
  const words = [...point.words].sort((x, y) => y.length - x.length || byText(x, y)).slice(0, 8);
  return [...words.flatMap((x, i) => words.slice(i + 1).map((y) => (x < y ? `2:${x} ${y}` : `2:${y} ${x}`)))];
}
