/**
 * A function that finds its answer once for each of what `key` names: what depends on one report alone is not found
 * anew each time that its dossier is compared. The answer must depend on nothing else.
 */
export function once<K extends object, T, V>(key: (item: T) => K, find: (item: T) => V): (item: T) => V {
  const known = new WeakMap<K, V>();
  return (item) => {
    const of = key(item);
    const found = known.get(of);
    if (found !== undefined || known.has(of)) return found as V;
    const value = find(item);
    known.set(of, value);
    return value;
  };
}

/**
 * The same for an answer that depends on more than its key: it is found anew where one of the things that it depends `on`
 * is another than the last time.
 */
export function whileSame<K extends object, V>(): (key: K, on: readonly unknown[], find: () => V) => V {
  const known = new WeakMap<K, { readonly on: readonly unknown[]; readonly value: V }>();
  return (key, on, find) => {
    const last = known.get(key);
    if (last !== undefined && last.on.length === on.length && last.on.every((x, i) => x === on[i]))
      return last.value;
    const value = find();
    known.set(key, { on, value });
    return value;
  };
}
