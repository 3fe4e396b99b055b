/** What a refactoring of steps has to leave as it is: which steps count as one, and whose word their premises are. */
import type { Entity, Statement, Step } from '../../model/argument.ts';
import type { Boundaries } from '../../model/boundary.ts';

/** What makes steps of one claim one step. */
type Grounds = Pick<Step, 'premises' | 'unless'>;

export function isOneStep(a: Grounds, b: Grounds): boolean {
  return isSameSet(a.premises, b.premises) && isSameSet(a.unless, b.unless);
}

/** Whether another step of its claim is one with the step, or would be if that had these grounds. */
export function hasTwin(step: Step, grounds: Grounds = step): boolean {
  return step.conclusion.steps.some((other) => other !== step && isOneStep(grounds, other));
}

/** The personas that some of the statements are about, and those of them for which one speaks. */
export function wordOf(
  statements: readonly Statement[],
  { personas }: Boundaries,
): { personas: ReadonlySet<Entity>; voices: ReadonlySet<Entity> } {
  const about = new Set<Entity>();
  const voices = new Set<Entity>();
  for (const statement of statements) {
    for (const persona of personas(statement)) {
      about.add(persona);
      // What is about the model as well is no mere word of the persona.
      const isFact = statement.about.some((e) => e.kind !== 'persona' && e.model === persona.model);
      if (!isFact) voices.add(persona);
    }
  }
  return { personas: about, voices };
}

export function isSameSet<T>(a: Iterable<T>, b: Iterable<T>): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((item) => other.has(item));
}
