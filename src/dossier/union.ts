/** Sets that grow together; which member stands for a set does not depend on the order of joining. */
export interface Union {
  join(a: string, b: string): void;
  /** The first member of an item's set, by its text; itself where it was never joined. */
  find(item: string): string;
}

export function makeUnion(): Union {
  const above = new Map<string, string>();
  const find = (item: string): string => {
    let top = item;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    for (let at = item; at !== top;) {
      const next = above.get(at) as string;
      above.set(at, top);
      at = next;
    }
    return top;
  };
  return {
    find,
    join(a, b) {
      const [x, y] = [find(a), find(b)];
      if (x === y) return;
      if (x < y) above.set(y, x);
      else above.set(x, y);
    },
  };
}

/** Items gathered by a key, in the order of the items. */
export function groupBy<T, K extends string | number>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const out = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    const list = out.get(k);
    if (list === undefined) out.set(k, [item]);
    else list.push(item);
  }
  return out;
}
