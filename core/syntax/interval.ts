/** Numbers read off an interval of probability. */
import type { Interval } from './tree.ts';

/** The midpoint of an interval, in [0, 1]: what it counts as in support. */
export function middle({ lo, hi }: Interval): number {
  return (lo + hi) / 2;
}
