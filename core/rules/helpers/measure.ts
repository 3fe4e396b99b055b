/** Measures of how much a claim can have: by ranges or by support, from what carries it and what speaks against it. */

import type { Reading } from '../../evaluation/evaluation.ts';
import type { Statement } from '../../model/argument.ts';
import { middle } from '../../syntax/interval.ts';
import type { Interval } from '../../syntax/tree.ts';

/** What is measured: how much a premise, a strength and an attack leave at most. */
export interface Measure {
  premise(statement: Statement): number;
  strength(strength: Interval | undefined): number;
  /** What is left where this speaks against it. */
  against(statement: Statement, strength: Interval | undefined): number;
  /** What is left where all of these must hold, and where one of them is enough. */
  all(parts: readonly number[]): number;
  any(parts: readonly number[]): number;
}

/** By the upper ends of ranges: more than this is not possible. */
export function byRange(readings: readonly Reading[]): Measure {
  return {
    premise: (s) => readings[s.index].range.hi,
    strength: (interval) => interval?.hi ?? 1,
    against: (s, interval) => 1 - (interval?.lo ?? 1) * readings[s.index].range.lo,
    // Fréchet's upper bounds.
    all: (parts) => Math.min(1, ...parts),
    any: (parts) =>
      Math.min(
        1,
        parts.reduce((sum, p) => sum + p, 0),
      ),
  };
}

/** By support. */
export function bySupport(readings: readonly Reading[]): Measure {
  const counted = (interval: Interval | undefined) => (interval ? middle(interval) : 1);
  return {
    premise: (s) => readings[s.index].support,
    strength: counted,
    against: (s, interval) => 1 - counted(interval) * readings[s.index].support,
    all: product,
    any: (parts) => 1 - product(parts.map((p) => 1 - p)),
  };
}

function product(parts: readonly number[]): number {
  return parts.reduce((all, p) => all * p, 1);
}
