import { byText } from "./reports.js";

/** How alike two items are, 0 to 1; pairs that are not listed are not alike. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
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
  const links = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, score: number) => {
    const own = links.get(from);
    if (own === undefined) links.set(from, new Map([[to, score]]));
    else own.set(to, Math.max(score, own.get(to) ?? 0));
  };
  for (const { a, b, score } of pairs)
    if (a !== b && score > 0) {
      add(a, b, score);
      add(b, a, score);
    }
  const out: string[][] = [];
  for (const component of components([...links.keys()].sort(byText), links, 0))
    out.push(...clustersIn(component, links, threshold, threshold / 2));
  return out.filter((c) => c.length > 1).sort((x, y) => byText(x[0] as string, y[0] as string));
}

/** Sets of items that links of more than `above` hold together, each sorted. */
function components(
  items: readonly string[],
  links: ReadonlyMap<string, ReadonlyMap<string, number>>,
  above: number,
): string[][] {
  const within = new Set(items);
  const seen = new Set<string>();
  const out: string[][] = [];
  for (const item of items) {
    if (seen.has(item)) continue;
    seen.add(item);
    const found = [item];
    for (const at of found)
      for (const [next, score] of links.get(at) ?? [])
        if (score > above && within.has(next) && !seen.has(next)) {
          seen.add(next);
          found.push(next);
        }
    out.push(found.sort(byText));
  }
  return out;
}

function clustersIn(
  component: string[],
  links: ReadonlyMap<string, ReadonlyMap<string, number>>,
  threshold: number,
  above: number,
): string[][] {
  if (component.length > LARGEST && above < 1)
    return components(component, links, above).flatMap((c) => clustersIn(c, links, threshold, above + 0.05));
  if (component.length > LARGEST) return [component];
  const groups = new Map<number, string[]>(component.map((item, i) => [i, [item]]));
  const at = new Map(component.map((item, i) => [item, i]));
  /** Sums of scores between groups. */
  const sums = new Map<number, Map<number, number>>();
  for (const [i, item] of component.entries()) {
    const own = new Map<number, number>();
    for (const [other, score] of links.get(item) ?? []) {
      const j = at.get(other);
      if (j !== undefined) own.set(j, score);
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
        const mean = sum / ((groups.get(i) as string[]).length * (groups.get(j) as string[]).length);
        const first = best !== null && (i < best[0] || (i === best[0] && j < best[1]));
        if (mean > most + 1e-9 || (mean >= most - 1e-9 && (best === null ? mean >= threshold : first))) {
          best = [i, j];
          most = Math.max(mean, most);
        }
      }
    if (best === null) return [...groups.values()].map((g) => g.sort(byText));
    const [i, j] = best;
    (groups.get(i) as string[]).push(...(groups.get(j) as string[]));
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
