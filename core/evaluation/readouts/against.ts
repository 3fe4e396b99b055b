/** The case against a thesis at its strongest: each objection with its answers taken away, and all of them together. */
import type { Attack, Observation, Statement, Step } from '../../model/argument.ts';
import type { Boundaries } from '../../model/boundary.ts';
import type { Change, WhatIf } from './what-if.ts';

/** What support changes by, in [−1, 1]: negative where the thesis loses. */
export interface Effect {
  /** As the document stands, answers included. */
  readonly asWritten: number;
  /** If nothing that answers it counted. */
  readonly unanswered: number;
}

export interface ObjectionReading extends Effect {
  /** An attacker, an exception to a step, or an instrumental link where a sincere one carries the thesis. */
  readonly objection: Statement;
}

export interface CaseAgainst extends Effect {
  /** How many objections there are. */
  readonly count: number;
  /** The strongest, once unanswered, first; none where ranking them would take too long. */
  readonly objections: readonly ObjectionReading[];
}

type Holder = Step | Attack | Observation;

/** What an objection does, and what is said against that. */
interface Case {
  readonly attacks: Set<Attack>;
  readonly masks: Set<Statement>;
  readonly exceptions: Map<Holder, Set<Statement>>;
}

const NONE: CaseAgainst = { asWritten: 0, unanswered: 0, count: 0, objections: [] };

/** Statements looked at in all for the objections one by one, two looks at the argument each: some tenths of a second. */
const MOST_LOOKS = 6_000;

/**
 * The case against a statement; empty where nothing speaks against it, or the diagrams are too large for an exact result.
 *
 * @param size how many statements the argument has
 */
export function caseAgainst(
  thesis: Statement,
  { outcome }: WhatIf,
  boundaries: Boundaries,
  size: number,
): CaseAgainst {
  const objections = objectionsTo(thesis, boundaries);
  if (objections.size === 0) return NONE;
  const carrying = below([thesis]);
  const effectOf = (own: Case, answers: Case): Effect | undefined => {
    const now = outcome([thesis])?.support;
    const without = outcome([thesis], changeOf(own))?.support;
    const unanswered = outcome([thesis], changeOf(answers))?.support;
    if (now === undefined || without === undefined || unanswered === undefined) return undefined;
    return { asWritten: now - without, unanswered: unanswered - without };
  };
  const all = empty();
  const allAnswers = empty();
  const found: ObjectionReading[] = [];
  for (const [objection, own] of objections) {
    const answers = answersTo(objection, own, carrying, boundaries);
    join(all, own);
    join(allAnswers, answers);
    if (2 * objections.size * size > MOST_LOOKS) continue;
    const effect = effectOf(own, answers);
    if (!effect) return NONE;
    found.push({ objection, ...effect });
  }
  const whole = effectOf(all, allAnswers);
  if (!whole) return NONE;
  found.sort(
    (a, b) => Math.round(1e9 * (a.unanswered - b.unanswered)) || a.objection.index - b.objection.index,
  );
  return { ...whole, count: objections.size, objections: found };
}

/** Who attacks what carries the thesis, or is an exception to a step of that. */
function objectionsTo(thesis: Statement, boundaries: Boundaries): Map<Statement, Case> {
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
  for (const statement of below([thesis])) {
    attacked(statement.rebuttals);
    for (const mask of boundaries.masks(statement)) of(mask).masks.add(mask);
    for (const step of statement.steps) {
      if (!boundaries.stepCounts(step)) continue;
      attacked(step.undercuts);
      for (const exception of step.unless)
        if (boundaries.exceptionCounts(step, exception)) except(of(exception), step, exception);
    }
    for (const observation of statement.observations) attacked(observation.undercuts);
  }
  return found;
}

/** All that is said against an objection, what supports it, or that it tells here; not against what carries the thesis as well. */
function answersTo(
  objection: Statement,
  own: Case,
  carrying: ReadonlySet<Statement>,
  boundaries: Boundaries,
): Case {
  const answers = empty();
  const add = (attacks: readonly Attack[]) => {
    for (const attack of attacks) answers.attacks.add(attack);
  };
  for (const attack of own.attacks) {
    add(attack.undercuts);
    for (const exception of attack.unless) except(answers, attack, exception);
  }
  for (const statement of below([objection])) {
    if (carrying.has(statement)) continue;
    add(statement.rebuttals);
    for (const mask of boundaries.masks(statement)) answers.masks.add(mask);
    for (const step of statement.steps) {
      add(step.undercuts);
      for (const exception of step.unless) except(answers, step, exception);
    }
    for (const observation of statement.observations) add(observation.undercuts);
  }
  return answers;
}

/** These statements and all that they rest on. */
function below(tops: readonly Statement[]): Set<Statement> {
  const found = new Set(tops);
  for (const { given, prior, steps, observations } of found) {
    for (const condition of [...given, ...(prior?.given ?? [])]) found.add(condition);
    for (const { premises } of steps) for (const premise of premises) found.add(premise);
    for (const { observed } of observations) found.add(observed);
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
