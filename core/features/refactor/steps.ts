/** What a refactoring of steps must preserve: which steps count as one, with whose voices their premises speak, and what licenses that. */
import type { Entity, Statement, Step } from '../../model/argument.ts';
import type { Boundaries } from '../../model/boundary.ts';

/** A key that is equal for steps of one claim that count as one step. */
type Grounds = Pick<Step, 'premises' | 'unless'>;

export function isOneStep(a: Grounds, b: Grounds): boolean {
  return isSameSet(a.premises, b.premises) && isSameSet(a.unless, b.unless);
}

/** Whether another step of its claim counts as the same step, or would with these grounds. */
export function hasTwin(step: Step, grounds: Grounds = step): boolean {
  return step.conclusion.steps.some((other) => other !== step && isOneStep(grounds, other));
}

/** The personas with whose voices some statements speak. */
export function voicesOf(statements: readonly Statement[], { voices }: Boundaries): ReadonlySet<Entity> {
  return new Set(statements.flatMap((statement) => [...voices(statement)]));
}

/** Whether a statement, as a premise, may license what another premise says in a persona's voice. */
export function mayLicense({ kind, about }: Statement): boolean {
  return kind === 'sincere' || about.filter((entity) => entity.kind === 'persona').length > 1;
}

export function isSameSet<T>(a: Iterable<T>, b: Iterable<T>): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((item) => other.has(item));
}
