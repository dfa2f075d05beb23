/** Items that share a key with more others than this are not compared because of it: it tells nothing apart. */
export const MOST = 60;

/**
 * Tells the pairs of items that share a key, each once, by the numbers of the items, the lower first: what is worth
 * comparing. A key of more than `most` items is left out, so that the cost grows with the number of items and not with
 * that of their pairs; whoever gives keys gives narrow ones beside wide ones. Which pairs are told does not depend on
 * the order of the items. With `below`, only pairs of an item of a lower number. Keys are held as hashes, and those of one item not at all: a large dossier has millions.
 */
export function eachCandidate(
  items: readonly Iterable<string | number>[],
  tell: (a: number, b: number) => void,
  { most = MOST, below = items.length }: { most?: number; below?: number } = {},
): void {
  const hashes = items.map(hashesOf);
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
  const last = new Int32Array(items.length).fill(-1);
  for (const [i, own] of hashes.slice(0, below).entries())
    for (const key of own) {
      const held = holders.get(key);
      if (held === undefined) continue;
      for (const j of held) {
        if (j <= i || last[j] === i) continue;
        last[j] = i;
        tell(i, j);
      }
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
