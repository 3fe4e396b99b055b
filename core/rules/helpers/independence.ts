/** Claims whose support hangs on the independence of the facts below them. */
import { components, dependencies } from '../../evaluation/program/components.ts';
import { readProgram } from '../../evaluation/program/program.ts';
import { ranges } from '../../evaluation/range/range.ts';
import type { Statement } from '../../model/argument.ts';
import type { Interval } from '../../syntax/tree.ts';
import { once, type RuleContext } from '../rule.ts';
import { countingSteps } from './bearing.ts';
import { ownStatements } from './places.ts';

/** How far support may lie above what is sure. */
const MOST_RELIANCE = 0.3;

/** The file's claims where support exceeds the lower end of the range by 30 points, and no premise's does already. */
export const relyingOnIndependence = once((context): ReadonlySet<Statement> => {
  const { readings } = context.evaluation;
  const wide = (s: Statement) =>
    s.steps.length > 0 && readings[s.index].support - readings[s.index].range.lo > MOST_RELIANCE + 1e-9;
  const candidates = ownStatements(context).filter(wide);
  if (candidates.length === 0) return new Set();
  const least = isSettled(context) ? undefined : leastAtMidpoints(context);
  const relies = (s: Statement) =>
    wide(s) && (!least || readings[s.index].support - least[s.index] > MOST_RELIANCE + 1e-9);
  return new Set(
    candidates.filter(
      (claim) => relies(claim) && !countingSteps(claim, context).some((step) => step.premises.some(relies)),
    ),
  );
});

/** Whether every fact has one number. */
function isSettled({ argument: { statements, placeholders, steps, attacks } }: RuleContext): boolean {
  const isOne = (interval: Interval | undefined) => !interval || interval.lo === interval.hi;
  return (
    placeholders.length === 0 &&
    statements.every((s) => s.steps.length > 0 || (s.credence && isOne(s.credence))) &&
    [...steps, ...attacks].every((inference) => isOne(inference.strength))
  );
}

/**
 * The lower ends of the ranges when every fact counts as it does in support, intervals at their midpoints: what then
 * lies between the two is owed to independence alone.
 */
function leastAtMidpoints({ argument, boundaries }: RuleContext): Float64Array {
  const { program } = readProgram(argument, boundaries);
  const { facts } = program;
  const settled = { ...program, facts: { ...facts, lo: facts.p, hi: facts.p } };
  const slices = ranges(settled, components(dependencies(settled)));
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value.lo;
  }
}
