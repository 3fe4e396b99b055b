/** Runs work that is made in slices to its end at once. */

/** The value that `work` returns. Passes on what it throws. */
export function drained<T>(work: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
