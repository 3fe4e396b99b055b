/** Binary search. */

/** The first index from 0 below `count` that is not before what is looked for; `count` where all are. */
export function firstIndex(count: number, isBefore: (index: number) => boolean): number {
  let lo = 0;
  let hi = count;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (isBefore(mid)) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
