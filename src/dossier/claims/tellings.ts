import { type NumberedPairs, clusterNumbers } from "../clusters.js";
import type { Material, Told } from "../material.js";
import { once } from "../once.js";
import { byText } from "../reports.js";
import { groupBy } from "../union.js";
import { type Draft, addMember } from "./draft.js";
import type { Near, Sentence } from "./near.js";

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
interface Item {
  readonly told: Told;
  readonly point: Told["points"][number];
}

/** The same with whom it speaks of by number, as it is compared. */
interface Numbered extends Item {
  readonly about: readonly number[];
  readonly people: readonly number[];
}

/**
 * Claims made of nothing but statements that tell the same thing, in whatever words. `near` is brought up to date with
 * the reports of the dossier.
 */
export function tellingClaims({ reports, toldIn }: Material, near: Near): Draft[] {
  near.update(
    reports.map(({ id, record }) => ({
      id,
      record,
      sentences: () => tellingsOf(toldIn.get(id) ?? []).map(sentenceOf),
    })),
  );
  // The sentences in the order of their texts' ids, and which of them each number of `near` stands for.
  const items: Numbered[] = [];
  const order = new Int32Array(near.end());
  const numbers = new Map<string, number>();
  const numbered = (actors: ReadonlySet<string>) =>
    [...actors].map((a) => {
      const found = numbers.get(a) ?? numbers.size;
      numbers.set(a, found);
      return found;
    });
  const about = once(
    (t: Told) => t,
    (t) => numbered(t.about),
  );
  for (const { id } of [...reports].sort((a, b) => byText(`${a.id}#`, `${b.id}#`))) {
    const first = near.firstOf(id);
    for (const [k, item] of tellingsOf(toldIn.get(id) ?? []).entries()) {
      order[first + k] = items.length;
      items.push({ ...item, about: about(item.told), people: numbered(item.point.people) });
    }
  }
  const clusters = clusterNumbers(items.length, scoredPairs(near, items, order), SAME);
  return clusters.flatMap((cluster) => {
    const members = cluster.map((n) => items[n] as Item);
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

function scoredPairs(near: Near, items: readonly Numbered[], order: Int32Array): NumberedPairs {
  const most = near.pairs();
  const [a, b, score] = [new Int32Array(most), new Int32Array(most), new Float64Array(most)];
  let count = 0;
  near.each((i, j, product) => {
    const [x, y] = [order[i] as number, order[j] as number];
    const own = alike(items[x] as Numbered, items[y] as Numbered, product);
    if (own <= LEAST) return;
    a[count] = x;
    b[count] = y;
    score[count++] = own;
  });
  return { a: a.subarray(0, count), b: b.subarray(0, count), score: score.subarray(0, count) };
}

/** Where those of a report's sentences stand that may tell what others tell: statement and place in it, in the order of their ids. */
const placesIn = once((told: readonly Told[]) => told[0]?.report.record ?? {}, placesOf);

function tellingsOf(told: readonly Told[]): Item[] {
  return placesIn(told).map(([index, place]) => {
    const t = told[index] as Told;
    return { told: t, point: t.points[place] as Item["point"] };
  });
}

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

function sentenceOf({ told, point }: Item): Sentence {
  const { vector, quantities } = point;
  return { statement: told.statement.id, vector, quantities, keys: () => keysOf(point.words) };
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

/** 0 to 1: how alike two sentences are whose vectors have this product. */
function alike(a: Numbered, b: Numbered, product: number): number {
  // "Spoke with the one minister" and "spoke with the other" are two.
  const [x, y] = [a.people, b.people];
  if (x.length > 0 && y.length > 0 && !isWithin(x, y) && !isWithin(y, x)) return 0;
  return Math.min(1, product + (a.about.some((n) => b.about.includes(n)) ? 0.03 : -0.05));
}

function isWithin(a: readonly number[], b: readonly number[]): boolean {
  return a.every((n) => b.includes(n));
}

/** Pairs of words that stand together in a point: narrow enough in a large dossier, wide enough in a small one. */
function keysOf(all: readonly string[]): string[] {
  const words = [...all].sort((x, y) => y.length - x.length || byText(x, y)).slice(0, 8);
  return [...words.flatMap((x, i) => words.slice(i + 1).map((y) => (x < y ? `2:${x} ${y}` : `2:${y} ${x}`)))];
}
