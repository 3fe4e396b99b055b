/** Which attacks and exceptions tell in the likeliest world. */

import type { Evaluation } from '../../evaluation/evaluation.ts';
import type { Attack, Statement, Step } from '../../model/argument.ts';
import { middle } from '../../syntax/interval.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Whether the attack counts, and in the likeliest world it is true, its attacker holds, none of its exceptions may, and nothing
 * that undercuts it bites in turn.
 */
export function bites(attack: Attack, context: RuleContext): boolean {
  const all = new Set([attack]);
  for (const { undercuts } of all) for (const undercut of undercuts) all.add(undercut);
  const open = [...all].filter((a) => bitesUnlessUndercut(a, context));
  let biting = new Set(open);
  // A chain of undercuts is settled from its end; one that runs in a circle is cut off.
  for (let round = 1; round < all.size; round++)
    biting = new Set(open.filter(({ undercuts }) => !undercuts.some((u) => biting.has(u))));
  return biting.has(attack);
}

function bitesUnlessUndercut(attack: Attack, { argument, evaluation, boundaries }: RuleContext): boolean {
  const { attacker, unless, target } = attack;
  // A step that counts for nothing has nothing to lose.
  if (target.type === 'step' && !boundaries.stepCounts(target)) return false;
  const strength = argument.strength(attack);
  if (strength && middle(strength) < 0.5 - 1e-12) return false;
  if (!boundaries.attackCounts(attack) || !holds(attacker, evaluation)) return false;
  return !unless.some((e) => boundaries.exceptionCounts(attack, e) && mayHold(e, evaluation));
}

/** What defeats a statement: those who attack it or a step of it and whose attack bites, and exceptions that hold. */
export function defeatersOf(statement: Statement, context: RuleContext): Set<Statement> {
  const defeaters = new Set<Statement>();
  const gather = (attacks: readonly Attack[]) => {
    for (const attack of attacks) if (bites(attack, context)) defeaters.add(attack.attacker);
  };
  gather(statement.rebuttals);
  for (const step of statement.steps) {
    gather(step.undercuts);
    for (const exception of exceptionsThatHold(step, context)) defeaters.add(exception);
  }
  return defeaters;
}

function exceptionsThatHold(step: Step, { boundaries, evaluation }: RuleContext): Statement[] {
  return step.unless.filter((e) => boundaries.exceptionCounts(step, e) && holds(e, evaluation));
}

function holds({ index }: Statement, { readings }: Evaluation): boolean {
  return readings[index].status === 'supported';
}

function mayHold(statement: Statement, evaluation: Evaluation): boolean {
  return holds(statement, evaluation) || evaluation.readings[statement.index].status === 'undecided';
}
