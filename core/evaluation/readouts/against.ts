/** The case against a thesis at its strongest: each objection with its answers taken away, and all of them together. */
import type { Argument, Attack, Observation, Statement, Step } from '../../model/argument.ts';
import { namedConditions } from '../../model/assessed.ts';
import type { Boundaries } from '../../model/boundary.ts';
import type { Slices } from '../../text/slices.ts';
import { quotientOf } from '../program/weighed.ts';
import type { Change, WhatIf } from './what-if.ts';

/** What support changes by, in [−1, 1]: negative where the thesis loses. */
export interface Effect {
  /** As the document is, answers included. */
  readonly asWritten: number;
  /** If nothing that answers it counted. */
  readonly unanswered: number;
}

/** In what way a statement speaks against a thesis, in the word for it; an instrumental link objects. */
export type Role = 'objection' | 'exception' | 'premise' | 'observation';

export interface ObjectionReading extends Effect {
  /**
   * An attacker, an exception, a premise that must be false, an observation that lowers a leaf, or an instrumental link where
   * a sincere one carries the thesis.
   */
  readonly objection: Statement;
  /** The first of these that it is. */
  readonly role: Role;
}

export interface CaseAgainst extends Effect {
  /** How many objections there are. */
  readonly count: number;
  /** The strongest, once unanswered, first; none where ranking them would take too long. */
  readonly objections: readonly ObjectionReading[];
}

type Holder = Step | Attack | Observation;

/** What an objection does, or what is said against that. */
interface Case {
  readonly attacks: Set<Attack | Observation>;
  readonly masks: Set<Statement>;
  readonly exceptions: Map<Holder, Set<Statement>>;
}

const NONE: CaseAgainst = { asWritten: 0, unanswered: 0, count: 0, objections: [] };

/** Statements looked at in all for the objections one by one, two looks at the argument each: some tenths of a second. */
const MOST_LOOKS = 6_000;

/** The case against a statement; empty where nothing speaks against it, or the diagrams are too large for an exact result. */
export function* caseAgainst(
  thesis: Statement,
  { outcomeInSlices: outcome }: WhatIf,
  argument: Argument,
  boundaries: Boundaries,
): Slices<CaseAgainst> {
  const isRaising = (observation: Observation) => quotientOf(argument.ratio(observation)) > 1;
  const carrying = below([thesis], isRaising);
  const objections = objectionsTo(carrying, argument, boundaries);
  if (objections.size === 0) return NONE;
  const size = argument.statements.length;
  const effectOf = function* (own: Case, answers: Case): Slices<Effect | undefined> {
    const now = (yield* outcome([thesis]))?.support;
    const without = (yield* outcome([thesis], changeOf(own)))?.support;
    const unanswered = (yield* outcome([thesis], changeOf(answers)))?.support;
    if (now === undefined || without === undefined || unanswered === undefined) return undefined;
    return { asWritten: now - without, unanswered: unanswered - without };
  };
  const all = empty();
  const allAnswers = empty();
  const found: ObjectionReading[] = [];
  for (const [objection, own] of objections) {
    const answers = answersTo(objection, own, carrying, isRaising, boundaries);
    join(all, own);
    join(allAnswers, answers);
    if (2 * objections.size * size > MOST_LOOKS) continue;
    const effect = yield* effectOf(own, answers);
    if (!effect) return NONE;
    found.push({ objection, role: roleOf(objection, own), ...effect });
  }
  const whole = yield* effectOf(all, allAnswers);
  if (!whole) return NONE;
  found.sort(
    (a, b) => Math.round(1e9 * (a.unanswered - b.unanswered)) || a.objection.index - b.objection.index,
  );
  return { ...whole, count: objections.size, objections: found };
}

/**
 * Who attacks what carries the thesis, is an exception to it, or must be false for it, and what evidence tells against it. A
 * premise that carries one case and is denied in the other tells two cases apart, and is no objection.
 */
function objectionsTo(
  carrying: ReadonlySet<Statement>,
  argument: Argument,
  boundaries: Boundaries,
): Map<Statement, Case> {
  const found = new Map<Statement, Case>();
  const of = (objection: Statement) => {
    const known = found.get(objection) ?? empty();
    found.set(objection, known);
    return known;
  };
  const attacked = (attacks: readonly Attack[]) => {
    for (const attack of attacks)
      if (boundaries.attackCounts(attack)) of(attack.attacker).attacks.add(attack);
  };
  const excepted = (holder: Step | Observation) => {
    for (const exception of holder.unless)
      if (boundaries.exceptionCounts(holder, exception)) except(of(exception), holder, exception);
  };
  for (const statement of carrying) {
    attacked(statement.rebuttals);
    for (const mask of boundaries.masks(statement)) of(mask).masks.add(mask);
    for (const step of statement.steps) {
      if (!boundaries.stepCounts(step)) continue;
      attacked(step.undercuts);
      excepted(step);
      for (const denied of step.negated) if (!carrying.has(denied)) except(of(denied), step, denied);
    }
    for (const observation of statement.prior ? statement.observations : []) {
      const quotient = quotientOf(argument.ratio(observation));
      if (quotient < 1) of(observation.observed).attacks.add(observation);
      if (quotient <= 1) continue;
      attacked(observation.undercuts);
      excepted(observation);
    }
  }
  return found;
}

function roleOf(objection: Statement, { attacks, masks, exceptions }: Case): Role {
  if (masks.size > 0 || [...attacks].some(({ type }) => type === 'attack')) return 'objection';
  const holders = [...exceptions.keys()];
  if (holders.some((holder) => holder.unless.includes(objection))) return 'exception';
  return holders.length > 0 ? 'premise' : 'observation';
}

/** All that is said against an objection, what supports it, or that it tells here; not against what carries the thesis as well. */
function answersTo(
  objection: Statement,
  own: Case,
  carrying: ReadonlySet<Statement>,
  isRaising: (observation: Observation) => boolean,
  boundaries: Boundaries,
): Case {
  const answers = empty();
  const opposed = ({ undercuts }: Holder) => {
    for (const attack of undercuts) answers.attacks.add(attack);
  };
  const excepted = (holder: Holder) => {
    for (const exception of holder.unless) except(answers, holder, exception);
  };
  for (const attack of own.attacks) {
    opposed(attack);
    excepted(attack);
  }
  const supporting = below([objection], isRaising);
  for (const statement of supporting) {
    if (carrying.has(statement)) continue;
    for (const attack of statement.rebuttals) answers.attacks.add(attack);
    for (const mask of boundaries.masks(statement)) answers.masks.add(mask);
    for (const step of statement.steps) {
      opposed(step);
      excepted(step);
      for (const denied of step.negated)
        if (!carrying.has(denied) && !supporting.has(denied)) except(answers, step, denied);
    }
    for (const observation of statement.observations) {
      if (!isRaising(observation)) answers.attacks.add(observation);
      else {
        opposed(observation);
        excepted(observation);
      }
    }
  }
  return answers;
}

/** These statements and all that they rest on. */
function below(tops: readonly Statement[], isRaising: (observation: Observation) => boolean): Set<Statement> {
  const found = new Set(tops);
  for (const statement of found) {
    const { prior, steps, observations } = statement;
    for (const condition of namedConditions(statement)) found.add(condition);
    for (const { premises } of steps) for (const premise of premises) found.add(premise);
    for (const observation of prior ? observations.filter(isRaising) : [])
      for (const condition of [observation.observed, ...observation.given]) found.add(condition);
  }
  return found;
}

function empty(): Case {
  return { attacks: new Set(), masks: new Set(), exceptions: new Map() };
}

function except({ exceptions }: Case, holder: Holder, exception: Statement): void {
  const known = exceptions.get(holder);
  if (known) known.add(exception);
  else exceptions.set(holder, new Set([exception]));
}

function join(into: Case, { attacks, masks, exceptions }: Case): void {
  for (const mask of masks) into.masks.add(mask);
  for (const attack of attacks) into.attacks.add(attack);
  for (const [holder, of] of exceptions) for (const exception of of) except(into, holder, exception);
}

function changeOf({ attacks, masks, exceptions }: Case): Change {
  return { without: attacks, withoutMasks: masks, withoutExceptions: exceptions };
}
