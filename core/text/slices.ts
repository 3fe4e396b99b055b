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

/** How many things of some microseconds each a slice has. */
const SLICE = 256;
/** The same for things that take up to a tenth of a millisecond, as writing one out. */
export const FEW = 64;

/** Does something small for each of many things. */
export function* forEachInSlices<T>(
  things: Iterable<T>,
  work: (thing: T) => void,
  slice = SLICE,
): Slices<void> {
  let done = 0;
  for (const thing of things) {
    work(thing);
    if (++done % slice === 0) yield;
  }
}

/** What is made of each of many things, as a line of text. */
export function* mapInSlices<T, R>(things: Iterable<T>, work: (thing: T, index: number) => R): Slices<R[]> {
  const made: R[] = [];
  const add = (thing: T) => {
    made.push(work(thing, made.length));
  };
  yield* forEachInSlices(things, add, FEW);
  return made;
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
