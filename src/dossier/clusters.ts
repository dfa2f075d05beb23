import { byText } from "./reports.js";

/** How alike two items are, 0 to 1; pairs that are not listed are not alike. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** Pairs of items by their numbers, side by side; each pair once, no item with itself, scores above 0. */
export interface NumberedPairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly score: Float64Array;
}

/** Items of a component above which only pairs of rising score hold it together. */
const LARGEST = 400;

/**
 * Groups of items that are alike on average (average linkage): two groups become one as long as the mean score over
 * all pairs between them is at least `threshold`. Ties are broken by the items' text, so that neither the order of
 * the items nor that of the pairs matters; what stands in one component of pairs is not touched by the others. Items
 * that are joined to nothing are left out.
 */
export function clusterPairs(pairs: Iterable<Pair>, threshold: number): string[][] {
  const list = [...pairs].filter((p) => p.a !== p.b && p.score > 0);
  const items = [...new Set(list.flatMap((p) => [p.a, p.b]))].sort(byText);
  const numbers = new Map(items.map((item, i) => [item, i]));
  const scores = new Map<number, number>();
  for (const { a, b, score } of list) {
    const [x, y] = [numbers.get(a) as number, numbers.get(b) as number];
    const key = Math.min(x, y) * items.length + Math.max(x, y);
    scores.set(key, Math.max(score, scores.get(key) ?? 0));
  }
  const keys = [...scores.keys()];
  const numbered = {
    a: Int32Array.from(keys, (k) => Math.floor(k / items.length)),
    b: Int32Array.from(keys, (k) => k % items.length),
    score: Float64Array.from(scores.values()),
  };
  return clusterNumbers(items.length, numbered, threshold).map((c) => c.map((i) => items[i] as string));
}

/** The same for items by their numbers, which stand in the order of their texts; groups and items in that order. */
export function clusterNumbers(items: number, pairs: NumberedPairs, threshold: number): number[][] {
  const links = linksOf(items, pairs);
  const all = Array.from({ length: items }, (_, i) => i).filter((i) => links.from(i) < links.from(i + 1));
  const out: number[][] = [];
  for (const component of components(all, links, 0))
    for (const c of clustersIn(component, links, threshold, threshold / 2)) if (c.length > 1) out.push(c);
  return out.sort((x, y) => (x[0] as number) - (y[0] as number));
}

/** What each item is like: from `from(i)` to before `from(i + 1)` in `to` and `score`. */
interface Links {
  readonly from: (item: number) => number;
  readonly to: Int32Array;
  readonly score: Float64Array;
  /** Which set of items an item was last looked at in, and whether it was found there. */
  readonly within: Int32Array;
  readonly found: Uint8Array;
  sets: number;
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
  return {
    from: (item) => starts[item] as number,
    to: second.to,
    score: second.scores,
    within: new Int32Array(items),
    found: new Uint8Array(items),
    sets: 0,
  };
}

/** Sets of items that links of more than `above` hold together, each sorted. */
function components(items: readonly number[], links: Links, above: number): number[][] {
  const set = ++links.sets;
  for (const item of items) {
    links.within[item] = set;
    links.found[item] = 0;
  }
  const out: number[][] = [];
  for (const item of items) {
    if (links.found[item] === 1) continue;
    links.found[item] = 1;
    const own = [item];
    for (const at of own)
      for (let l = links.from(at); l < links.from(at + 1); l++) {
        const next = links.to[l] as number;
        if ((links.score[l] as number) <= above || links.within[next] !== set || links.found[next] === 1)
          continue;
        links.found[next] = 1;
        own.push(next);
      }
    out.push(own.sort((x, y) => x - y));
  }
  return out;
}

function clustersIn(component: number[], links: Links, threshold: number, above: number): number[][] {
  if (component.length > LARGEST && above < 1)
    return components(component, links, above).flatMap((c) => clustersIn(c, links, threshold, above + 0.05));
  if (component.length > LARGEST || component.length === 1) return [component];
  const groups = new Map<number, number[]>(component.map((item, i) => [i, [item]]));
  const at = new Map(component.map((item, i) => [item, i]));
  /** Sums of scores between groups. */
  const sums = new Map<number, Map<number, number>>();
  for (const [i, item] of component.entries()) {
    const own = new Map<number, number>();
    for (let l = links.from(item); l < links.from(item + 1); l++) {
      const j = at.get(links.to[l] as number);
      if (j !== undefined) own.set(j, links.score[l] as number);
    }
    sums.set(i, own);
  }
  for (;;) {
    let best: [number, number] | null = null;
    let most = threshold;
    // Groups keep the number of their first item, so that the first of equal pairs is the first by text.
    for (const [i, own] of sums)
      for (const [j, sum] of own) {
        if (j <= i) continue;
        const mean = sum / ((groups.get(i) as number[]).length * (groups.get(j) as number[]).length);
        const first = best !== null && (i < best[0] || (i === best[0] && j < best[1]));
        if (mean > most + 1e-9 || (mean >= most - 1e-9 && (best === null ? mean >= threshold : first))) {
          best = [i, j];
          most = Math.max(mean, most);
        }
      }
    if (best === null) return [...groups.values()].map((g) => g.sort((x, y) => x - y));
    const [i, j] = best;
    (groups.get(i) as number[]).push(...(groups.get(j) as number[]));
    groups.delete(j);
    const own = sums.get(i) as Map<number, number>;
    for (const [k, sum] of sums.get(j) as Map<number, number>) {
      sums.get(k)?.delete(j);
      if (k === i) continue;
      own.set(k, (own.get(k) ?? 0) + sum);
      sums.get(k)?.set(i, own.get(k) as number);
    }
    own.delete(j);
    sums.delete(j);
  }
}
