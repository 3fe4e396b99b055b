/** Claims whose support depends on the independence of the facts below them. */

import { components, dependencies } from '../../evaluation/program/components.ts';
import { readProgram } from '../../evaluation/program/program.ts';
import { ranges } from '../../evaluation/range/range.ts';
import type { Attack, Statement, Step } from '../../model/argument.ts';
import { middle } from '../../syntax/interval.ts';
import type { Interval } from '../../syntax/tree.ts';
import { drained } from '../../text/slices.ts';
import { type Numbered, numbered } from '../rule.ts';
import { countingSteps } from './bearing.ts';
import { leavesBelow } from './origins.ts';
import { ownStatements } from './places.ts';

/** How far support may lie above what is sure. */
const MOST_RELIANCE = 0.3;
/** How many times as likely failure may become, where it is then no rarity: layers that look safe only together. */
const MOST_FACTOR = 10;
const NO_RARITY = 0.05;

/** Whether what is sure is so much less than support that independence makes the difference. */
function isFar(support: number, least: number): boolean {
  if (support - least > MOST_RELIANCE + 1e-9) return true;
  const [failure, most] = [1 - support, 1 - least];
  return most >= NO_RARITY - 1e-9 && most >= MOST_FACTOR * failure - 1e-9;
}

/**
 * The file's claims whose support is far above the lower end of the range, and no premise's is already. What rests on a leaf
 * without a credence is left out: there the lower end says only that nobody has assessed it.
 */
export const relyingOnIndependence = numbered((context): ReadonlySet<Statement> => {
  const { readings } = context.evaluation;
  const wide = ({ steps, index }: Statement) => {
    const { support, range, isAssessed } = readings[index];
    return steps.length > 0 && isFar(support, range.lo) && isAssessed;
  };
  const candidates = ownStatements(context).filter((s) => wide(s) && !isTied(s, context));
  if (candidates.length === 0) return new Set();
  const least = isSettled(context) ? undefined : leastAtMidpoints(context);
  const relies = (s: Statement) => wide(s) && (!least || isFar(readings[s.index].support, least[s.index]));
  return new Set(
    candidates.filter(
      (claim) => relies(claim) && !countingSteps(claim, context).some((step) => step.premises.some(relies)),
    ),
  );
});

/** Whether a `together` ties leaves below the claim: then its author has said how they depend on each other. */
function isTied(claim: Statement, { argument }: Numbered): boolean {
  if (argument.together.length === 0) return false;
  const below = new Set(leavesBelow([claim]));
  return argument.together.some(({ leaves }) => leaves.filter((leaf) => below.has(leaf)).length > 1);
}

/** The leaves below a claim that a `together` can tie and none does yet. */
export function tieable(claim: Statement, { argument }: Numbered): Statement[] {
  const tied = new Set(argument.together.flatMap(({ leaves }) => leaves));
  return leavesBelow([claim]).filter(
    (leaf) =>
      !tied.has(leaf) &&
      leaf.given.length === 0 &&
      !leaf.prior &&
      leaf.observations.length === 0 &&
      argument.credence(leaf) !== undefined,
  );
}

/** Whether every fact has one number. */
function isSettled({ argument }: Numbered): boolean {
  const { statements, placeholders, steps, attacks } = argument;
  const isOne = (interval: Interval | undefined) => !interval || interval.lo === interval.hi;
  const hasOne = (inference: Step | Attack) => isOne(argument.strength(inference));
  return (
    placeholders.length === 0 &&
    steps.every(hasOne) &&
    attacks.every(hasOne) &&
    statements.every((s) => s.steps.length > 0 || (argument.credence(s) && isOne(argument.credence(s))))
  );
}

/**
 * The lower ends of the ranges when every fact counts as it does in support, intervals at their midpoints: what then
 * lies between the two is owed to independence alone.
 */
function leastAtMidpoints({ argument, boundaries }: Numbered): Float64Array {
  const { program } = readProgram(argument, boundaries);
  const { facts } = program;
  const p = facts.lo.map((lo, fact) => (facts.unassessed[fact] === 1 ? 1 : (lo + facts.hi[fact]) / 2));
  const rules = program.rules.map((rule) => {
    if (!rule.weighing) return rule;
    const p = middle(rule.weighing.prior);
    return { ...rule, weighing: { ...rule.weighing, prior: { lo: p, hi: p } } };
  });
  const settled = { rules, facts: { ...facts, lo: p, hi: p } };
  return drained(ranges(settled, components(dependencies(rules)))).lo;
}
