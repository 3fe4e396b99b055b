/** Goal seek: the least change of one number, and of two, that brings a statement's support to a target. */
import type { Argument, Statement } from '../../model/argument.ts';
import type { Slices } from '../../text/slices.ts';
import { type Affine, type Curved, movables, type Numbered } from './movable.ts';
import type { WhatIf } from './what-if.ts';

/** A credence, prior or strength, in [0, 1], and what it would have to be. */
export interface Move {
  readonly element: Numbered;
  readonly from: number;
  readonly to: number;
}

export interface Goals {
  /** The least change of one number; undefined where none suffices. */
  readonly one: Move | undefined;
  /** Two numbers such that neither has to change by more than in any other pair; undefined where no pair suffices. */
  readonly two: readonly [Move, Move] | undefined;
}

/** Numbers that are looked at in pairs, the most important first. */
const MOST = 24;
/** Of those, the ones in which support is no straight line: each pair of them is evaluated on a grid. */
const MOST_CURVED = 4;
const SAME = 1e-9;
const HALVINGS = 40;

/**
 * What would bring the support of a statement to `target`, in [0, 1]. Numbers are what can be written: a weighed leaf's is its
 * prior, and arrows of one clause share theirs. Support is affine in the number of a single fact and bilinear in two, so
 * that its extremes over a rectangle are at corners. In others it is read off at some points and taken to be straight in
 * between: exact for ties, and for a result found so its number is set right in the end. So of two such numbers
 * the change may be some hundredths more than the least.
 */
export function* goalsFor(
  statement: Statement,
  target: number,
  { outcomeInSlices: outcome }: WhatIf,
  argument: Argument,
): Slices<Goals> {
  const now = yield* outcome([statement]);
  if (!now) return { one: undefined, two: undefined };
  const { affine, curved } = yield* movables(now, argument, (numbers) => outcome([statement], { numbers }));
  const support = function* (moves: readonly Move[]): Slices<number> {
    const numbers = new Map(moves.map(({ element, to }) => [element, to]));
    return (yield* outcome([statement], { numbers }))?.support ?? Number.NaN;
  };
  const singles: Move[] = [];
  const add = ({ element, from }: Affine | Curved, to: number | undefined) => {
    if (to !== undefined && to >= -SAME && to <= 1 + SAME) singles.push({ element, from, to: clamp(to) });
  };
  for (const number of affine) add(number, number.from + (target - now.support) / number.importance);
  for (const number of curved) add(number, yield* number.nearest(target));
  const [one] = singles.sort((a, b) => change(a) - change(b));
  const found = yield* leastPair([...curved.slice(0, MOST_CURVED), ...affine].slice(0, MOST), target);
  const two = found && (isCurved(found, curved) ? yield* corrected(found, target, support) : found);
  return { one, two };
}

function change({ from, to }: Move): number {
  return Math.abs(to - from);
}

function isCurved(moves: readonly Move[], curved: readonly Curved[]): boolean {
  return moves.some(({ element }) => curved.some((number) => number.element === element));
}

type Pair = readonly [Move, Move];

function* leastPair(numbers: readonly (Affine | Curved)[], target: number): Slices<Pair | undefined> {
  let best: { readonly radius: number; readonly moves: Pair } | undefined;
  for (const [i, first] of numbers.entries()) {
    for (const second of numbers.slice(i + 1)) {
      const support = yield* first.with(second);
      yield;
      if (!support) continue;
      const found = leastPoint(first, second, support, target, best?.radius ?? 1);
      if (!found) continue;
      const [x, y] = found.point;
      best = {
        radius: found.radius,
        moves: [
          { element: first.element, from: first.from, to: x },
          { element: second.element, from: second.from, to: y },
        ],
      };
    }
  }
  return best?.moves;
}

type Point = readonly [number, number];
type Axis = Pick<Affine | Curved, 'from' | 'knots'>;

/**
 * The smallest square round a point, cut to the unit square, in which the target is reached with a radius under `most`.
 * Between knots support is straight along each axis, so that it is at knots and edges that it is largest and least.
 */
function leastPoint(
  first: Axis,
  second: Axis,
  support: (x: number, y: number) => number,
  target: number,
  most: number,
): { readonly radius: number; readonly point: Point } | undefined {
  const rises = target >= support(first.from, second.from);
  const within = ({ from, knots }: Axis, radius: number) => [
    clamp(from - radius),
    clamp(from + radius),
    ...knots.filter((knot) => Math.abs(knot - from) < radius),
  ];
  const reached = (radius: number): Point | undefined => {
    const ys = within(second, radius);
    for (const x of within(first, radius))
      for (const y of ys)
        if (rises ? support(x, y) >= target - SAME : support(x, y) <= target + SAME) return [x, y];
    return undefined;
  };
  let point = reached(most - SAME);
  if (!point) return undefined;
  let [lo, hi] = [0, most - SAME];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (lo + hi) / 2;
    const found = reached(middle);
    if (found) [hi, point] = [middle, found];
    else lo = middle;
  }
  return { radius: hi, point };
}

/** Both moves made longer or shorter until the target is really met; undefined where it is not, as far as they go. */
function* corrected(
  moves: Pair,
  target: number,
  support: (moves: readonly Move[]) => Slices<number>,
): Slices<Pair | undefined> {
  const scaled = (t: number) =>
    moves.map((move) => ({ ...move, to: clamp(move.from + t * (move.to - move.from)) }));
  const off = function* (t: number): Slices<number> {
    return (yield* support(scaled(t))) - target;
  };
  let [lo, hi] = [0, 1];
  const start = yield* off(0);
  // As long as it falls short, by ever longer steps, until both numbers are at an end.
  while ((yield* off(hi)) * start > 0) {
    if (scaled(hi).every(({ to }) => to % 1 === 0) || hi > 1e6) return undefined;
    [lo, hi] = [hi, hi * 1.1];
  }
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (lo + hi) / 2;
    if ((yield* off(middle)) * start > 0) lo = middle;
    else hi = middle;
  }
  const [first, second] = scaled(hi);
  return [first, second];
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
