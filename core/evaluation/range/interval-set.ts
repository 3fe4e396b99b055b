/** Sets of small integers as sorted intervals: what a chain of claims entails is large but has few gaps. */

/** Disjoint half-open intervals in ascending order, two numbers each: start and end. */
export type IntervalSet = Int32Array;

export const NOTHING: IntervalSet = new Int32Array(0);
export const EVERYTHING: IntervalSet = Int32Array.of(0, 0x7fffffff);

export function single(n: number): IntervalSet {
  return Int32Array.of(n, n + 1);
}

export function has(set: IntervalSet, n: number): boolean {
  let lo = 0;
  let hi = set.length >> 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (set[2 * mid + 1] <= n) lo = mid + 1;
    else hi = mid;
  }
  return 2 * lo < set.length && set[2 * lo] <= n;
}

export function isSame(a: IntervalSet, b: IntervalSet): boolean {
  return a === b || (a.length === b.length && a.every((end, i) => end === b[i]));
}

/** The union of the sets. */
export function union(sets: readonly IntervalSet[]): IntervalSet {
  const filled = sets.filter((set) => set.length > 0);
  if (filled.length === 0) return NOTHING;
  if (filled.length === 1) return filled[0];
  const pairs: [number, number][] = [];
  for (const set of filled) for (let i = 0; i < set.length; i += 2) pairs.push([set[i], set[i + 1]]);
  pairs.sort((a, b) => a[0] - b[0]);
  const ends: number[] = [];
  for (const [from, to] of pairs) {
    if (ends.length > 0 && from <= ends[ends.length - 1])
      ends[ends.length - 1] = Math.max(ends[ends.length - 1], to);
    else ends.push(from, to);
  }
  return Int32Array.from(ends);
}

/** The intersection of two sets. */
export function intersection(a: IntervalSet, b: IntervalSet): IntervalSet {
  if (a === b) return a;
  const ends: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i], b[j]);
    const to = Math.min(a[i + 1], b[j + 1]);
    if (from < to) ends.push(from, to);
    if (a[i + 1] < b[j + 1]) i += 2;
    else j += 2;
  }
  return ends.length === 0 ? NOTHING : Int32Array.from(ends);
}
