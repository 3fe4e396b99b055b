/** Which steps, attacks and exceptions cross a persona's boundary, and which a sincere link licenses. */
import type { Argument, Attack, Entity, Statement, Step } from './argument.ts';

/** One crossing: what is said by `persona` (carried by `via`) is taken as a fact about its model. */
export interface Crossing {
  readonly persona: Entity;
  /** The premise, attacker or exception that is about the persona. */
  readonly via: Statement;
  /** The sincere link among the step's premises that licenses it; attacks and exceptions have none. */
  readonly licence?: Statement;
}

export interface Boundaries {
  /** The personas a statement is about: as marked, or inherited from its premises when it is unmarked. */
  personas(statement: Statement): ReadonlySet<Entity>;
  /** The crossings of a step, attack or exception; none is an empty list. */
  ofStep(step: Step): readonly Crossing[];
  ofAttack(attack: Attack): readonly Crossing[];
  /** `holder` is the step or attack that the `unless` belongs to. */
  ofException(holder: Step | Attack, exception: Statement): readonly Crossing[];
  /** False when some crossing is not licensed: then the thing counts for nothing. */
  stepCounts(step: Step): boolean;
  attackCounts(attack: Attack): boolean;
  exceptionCounts(holder: Step | Attack, exception: Statement): boolean;
}

export declare function boundaries(argument: Argument): Boundaries;
