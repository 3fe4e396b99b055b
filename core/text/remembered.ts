/** Results of what is asked for again and again. */

/** The same function, which gives its last results without computing them; when it knows `most`, it forgets them all. */
export function remembered<K, T>(compute: (of: K) => T, most = Infinity): (of: K) => T {
  const known = new Map<K, T>();
  return (of) => {
    let result = known.get(of);
    if (result === undefined) {
      result = compute(of);
      if (known.size >= most) known.clear();
      known.set(of, result);
    }
    return result;
  };
}

/** What `compute` gives, computed when it is first asked for. */
export function onDemand<T extends NonNullable<unknown>>(compute: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= compute());
}
