/** Steps that exclude each other: what they establish adds up. */

/** Steps that are looked at in every combination; of more the heaviest are taken first. */
const MOST_EXACT = 12;

/**
 * The largest sum of weights over items that pairwise exclude each other; exact for up to 12 items, else a lower bound of it.
 * With no two that do it is the largest weight.
 */
export function heaviestExclusive(
  weights: readonly number[],
  excludes: (i: number, j: number) => boolean,
): number {
  if (weights.length < 2) return weights[0] ?? 0;
  const items = weights.map((_, i) => i).filter((i) => weights[i] > 0);
  items.sort((i, j) => weights[j] - weights[i]);
  const sumWith = (chosen: readonly number[], rest: readonly number[], sum: number): number => {
    let best = sum;
    rest.forEach((i, at) => {
      if (!chosen.every((j) => excludes(i, j))) return;
      best = Math.max(best, sumWith([...chosen, i], rest.slice(at + 1), sum + weights[i]));
    });
    return best;
  };
  const exact = sumWith([], items.slice(0, MOST_EXACT), 0);
  if (items.length <= MOST_EXACT) return Math.min(1, exact);
  const chosen: number[] = [];
  for (const i of items) if (chosen.every((j) => excludes(i, j))) chosen.push(i);
  return Math.min(
    1,
    Math.max(
      exact,
      chosen.reduce((sum, i) => sum + weights[i], 0),
    ),
  );
}
