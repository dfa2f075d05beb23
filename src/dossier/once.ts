/**
 * A function that finds its answer once for each of what `key` names: what depends on one report alone is not found
 * anew each time that its dossier is compared. The answer must depend on nothing else.
 */
export function once<K extends object, T, V>(key: (item: T) => K, find: (item: T) => V): (item: T) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (item) => {
    const of = key(item);
    let found = known.get(of);
    if (found === undefined) known.set(of, (found = { value: find(item) }));
    return found.value;
  };
}
