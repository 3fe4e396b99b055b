/** Nested chances: events of which each includes the one before it, made of independent facts. */
import type { FactList } from './facts.ts';

/** Levels closer than this are one: they differ by rounding only. */
const SAME = 1e-12;

export interface Nested {
  /** The distinct chances, ascending. */
  readonly levels: readonly number[];
  /** By level the fact that is added there: one of the first j is true with the chance of level j. */
  readonly facts: readonly number[];
}

/**
 * Facts D₁, D₂, … for chances t₁ < t₂ < … in [0, 1], such that 1 − Π(1 − dᵢ) over the first j is tⱼ: the one uniform number
 * that decides all of them, in independent pieces.
 */
export function nested(chances: readonly number[], facts: FactList): Nested {
  const levels = distinct(chances);
  const pieces = levels.map((t, j) => {
    const below = j === 0 ? 0 : levels[j - 1];
    return below >= 1 ? 1 : (t - below) / (1 - below);
  });
  // The last first: diagrams that ask about the facts in this order share their ends.
  const numbers = new Array<number>(levels.length);
  for (let j = levels.length - 1; j >= 0; j--) numbers[j] = facts.part(pieces[j], levels[j]);
  return { levels, facts: numbers };
}

/** The distinct ones of some chances, ascending. */
export function distinct(chances: readonly number[]): number[] {
  const levels: number[] = [];
  for (const t of [...chances].sort((a, b) => a - b))
    if (levels.length === 0 || t > levels[levels.length - 1] + SAME) levels.push(t);
  return levels;
}

/** The level of a chance: the place of the last of `levels`, ascending, that it reaches. */
export function levelOf(levels: readonly number[], chance: number): number {
  let from = 0;
  let to = levels.length;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (levels[middle] <= chance + SAME) from = middle;
    else to = middle;
  }
  return from;
}
