/** Work that is done when its result is first asked for. */

/** Gives the result of `compute`, which is called once at most. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
