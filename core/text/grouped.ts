/** Things by what they have in common. */

/** The things by their keys, each group in the order of the things. */
export function grouped<T, K>(things: Iterable<T>, key: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const own = key(thing);
    const known = groups.get(own);
    if (known) known.push(thing);
    else groups.set(own, [thing]);
  }
  return groups;
}
