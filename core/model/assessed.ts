/** What the author says of how credible a statement is, and whether that is what numbers are computed from. */
import type { Interval } from '../syntax/tree.ts';
import type { Argument, Statement } from './argument.ts';

/** Whether a statement's own credence is an opinion, compared with what its steps or its evidence make of it. */
export function isOpinion({ steps, prior, observations }: Statement): boolean {
  return steps.length > 0 || prior !== undefined || observations.length > 0;
}

/** All that the `given` of a statement's credence and of its prior name, whether its number is computed with them or not. */
export function namedConditions({ given, prior }: Statement): readonly Statement[] {
  if (!prior || prior.given.length === 0) return given;
  return given.length === 0 ? prior.given : [...given, ...prior.given];
}

/** The credence in [0, 1] that a leaf has by itself, no evidence being weighed on it. */
export function credenceOfLeaf(leaf: Statement, argument: Argument): Interval | undefined {
  return isOpinion(leaf) ? undefined : argument.credence(leaf);
}

/** Whether something is argued for, or has a number to start from; of all else support is taken for granted. */
export function isAssessed(statement: Statement, argument: Argument): boolean {
  return (
    statement.steps.length > 0 ||
    argument.prior(statement) !== undefined ||
    credenceOfLeaf(statement, argument) !== undefined
  );
}
