import { byText } from "../reports.js";

/** Items that share a key with more others than this are not compared because of it: it tells nothing apart. */
export const MOST = 60;

/**
 * Pairs of items that share a key, each once: what is worth comparing. A key of more than `most` items is left out,
 * so that the cost grows with the number of items and not with that of their pairs; whoever gives keys gives narrow
 * ones beside wide ones. The order of the items does not matter. Keys are held as hashes, and those of one item not at
 * all: a large dossier has millions.
 */
export function* candidatePairs(
  items: readonly (readonly [string, Iterable<string | number>])[],
  { most = MOST }: { most?: number } = {},
): Generator<[string, string]> {
  const hashes = items.map(([, keys]) => hashesOf(keys));
  const counts = new Map<number, number>();
  for (const own of hashes) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  const holders = new Map<number, number[]>();
  for (const [i, own] of hashes.entries())
    for (const key of own) {
      const count = counts.get(key) as number;
      if (count < 2 || count > most) continue;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [i]);
      else list.push(i);
    }
  counts.clear();
  const last = new Int32Array(items.length).fill(-1);
  for (const [i, own] of hashes.entries())
    for (const key of own)
      for (const j of holders.get(key) ?? []) {
        if (j <= i || last[j] === i) continue;
        last[j] = i;
        const [x, y] = [items[i]?.[0] as string, items[j]?.[0] as string];
        yield byText(x, y) < 0 ? [x, y] : [y, x];
      }
}

/** The hashes of keys, each once; a number is a hash already. */
export function hashesOf(keys: Iterable<string | number>): Int32Array {
  const out = new Set<number>();
  for (const key of keys) out.add(typeof key === "number" ? key : hash(key));
  return Int32Array.from(out);
}

/** FNV-1a, 32 bits, of UTF-16 units. Two keys of one hash cost a comparison, no more. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
