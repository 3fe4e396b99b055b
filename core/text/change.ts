/** The difference between one version of a text and the next. */

/** The one range in which two texts differ: `before[start, endBefore)` became `after[start, endAfter)`. */
export interface Change {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** The shortest range outside of which the texts are the same; empty in both where they are equal. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  const start = longest(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = longest(most - start, (from, to) => {
    const end = (text: string) => text.slice(text.length - to, text.length - from);
    return end(before) === end(after);
  });
  return { start, endBefore: before.length - same, endAfter: after.length - same };
}

/** The length of the common part, at most `most`, by binary search. Comparing long pieces at once is faster than each character. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let from = 0;
  for (let to = most; from < to; ) {
    const middle = (from + to + 1) >> 1;
    if (isSame(from, middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}
