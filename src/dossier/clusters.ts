import { groupBy } from "./union.js";

/** Pairs of items by their numbers, side by side; each pair once, no item with itself, scores above 0. */
export interface NumberedPairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly score: Float64Array;
}

/** Items that hang together above which only pairs of rising score hold them together. */
const LARGEST = 400;
/** By how much the score rises. */
const STEP = 0.05;

/**
 * Groups of items that are alike on average (average linkage): two groups become one as long as the mean score over
 * all pairs between them is at least `threshold`; pairs that are not given are not alike. The numbers stand in the order
 * of the items' texts, and ties are broken by them, so that neither the order of the items nor that of the pairs
 * matters; what hangs together by pairs is not touched by the others. Items that are joined to nothing are left out.
 * Groups and their items are in the order of the numbers.
 */
export function clusterNumbers(items: number, pairs: NumberedPairs, threshold: number): number[][] {
  const partOf = partsBy(items, pairs, threshold);
  const links = linksOf(items, pairsWithin(pairs, partOf));
  const linked = Array.from({ length: items }, (_, i) => i).filter((i) => links.from(i) < links.from(i + 1));
  const out: number[][] = [];
  for (const part of groupBy(linked, (i) => partOf[i] as number).values())
    for (const c of clustersIn(part, links, threshold)) if (c.length > 1) out.push(c);
  return out.sort((x, y) => (x[0] as number) - (y[0] as number));
}

/**
 * For each item the part that it is clustered in, by one of the part's items: all that hangs together, or, where that is
 * too many, what still does by pairs of a score that rises until they are few enough. Looked at from the highest score
 * down, as parts then only grow.
 */
function partsBy(items: number, { a, b, score }: NumberedPairs, threshold: number): Int32Array {
  const least = [0];
  for (let s = threshold / 2; s < 1; s += STEP) least.push(s);
  const above = Int32Array.from({ length: items }, (_, i) => i);
  const size = new Int32Array(items).fill(1);
  const top = (item: number): number => {
    let i = item;
    while (above[i] !== i) i = above[i] = above[above[i] as number] as number;
    return i;
  };
  const partOf = above.slice();
  let below = Infinity;
  for (const [level, from] of [...least.entries()].reverse()) {
    for (let p = 0; p < score.length; p++) {
      const s = score[p] as number;
      if (s <= from || s > below) continue;
      const [x, y] = [top(a[p] as number), top(b[p] as number)];
      if (x === y) continue;
      above[x] = y;
      size[y] = (size[y] as number) + (size[x] as number);
    }
    const isHighest = level === least.length - 1;
    for (let i = 0; i < items; i++) {
      const t = top(i);
      if (isHighest || (size[t] as number) <= LARGEST) partOf[i] = t;
    }
    below = from;
  }
  return partOf;
}

function pairsWithin({ a, b, score }: NumberedPairs, partOf: Int32Array): NumberedPairs {
  const within = a.map((x, p) => Number(partOf[x] === partOf[b[p] as number]));
  const isWithin = (_: number, p: number) => within[p] === 1;
  return { a: a.filter(isWithin), b: b.filter(isWithin), score: score.filter(isWithin) };
}

/** What each item is like: from `from(i)` to before `from(i + 1)` in `to` and `score`. */
interface Links {
  readonly from: (item: number) => number;
  readonly to: Int32Array;
  readonly score: Float64Array;
}

/** The links of each item in the order of what they lead to, whatever the order of the pairs. */
function linksOf(items: number, { a, b, score }: NumberedPairs): Links {
  const starts = new Int32Array(items + 1);
  for (const side of [a, b]) for (const item of side) starts[item + 1] = (starts[item + 1] as number) + 1;
  for (let i = 1; i <= items; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const filled = () => {
    const next = starts.slice();
    const to = new Int32Array(2 * a.length);
    const scores = new Float64Array(2 * a.length);
    const put = (item: number, other: number, s: number) => {
      const at = next[item] as number;
      to[at] = other;
      scores[at] = s;
      next[item] = at + 1;
    };
    return { to, scores, put };
  };
  const first = filled();
  for (let p = 0; p < a.length; p++) {
    first.put(a[p] as number, b[p] as number, score[p] as number);
    first.put(b[p] as number, a[p] as number, score[p] as number);
  }
  // Told from the other end item by item, the links come out in order.
  const second = filled();
  for (let i = 0; i < items; i++)
    for (let l = starts[i] as number; l < (starts[i + 1] as number); l++)
      second.put(first.to[l] as number, i, first.scores[l] as number);
  return { from: (item) => starts[item] as number, to: second.to, score: second.scores };
}

function clustersIn(part: number[], links: Links, threshold: number): number[][] {
  // What holds together this firmly is one, however large.
  if (part.length > LARGEST) return [part];
  const groups = new Map<number, number[]>(part.map((item, i) => [i, [item]]));
  const at = new Map(part.map((item, i) => [item, i]));
  /** Sums of scores between groups. */
  const sums = new Map<number, Map<number, number>>();
  for (const [i, item] of part.entries()) {
    const own = new Map<number, number>();
    for (let l = links.from(item); l < links.from(item + 1); l++) {
      const j = at.get(links.to[l] as number);
      if (j !== undefined) own.set(j, links.score[l] as number);
    }
    sums.set(i, own);
  }
  for (;;) {
    const best = likest(sums, groups, threshold);
    if (best === null) return [...groups.values()].map((g) => g.sort((x, y) => x - y));
    const [i, j] = best;
    (groups.get(i) as number[]).push(...(groups.get(j) as number[]));
    groups.delete(j);
    const own = sums.get(i) as Map<number, number>;
    (sums.get(j) as Map<number, number>).forEach((sum, k) => {
      sums.get(k)?.delete(j);
      if (k === i) return;
      own.set(k, (own.get(k) ?? 0) + sum);
      sums.get(k)?.set(i, own.get(k) as number);
    });
    own.delete(j);
    sums.delete(j);
  }
}

/**
 * The two groups that are likest on average; null where none are enough. Groups keep the number of their first item, so
 * that the first of equal pairs is the first by text. Walked with `forEach`, which makes no garbage: it is done for every
 * two groups that become one.
 */
function likest(
  sums: ReadonlyMap<number, ReadonlyMap<number, number>>,
  groups: ReadonlyMap<number, readonly number[]>,
  threshold: number,
): readonly [number, number] | null {
  let [first, second] = [-1, -1];
  let most = threshold;
  sums.forEach((own, i) => {
    const size = (groups.get(i) as readonly number[]).length;
    own.forEach((sum, j) => {
      if (j <= i) return;
      const mean = sum / (size * (groups.get(j) as readonly number[]).length);
      const before = first >= 0 && (i < first || (i === first && j < second));
      if (mean > most + 1e-9 || (mean >= most - 1e-9 && (first < 0 ? mean >= threshold : before))) {
        [first, second] = [i, j];
        most = Math.max(mean, most);
      }
    });
  });
  return first < 0 ? null : [first, second];
}
