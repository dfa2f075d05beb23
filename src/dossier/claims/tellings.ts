import { clusterNumbers } from "../clusters.js";
import type { Material, Told } from "../material.js";
import { once } from "../once.js";
import type { Quantity } from "../quantities.js";
import { byText } from "../reports.js";
import { meets } from "../sides.js";
import { groupBy } from "../union.js";
import { type Vector, cosine } from "../vectors.js";
import { type Draft, addMember } from "./draft.js";
import type { KeptPairs } from "./keptPairs.js";

/** Mean score from which statements tell the same thing. */
const SAME = 0.72;
/** Score up to which two sentences count as not alike at all. */
const LEAST = 0.5;
/** Content words from which a point can be compared by its words at all: "that" and greetings are no telling. */
const FEWEST = 3;

/** Greetings, thanks and compliments. */
const CEREMONY =
  /\b(?:pleasure|honou?r(?:ed)?|delighted|grateful|gratitude|thank(?:s|ed|ful)?|welcome|appreciate|good (?:morning|afternoon|evening))\b/iu;

/** A sentence that may tell what another tells. */
export interface Telling {
  readonly told: Told;
  readonly point: Told["points"][number];
  /** The point's, at hand: it is asked for millions of times. */
  readonly vector: Vector | null;
}

/**
 * Claims made of nothing but statements that tell the same thing, in whatever words. `kept` is brought up to date with
 * the reports of the dossier.
 */
export function tellingClaims({ toldIn, versionOf }: Material, kept: KeptPairs<Telling>): Draft[] {
  const parts = [...toldIn].map(([id, told]) => ({
    id,
    version: versionOf.get(id) as object,
    items: tellingsIn(told),
  }));
  kept.update(parts, { keysOf: ({ point }) => keysOf(point.words), score });
  const { items, pairs } = kept.all();
  return clusterNumbers(items.length, pairs, SAME).flatMap((cluster) => {
    const members = cluster.map((n) => items[n] as Telling);
    if (new Set(members.map((m) => m.told.at)).size < 2) return [];
    const negative = members.filter((m) => m.point.negative).length;
    const usual = negative * 2 > members.length;
    const draft: Draft = { kind: "telling", members: new Map(), words: new Map(), value: null };
    for (const m of members) {
      addMember(draft, m.told.at, m.point.negative === usual ? "tells" : "denies");
      if (draft.words?.has(m.told.at) === false) draft.words.set(m.told.at, m.point.text);
    }
    return [draft];
  });
}

/** Where those of a report's sentences stand that may tell what others tell: statement and place in it, in the order of their ids. */
const placesIn = once((told: readonly Told[]) => told[0]?.report.record ?? {}, placesOf);

const tellingsIn = once(
  (told: readonly Told[]) => told,
  (told) =>
    placesIn(told).map(([index, place]): Telling => {
      const t = told[index] as Told;
      const point = t.points[place] as Telling["point"];
      return { told: t, point, vector: point.vector };
    }),
);

function placesOf(told: readonly Told[]): (readonly [number, number])[] {
  const inside = groupBy(
    told.filter((t) => t.statement.parent !== null),
    (t) => t.statement.parent as string,
  );
  return told
    .flatMap((t, index) =>
      t.statement.act === "ask"
        ? []
        : t.points.flatMap((point, place) =>
            isTelling(point, t) && !isChilds(point, inside.get(t.statement.id) ?? [])
              ? [{ id: `${t.statement.id} ${place}`, at: [index, place] as const }]
              : [],
          ),
    )
    .sort((a, b) => byText(a.id, b.id))
    .map(({ at }) => at);
}

/** Whether a sentence tells of something: somebody, a number, or a matter of negotiations, in words enough. */
function isTelling({ text, weight, quantities, topics }: Telling["point"], { about }: Told): boolean {
  if (topics.size === 0 && quantities.length === 0 && CEREMONY.test(text)) return false;
  // "Talks resume": where the matter is one of negotiations, two words tell.
  return (
    weight >= (topics.size > 0 ? FEWEST - 1 : FEWEST) &&
    (about.size > 0 || quantities.length > 0 || topics.size > 0)
  );
}

/** Whether a sentence is told by a statement inside this one: then that one tells it. */
function isChilds(point: Telling["point"], children: readonly Told[]): boolean {
  return children.some((c) =>
    c.statement.content.some((x) => x.start <= point.start + 40 && point.end <= x.end + 1),
  );
}

/** 0 to 1: how alike two sentences are; null where they are not. */
function score(a: Telling, b: Telling): number | null {
  const product = cosine(a.vector, b.vector);
  if (product < LEAST || a.told === b.told || differentNumbers(a.point.quantities, b.point.quantities))
    return null;
  // "Spoke with the one minister" and "spoke with the other" are two.
  const [x, y] = [a.point.people, b.point.people];
  if (x.size > 0 && y.size > 0 && !isWithin(x, y) && !isWithin(y, x)) return null;
  const alike = Math.min(1, product + (meets(a.told.about, b.told.about) ? 0.03 : -0.05));
  return alike > LEAST ? alike : null;
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (!b.has(x)) return false;
  return true;
}

/** Whether both give numbers of one unit, and none is the same. */
function differentNumbers(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  let both = false;
  for (const x of a)
    for (const y of b)
      if (x.units.some((u) => y.units.includes(u))) {
        if (x.value === y.value) return false;
        both = true;
      }
  return both;
}

/** Pairs of words that stand together in a point: narrow enough in a large dossier, wide enough in a small one. */
function keysOf(all: readonly string[]): string[] {
  const words = [...all].sort((x, y) => y.length - x.length || byText(x, y)).slice(0, 8);
  return [...words.flatMap((x, i) => words.slice(i + 1).map((y) => (x < y ? `2:${x} ${y}` : `2:${y} ${x}`)))];
}
