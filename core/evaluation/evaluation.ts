/** How strong the argument is: the read-outs of each statement and the cruxes of each thesis. */
import type { Argument, Attack, Statement, Step } from '../model/argument.ts';
import { isOpinion } from '../model/assessed.ts';
import type { Boundaries } from '../model/boundary.ts';
import type { Interval } from '../syntax/tree.ts';
import { remembered } from '../text/remembered.ts';
import { drained, type Slices, shared } from '../text/slices.ts';
import { cruxesOf, failurePoints } from './cruxes/cruxes.ts';
import { type GapFinder, type Granted, gapsIn } from './cruxes/gaps.ts';
import { type Literal, networkInSlices } from './program/network.ts';
import { readProgramInSlices } from './program/program.ts';
import { ranges } from './range/range.ts';
import { type CaseAgainst, caseAgainst } from './readouts/against.ts';
import { type AgendaItem, agendaOf } from './readouts/agenda.ts';
import { type LineReading, linesOf } from './readouts/lines.ts';
import { type WhatIf, whatIf } from './readouts/what-if.ts';
import { statusesInSlices } from './status/status.ts';
import { estimate, type Simulation, simulate } from './support/simulate.ts';
import { revalued, type Support, solveSupport } from './support/support.ts';

export type Status = 'supported' | 'undecided' | 'circular' | 'unsupported' | 'defeated' | 'doubtful';

/** What can be said of one statement. All numbers are probabilities in [0, 1]. */
export interface Reading {
  readonly statement: Statement;
  readonly status: Status;
  /** P(holds), facts independent, intervals at their midpoint, unassessed leaves at 1. */
  readonly support: number;
  /** P(holds or undecided). Equal to `support` unless an attack runs in a circle. */
  readonly supportWithUndecided: number;
  /** Bounds on P(holds) under any dependence between the facts. */
  readonly range: Interval;
  /** The author's own credence where support does not come from it: on what has steps, a prior or observations. */
  readonly stated?: Interval;
  readonly method: 'exact' | 'simulated';
  /** Of `support`; 0 where it is exact. */
  readonly standardError: number;
  /** The leaves without a credence that `support` takes for granted, in source order. */
  readonly unassessed: readonly Statement[];
  /** The first of these: what to ask of every statement of an argument, where to list all of them takes a walk for each. */
  readonly granted: Granted;
  /** Whether there are none of these; known at once, as is `unassessedAttacks`. */
  readonly isAssessed: boolean;
  /** Of `unassessed`, those that only speak against the statement: where all do, `support` is a lower bound. */
  readonly unassessedAgainst: readonly Statement[];
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
  /** Support if something were different. */
  readonly whatIf: WhatIf;
  /** What each step of a claim carries. */
  lines(claim: Statement): readonly LineReading[];
  /** In which order to repair what holds a thesis down. */
  agenda(thesis: Statement): readonly AgendaItem[];
  /** What speaks against a thesis, as written and at its strongest. */
  caseAgainst(thesis: Statement): CaseAgainst;
  /** The same in slices: asking for them afterwards takes no time. */
  readonly inSlices: {
    readonly [K in 'cruxes' | 'lines' | 'agenda' | 'caseAgainst']: (
      statement: Statement,
    ) => Slices<ReturnType<Evaluation[K]>>;
  };
}

export interface EvaluationOptions {
  /** How many diagram nodes may be made before simulation takes over. */
  readonly nodeBudget?: number;
  /**
   * An earlier evaluation: when only credences and strengths have changed since, its diagrams are used again, which
   * is many times faster. The outcome is the same with and without.
   */
  readonly previous?: Evaluation;
  /**
   * Whether those diagrams may also be used where a number has become 0 or 100 %: the outcome is then the same but for
   * rounding. For what is tried again and again.
   */
  readonly isTrial?: boolean;
}

/** Diagram nodes made before simulation takes over: about a second of work. */
const NODE_BUDGET = 1_000_000;

/** Evaluates the whole argument. */
export function evaluate(
  argument: Argument,
  boundaries: Boundaries,
  options?: EvaluationOptions,
): Evaluation {
  return drained(evaluateInSlices(argument, boundaries, options));
}

/** The same in slices of some milliseconds, so that a caller can yield or give up between two of them. */
export function* evaluateInSlices(
  argument: Argument,
  boundaries: Boundaries,
  options?: EvaluationOptions,
): Slices<Evaluation> {
  const read = yield* readProgramInSlices(argument, boundaries);
  const { program } = read;
  yield;
  const network = yield* networkInSlices(program);
  yield;
  const status = yield* statusesInSlices(network);
  yield;
  const bounds = yield* ranges(program, network.components);
  const budget = options?.nodeBudget ?? NODE_BUDGET;
  const known = options?.previous && diagramsOf.get(options.previous);
  const reused = known?.budget === budget ? revalued(known.support, network, !options?.isTrial) : undefined;
  const support = reused ?? (yield* solveSupport(network, budget));
  yield;
  const simulation = support.open.includes(1) ? yield* simulate(support) : undefined;

  const statements = [...argument.statements, ...argument.placeholders];
  const gaps = gapsIn(program, statements);
  const readings = statements.map((statement, s) => {
    const range = { lo: bounds.lo[s], hi: bounds.hi[s] };
    const holds = measure(support, simulation, network.holds[s], range);
    const possible = measure(support, simulation, network.possible[s], range);
    const stated = isOpinion(statement) ? argument.credence(statement) : undefined;
    return new ReadOut(statement, status[s], range, holds, possible, stated, gaps);
  });
  let whole: Support | undefined;
  const strict = () => {
    whole ??= drained(solveSupport(network, budget, true));
    return whole;
  };
  const ask = whatIf(argument, boundaries);
  const inSlices: Evaluation['inSlices'] = {
    cruxes: sharedFor((thesis) => cruxesOf(support, read, thesis)),
    lines: sharedFor((claim) => linesOf(claim, ask, argument)),
    agenda: sharedFor((thesis) => agendaOf(thesis, ask)),
    caseAgainst: sharedFor((thesis) => caseAgainst(thesis, ask, argument, boundaries)),
  };
  const evaluation: Evaluation = {
    readings,
    cruxes: (thesis) => drained(inSlices.cruxes(thesis)),
    singlePointsOfFailure: remembered((thesis) => failurePoints(support, strict, read, thesis)),
    whatIf: ask,
    lines: (claim) => drained(inSlices.lines(claim)),
    agenda: (thesis) => drained(inSlices.agenda(thesis)),
    caseAgainst: (thesis) => drained(inSlices.caseAgainst(thesis)),
    inSlices,
  };
  diagramsOf.set(evaluation, { support, budget });
  return evaluation;
}

/** Work for each statement that is done once. */
function sharedFor<T>(work: (statement: Statement) => Slices<T>): (statement: Statement) => Slices<T> {
  const known = remembered((statement: Statement) => shared(work(statement)));
  return (statement) => known(statement)();
}

/** A class, since ten thousand objects with getters of their own take five times the memory. */
class ReadOut implements Reading {
  readonly support: number;
  readonly supportWithUndecided: number;
  readonly method: 'exact' | 'simulated';
  readonly standardError: number;

  constructor(
    readonly statement: Statement,
    readonly status: Status,
    readonly range: Interval,
    holds: Measured,
    possible: Measured,
    readonly stated: Interval | undefined,
    private readonly gaps: GapFinder,
  ) {
    this.support = holds.p;
    this.supportWithUndecided = Math.max(holds.p, possible.p);
    this.standardError = Math.max(holds.error, possible.error);
    this.method = this.standardError > 0 ? 'simulated' : 'exact';
  }

  get unassessed(): readonly Statement[] {
    return this.gaps.below(this.statement.index).unassessed;
  }

  get granted(): Granted {
    return this.gaps.granted(this.statement.index);
  }

  get isAssessed(): boolean {
    return !this.gaps.any(this.statement.index);
  }

  get unassessedAgainst(): readonly Statement[] {
    return this.gaps.below(this.statement.index).against;
  }

  get unassessedAttacks(): boolean {
    return this.gaps.attacks(this.statement.index);
  }
}

interface Measured {
  readonly p: number;
  readonly error: number;
}

/** The decision diagrams that an evaluation was computed from. */
const diagramsOf = new WeakMap<Evaluation, { readonly support: Support; readonly budget: number }>();

/** The probability of a literal; what was simulated is kept within the range, which is certain. */
function measure(
  { open, p, q }: Support,
  simulation: Simulation | undefined,
  literal: Literal,
  range: Interval,
): Measured {
  const v = literal >> 1;
  if (!simulation || open[v] === 0) return { p: literal & 1 ? q[v] : p[v], error: 0 };
  const { counts, worlds } = simulation;
  const measured = estimate(literal & 1 ? worlds - counts[v] : counts[v], worlds);
  return { p: Math.min(range.hi, Math.max(range.lo, measured.p)), error: measured.error };
}
