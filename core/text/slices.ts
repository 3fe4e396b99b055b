/** Long work in slices of some milliseconds: whoever does it may give way, or give up, between two of them. */

/** Such work, with its result. */
export type Slices<T> = Generator<void, T, void>;

/** Does all of the work at once. */
export function drained<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** How many things a slice has, of some microseconds each. */
const SLICE = 256;

/** Does something small for each of many things. */
export function* forEachInSlices<T>(things: Iterable<T>, work: (thing: T) => void): Slices<void> {
  let done = 0;
  for (const thing of things) {
    work(thing);
    if (++done % SLICE === 0) yield;
  }
}

/** Work that is done once, whoever continues it; if it fails, it fails for everyone. */
export function shared<T>(work: Slices<T>): () => Slices<T> {
  let result: { readonly value: T } | { readonly error: unknown } | undefined;
  return function* () {
    while (!result) {
      let slice: IteratorResult<void, T>;
      try {
        slice = work.next();
      } catch (error) {
        result = { error };
        break;
      }
      if (slice.done) result = slice;
      else yield;
    }
    if ('error' in result) throw result.error;
    return result.value;
  };
}
