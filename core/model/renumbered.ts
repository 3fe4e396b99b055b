/** An argument with some of its numbers taken to be others, as if they had been written so. */
import type { Interval } from '../syntax/tree.ts';
import type { Argument, Attack, ClausePlace, Statement, Step } from './argument.ts';

/** What a leaf's credence (its prior, where evidence is weighed) or a strength is taken to be, in [0, 1]. */
export type OtherNumbers = ReadonlyMap<Statement | Step | Attack, number>;

/** Whether the number that a leaf starts from is a prior. */
export function startsFromPrior({ prior, observations }: Statement): boolean {
  return prior !== undefined || observations.length > 0;
}

/** The argument with these numbers. Steps and attacks of one clause share its strength. */
export function renumbered(argument: Argument, numbers: OtherNumbers): Argument {
  const strengths = new Map<string, number>();
  for (const [thing, value] of numbers)
    if (thing.type !== 'statement') strengths.set(clauseKey(thing), value);
  const own = (statement: Statement, isPrior: boolean): Interval | undefined => {
    const value = startsFromPrior(statement) === isPrior ? numbers.get(statement) : undefined;
    return value === undefined ? undefined : { lo: value, hi: value };
  };
  const others: Pick<Argument, 'credence' | 'prior' | 'strength'> = {
    credence: (statement) => own(statement, false) ?? argument.credence(statement),
    prior: (statement) => own(statement, true) ?? argument.prior(statement),
    strength(inference) {
      const value = strengths.size > 0 ? strengths.get(clauseKey(inference)) : undefined;
      return value === undefined ? argument.strength(inference) : { lo: value, hi: value };
    },
  };
  return Object.assign(Object.create(argument) as Argument, others);
}

function clauseKey({ uri, position, clauseIndex }: ClausePlace): string {
  return `${position} ${clauseIndex} ${uri}`;
}
