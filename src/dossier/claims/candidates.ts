import { byText } from "../reports.js";

/** Items that share a key with more others than this are not compared because of it: it tells nothing apart. */
const MOST = 60;

/**
 * Pairs of items that share a key, each once: what is worth comparing. A key of more than `most` items is left out,
 * so that the cost grows with the number of items and not with that of their pairs; whoever gives keys gives narrow
 * ones beside wide ones. The order of the items does not matter.
 */
export function candidatePairs(
  items: Iterable<readonly [string, Iterable<string>]>,
  { most = MOST }: { most?: number } = {},
): [string, string][] {
  const holders = new Map<string, string[]>();
  for (const [item, keys] of items)
    for (const key of keys) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [item]);
      else if (list.at(-1) !== item) list.push(item);
    }
  const seen = new Map<string, Set<string>>();
  const out: [string, string][] = [];
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > most) continue;
    for (const [i, x] of list.entries())
      for (let j = i + 1; j < list.length; j++) {
        const y = list[j] as string;
        const [a, b] = byText(x, y) < 0 ? [x, y] : [y, x];
        let own = seen.get(a);
        if (own === undefined) seen.set(a, (own = new Set()));
        if (own.has(b)) continue;
        own.add(b);
        out.push([a, b]);
      }
  }
  return out;
}
