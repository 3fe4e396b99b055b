/** How strong the argument is: the read-outs of each statement and the cruxes of each thesis. */
import type { Argument, Attack, Statement, Step } from '../model/argument.ts';
import type { Boundaries } from '../model/boundary.ts';
import type { Interval } from '../syntax/tree.ts';

export type Status = 'supported' | 'undecided' | 'circular' | 'unsupported' | 'defeated' | 'doubtful';

/** What can be said of one statement. All numbers are probabilities in [0, 1]. */
export interface Reading {
  readonly statement: Statement;
  readonly status: Status;
  /** P(holds), facts independent, intervals at their midpoint, unassessed leaves at 1. */
  readonly support: number;
  /** P(holds or undecided). Equal to `support` unless an attack runs in a circle. */
  readonly supportWithUndecided: number;
  /** Bounds on P(holds) whatever the dependence between the facts. */
  readonly range: Interval;
  /** The author's own credence on a claim that has steps. */
  readonly stated?: Interval;
  readonly method: 'exact' | 'simulated';
  /** Of `support`; 0 where it is exact. */
  readonly standardError: number;
  /** The leaves without a credence that `support` takes for granted, in source order. */
  readonly unassessed: readonly Statement[];
  /** Whether one of `unassessed` speaks against the statement, so that `support` is no upper bound. */
  readonly unassessedAttacks: boolean;
}

/** A leaf, or a step or attack under 100 %, and what the thesis owes to it. */
export interface Crux {
  readonly thesis: Statement;
  readonly element: Statement | Step | Attack;
  /** The midpoint of its credence or strength; 1 for an unassessed leaf. */
  readonly credence: number;
  /** P(T | x) − P(T | ¬x), Birnbaum's importance; negative for what speaks against the thesis. */
  readonly importance: number;
  /** importance · (1 − credence). */
  readonly gain: number;
  /** importance · credence. */
  readonly loss: number;
}

export interface Evaluation {
  /** By `Statement.index`, placeholders included. */
  readonly readings: readonly Reading[];
  /** The cruxes of a thesis (or of any other statement), by |importance|, largest first, ties by id. */
  cruxes(thesis: Statement): readonly Crux[];
  /** The leaves without which it cannot hold, in source order. */
  singlePointsOfFailure(thesis: Statement): readonly Statement[];
}

export interface EvaluationOptions {
  /** How many diagram nodes may be made before simulation takes over. */
  readonly nodeBudget?: number;
}

/** Evaluates the whole argument. */
export declare function evaluate(
  argument: Argument,
  boundaries: Boundaries,
  options?: EvaluationOptions,
): Evaluation;

/** The same in slices of some milliseconds, so that a caller can give way or give up between two of them. */
export declare function evaluateInSlices(
  argument: Argument,
  boundaries: Boundaries,
  options?: EvaluationOptions,
): Generator<void, Evaluation, void>;
