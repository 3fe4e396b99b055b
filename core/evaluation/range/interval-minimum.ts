/** Numbers up to 1 by index, with the minimum over any interval of indexes. */
import type { IntervalSet } from './interval-set.ts';

/** A segment tree of minima: setting a number and asking for a minimum take logarithmic time. */
export class IntervalMinimum {
  private readonly tree: Float64Array;

  constructor(private readonly length: number) {
    this.tree = new Float64Array(2 * length).fill(1);
  }

  set(at: number, value: number): void {
    const { tree } = this;
    let i = at + this.length;
    tree[i] = value;
    for (i >>= 1; i >= 1; i >>= 1) tree[i] = Math.min(tree[2 * i], tree[2 * i + 1]);
  }

  /** The minimum over all indexes in a set; 1 for the empty set. */
  within(set: IntervalSet): number {
    let least = 1;
    for (let i = 0; i < set.length; i += 2) least = Math.min(least, this.between(set[i], set[i + 1]));
    return least;
  }

  private between(from: number, to: number): number {
    const { tree, length } = this;
    let least = 1;
    let lo = from + length;
    let hi = Math.min(to, length) + length;
    while (lo < hi) {
      if (lo & 1) least = Math.min(least, tree[lo++]);
      if (hi & 1) least = Math.min(least, tree[--hi]);
      lo >>= 1;
      hi >>= 1;
    }
    return least;
  }
}
