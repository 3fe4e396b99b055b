/** Goal seek: the least change of one number, and of two, that brings a statement's support to a target. */
import type { Argument, Statement, Step } from '../../model/argument.ts';
import type { Element } from '../program/facts.ts';
import type { Outcome, WhatIf } from './what-if.ts';

/** A credence or strength, in [0, 1], and what it would have to be. */
export interface Move {
  readonly element: Statement | Step;
  readonly from: number;
  readonly to: number;
}

export interface Goals {
  /** The least change of one number; undefined where none suffices. */
  readonly one: Move | undefined;
  /** Two numbers such that neither has to change by more than in any other pair; undefined where no pair suffices. */
  readonly two: readonly [Move, Move] | undefined;
}

/** Numbers that are looked at in pairs, the most important first: two evaluations for each. */
const MOST = 24;
const SAME = 1e-9;
const HALVINGS = 50;

/**
 * What would bring the support of a statement to `target`, in [0, 1]. Facts are independent, so that support is affine in
 * each number and bilinear in two; the extremes of a bilinear function over a rectangle are at its corners. Numbers of
 * leaves that are tied to others or computed from observations are left alone: they depend on more than one fact.
 */
export function goalsFor(statement: Statement, target: number, whatIf: WhatIf, argument: Argument): Goals {
  const now = whatIf.outcome([statement]);
  if (!now) return { one: undefined, two: undefined };
  const movable = movables(now, argument);
  return {
    one: leastSingle(movable, now.support, target),
    two: leastPair(movable.slice(0, MOST), target, (element, value) =>
      whatIf.outcome([statement], { settled: new Map([[element, value]]) }),
    ),
  };
}

interface Movable {
  readonly element: Statement | Step;
  readonly from: number;
  readonly importance: number;
}

function movables(now: Outcome, { together }: Argument): Movable[] {
  const tied = new Set(together.flatMap(({ leaves }) => leaves));
  return now.cruxes().flatMap(({ element, credence, importance }) => {
    if (element.type === 'attack') return [];
    const isWorkedOut =
      element.type === 'statement' &&
      (element.prior !== undefined || element.observations.length > 0 || tied.has(element));
    return isWorkedOut ? [] : [{ element, from: credence, importance }];
  });
}

function leastSingle(movable: readonly Movable[], support: number, target: number): Move | undefined {
  let best: Move | undefined;
  for (const { element, from, importance } of movable) {
    const to = from + (target - support) / importance;
    if (!(to >= -SAME && to <= 1 + SAME)) continue;
    if (!best || Math.abs(to - from) < Math.abs(best.to - best.from)) best = { element, from, to: clamp(to) };
  }
  return best;
}

function leastPair(
  movable: readonly Movable[],
  target: number,
  outcome: (element: Element, value: number) => Outcome | undefined,
): readonly [Move, Move] | undefined {
  let best: { readonly radius: number; readonly moves: readonly [Move, Move] } | undefined;
  movable.forEach((first, i) => {
    const ends = [edge(outcome(first.element, 0)), edge(outcome(first.element, 1))];
    const [failing, holding] = ends;
    if (!failing || !holding) return;
    for (const second of movable.slice(i + 1)) {
      const support = (x: number, y: number) => (1 - x) * failing(second, y) + x * holding(second, y);
      const found = leastCorner(first.from, second.from, support, target, best?.radius ?? 1);
      if (!found) continue;
      const [x, y] = found.corner;
      best = {
        radius: found.radius,
        moves: [
          { element: first.element, from: first.from, to: x },
          { element: second.element, from: second.from, to: y },
        ],
      };
    }
  });
  return best?.moves;
}

/** Support as a function of a second number, while the first is settled. */
function edge(settled: Outcome | undefined): ((second: Movable, value: number) => number) | undefined {
  if (!settled) return undefined;
  const importance = new Map<Element, number>(
    settled.cruxes().map((crux) => [crux.element, crux.importance]),
  );
  return ({ element, from }, value) => settled.support + (importance.get(element) ?? 0) * (value - from);
}

type Corner = readonly [number, number];

/** The smallest square round a point, cut to the unit square, one of whose corners reaches the target within `most`. */
function leastCorner(
  x: number,
  y: number,
  support: (x: number, y: number) => number,
  target: number,
  most: number,
): { readonly radius: number; readonly corner: Corner } | undefined {
  const rises = target >= support(x, y);
  const reached = (radius: number): Corner | undefined => {
    const xs = [clamp(x - radius), clamp(x + radius)];
    const ys = [clamp(y - radius), clamp(y + radius)];
    const corners = xs.flatMap((a) => ys.map((b): Corner => [a, b]));
    return corners.find(([a, b]) =>
      rises ? support(a, b) >= target - SAME : support(a, b) <= target + SAME,
    );
  };
  let corner = reached(most - SAME);
  if (!corner) return undefined;
  let [lo, hi] = [0, most - SAME];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (lo + hi) / 2;
    const found = reached(middle);
    if (found) [hi, corner] = [middle, found];
    else lo = middle;
  }
  return { radius: hi, corner };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
