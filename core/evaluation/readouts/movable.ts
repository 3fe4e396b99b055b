/** The numbers that a support depends on, with how it follows them: in a straight line, or read off at some points. */
import type { Argument, Attack, Statement, Step } from '../../model/argument.ts';
import { startsFromPrior } from '../../model/renumbered.ts';
import { middle } from '../../syntax/interval.ts';
import { grouped } from '../../text/grouped.ts';
import { remembered } from '../../text/remembered.ts';
import { forEachInSlices, type Slices, shared } from '../../text/slices.ts';
import type { Crux } from '../evaluation.ts';
import type { Outcome } from './what-if.ts';

/** What has a number of its own. */
export type Numbered = Statement | Step | Attack;
/** Support when some numbers are others; undefined where that is too large. */
export type Ask = (numbers: ReadonlyMap<Numbered, number>) => Slices<Outcome | undefined>;

/** Support as a function of two numbers. */
type Surface = (x: number, y: number) => number;

interface Movable {
  readonly element: Numbered;
  readonly from: number;
  /** Where support bends as this number changes; between two of these it is, or is taken to be, straight. */
  readonly knots: readonly number[];
  /** Support as a function of this number and another one; undefined where that is too large. */
  with(other: Affine | Curved): Slices<Surface | undefined>;
}

/** A number in which support is affine. */
export interface Affine extends Movable {
  readonly importance: number;
}

/** A number behind which there is more than one fact. */
export interface Curved extends Movable {
  /** The nearest number that makes support the target; undefined where none does. */
  nearest(target: number): Slices<number | undefined>;
}

/** Where support is read off for a number that bends it everywhere. */
const GRID = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1];
/** The same for two such numbers at once. */
const COARSE = [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1];
const HALVINGS = 40;
const SAME = 1e-9;

/** All numbers that support depends on, the most important first. */
export function* movables(
  now: Outcome,
  argument: Argument,
  ask: Ask,
): Slices<{ readonly affine: Affine[]; readonly curved: Curved[] }> {
  const affine: Affine[] = [];
  const curved: Curved[] = [];
  const bendsOf = bending(argument);
  const cruxes = yield* now.cruxes();
  const here = edge(now, cruxes);
  const seen = new Set<Numbered>();
  yield* forEachInSlices(cruxes, ({ element, importance }) => {
    const bends = bendsOf(element);
    if (bends?.mates.some((mate) => seen.has(mate))) return;
    seen.add(element);
    const from = numberOf(argument, element);
    if (bends) curved.push(curvedNumber(element, from, bends, ask));
    else if (importance !== 0) affine.push(affineNumber(element, from, importance, here, ask));
  });
  return { affine, curved };
}

function numberOf(argument: Argument, element: Numbered): number {
  const written =
    element.type !== 'statement'
      ? argument.strength(element)
      : startsFromPrior(element)
        ? argument.prior(element)
        : argument.credence(element);
  return written ? middle(written) : 1;
}

interface Bends {
  /** Where it bends; undefined where it does so everywhere. */
  readonly at: readonly number[] | undefined;
  /** What shares its number. */
  readonly mates: readonly Numbered[];
}

/** Tells of what has more than one fact behind it: ties, weighed leaves, clauses of several arrows, steps that are copies. */
function bending(argument: Argument): (element: Numbered) => Bends | undefined {
  const tied = new Map<Statement, readonly number[]>();
  for (const { leaves } of argument.together) {
    const credences = leaves.map((leaf) => numberOf(argument, leaf));
    for (const leaf of leaves) tied.set(leaf, credences);
  }
  const keyOf = ({ uri, position, clauseIndex }: Step | Attack) => `${position} ${clauseIndex} ${uri}`;
  const clauses = grouped<Step | Attack, string>([...argument.steps, ...argument.attacks], keyOf);
  const copiesOf = copiesIn();
  return (element) => {
    if (element.type === 'statement') {
      // Weighed on evidence it bends everywhere, tied or not.
      if (element.observations.length > 0) return { at: undefined, mates: [] };
      const credences = tied.get(element);
      return credences && { at: credences, mates: [] };
    }
    const mates = clauses.get(keyOf(element))!;
    if (mates.length > 1) return { at: undefined, mates };
    if (element.type === 'attack') return undefined;
    const copies = copiesOf(element).filter((step) => step !== element);
    return copies.length > 0 ? { at: copies.map((copy) => numberOf(argument, copy)), mates: [] } : undefined;
  };
}

/** The steps to the same claim that may be read as one with it: they rest on the same. */
function copiesIn(): (step: Step) => readonly Step[] {
  const namesOf = (statements: readonly Statement[]) =>
    [...new Set(statements.map(({ index }) => index))].sort((a, b) => a - b).join();
  const restsOn = ({ premises, negated, unless }: Step) =>
    `${namesOf(premises)}|${namesOf([...negated, ...unless])}`;
  const byClaim = remembered(({ steps }: Statement) => grouped(steps, restsOn));
  return (step) => byClaim(step.conclusion).get(restsOn(step))!;
}

/** What support is with another number, when one is settled. */
type Edge = (other: Affine, y: number) => number;

/** The same, read off an outcome. */
function edge({ support }: Outcome, cruxes: readonly Crux[]): Edge {
  const importance = new Map<Numbered, number>(cruxes.map((crux) => [crux.element, crux.importance]));
  return ({ element, from }, y) => support + (importance.get(element) ?? 0) * (y - from);
}

function* edgeOf(asked: Slices<Outcome | undefined>): Slices<Edge | undefined> {
  const outcome = yield* asked;
  return outcome && edge(outcome, yield* outcome.cruxes());
}

function* edgesOf(
  outcomes: () => Slices<readonly (Outcome | undefined)[]>,
): Slices<readonly (Edge | undefined)[]> {
  const found: (Edge | undefined)[] = [];
  for (const outcome of yield* outcomes()) {
    found.push(outcome && edge(outcome, yield* outcome.cruxes()));
    yield;
  }
  return found;
}

function affineNumber(element: Numbered, from: number, importance: number, here: Edge, ask: Ask): Affine {
  // Two points make a line. Neither is 0 or 1: the argument is then read as another one, which takes long to solve.
  const far = from < 0.5 ? 0.9 : 0.1;
  const there = shared(edgeOf(ask(new Map([[element, far]]))));
  const self: Affine = {
    ...{ element, from, importance, knots: [] },
    *with(other) {
      if (!('importance' in other)) {
        const flipped = yield* other.with(self);
        return flipped && ((x, y) => flipped(y, x));
      }
      const end = yield* there();
      if (!end) return undefined;
      return (x, y) => {
        const share = (x - from) / (far - from);
        return (1 - share) * here(other, y) + share * end(other, y);
      };
    },
  };
  return self;
}

function curvedNumber(element: Numbered, from: number, { at, mates }: Bends, ask: Ask): Curved {
  const settle = (value: number) => new Map([element, ...mates].map((each) => [each, value]));
  const knots = ascending([0, ...(at ?? GRID), from, 1]);
  const outcomes = shared(each(knots, (knot) => ask(settle(knot))));
  const edges = shared(edgesOf(outcomes));
  const support = function* (numbers: ReadonlyMap<Numbered, number>) {
    return (yield* ask(numbers))?.support ?? Number.NaN;
  };
  return {
    ...{ element, from, knots },
    *nearest(target) {
      const values = (yield* outcomes()).map((outcome) => (outcome?.support ?? Number.NaN) - target);
      const found: number[] = [];
      for (let i = 0; i + 1 < knots.length; i++) {
        const [a, b] = [values[i], values[i + 1]];
        if (Math.abs(a) <= SAME) found.push(knots[i]);
        if (Math.abs(b) <= SAME) found.push(knots[i + 1]);
        const value = (x: number) => support(settle(x));
        if (a * b < 0) found.push(yield* crossing(knots[i], knots[i + 1], target, a, value));
      }
      return found.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0];
    },
    *with(other) {
      if ('importance' in other) {
        const lines = yield* edges();
        if (lines.includes(undefined)) return undefined;
        return (x, y) => between(knots, x, (i) => lines[i]!(other, y));
      }
      const own = at ? knots : ascending([...COARSE, from]);
      const theirs = other.knots.length < GRID.length ? other.knots : ascending([...COARSE, other.from]);
      const values = yield* each(own, (x) =>
        each(theirs, (y) => support(new Map([...settle(x), [other.element, y]]))),
      );
      if (values.flat().some(Number.isNaN)) return undefined;
      return (x, y) => between(own, x, (i) => between(theirs, y, (j) => values[i][j]));
    },
  };
}

/** What is asked of each. */
function* each<T, R>(things: readonly T[], ask: (thing: T) => Slices<R>): Slices<R[]> {
  const found: R[] = [];
  for (const thing of things) found.push(yield* ask(thing));
  return found;
}

/** Where a continuous function is `target` between two places on different sides of it; `left` is on that of `lo`. */
function* crossing(
  lo: number,
  hi: number,
  target: number,
  left: number,
  value: (x: number) => Slices<number>,
): Slices<number> {
  for (let i = 0; i < HALVINGS; i++) {
    const x = (lo + hi) / 2;
    if (((yield* value(x)) - target) * left > 0) lo = x;
    else hi = x;
  }
  return (lo + hi) / 2;
}

/** The value at `x` of a function that is straight between knots, given at each of these. */
function between(knots: readonly number[], x: number, at: (knot: number) => number): number {
  const i = Math.max(
    0,
    Math.min(
      knots.length - 2,
      knots.findLastIndex((knot) => knot <= x),
    ),
  );
  const share = (x - knots[i]) / (knots[i + 1] - knots[i]);
  if (share === 0) return at(i);
  return (1 - share) * at(i) + share * at(i + 1);
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
