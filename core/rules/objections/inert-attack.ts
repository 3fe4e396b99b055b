/**
 * `inert-attack`: an attack that changes no support. Found from what is certain of the attack alone: what attacks never
 * holds, an exception always does, the strength is 0 %, or the same attacker rebuts the target outright anyway. Attacks
 * that are idle only in the company of others are not looked for: that would take an evaluation for each.
 */
import type { Reading } from '../../evaluation/evaluation.ts';
import type { Attack } from '../../model/argument.ts';
import { finding } from '../catalog.ts';
import { remove, removeFromList } from '../helpers/edits.ts';
import { excusesOnce } from '../helpers/objecting.ts';
import { nameIn, ownAttacks } from '../helpers/places.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';

export const inertAttack: Rule = {
  code: 'inert-attack',
  numbers: true,
  *check(context) {
    for (const attack of ownAttacks(context)) {
      const reason = reasonOf(attack, context);
      if (reason) yield finding('inert-attack', context.argument.span(attack), { reason });
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    const attack = ownAttacks(context).find((a) => context.argument.span(a).start === span.start);
    if (!attack) return [];
    const { attacker } = attack;
    const clause = context.argument.clause(attack);
    const items = clause.kind === 'rebuts' ? clause.refs : clause.targets;
    // The last attack of an objection must stay: without one it would object to nothing.
    if (attacker.kind === 'objection' && attacker.attacks.length === 1) return [];
    if (excusesOnce([attack], context)) return [];
    const at = items.findIndex((item) => item.span.start === span.start);
    const edit = items.length > 1 ? removeFromList(file, items, at) : remove(file, clause.span);
    const fix: Fix = { title: 'Remove this attack', edits: [edit] };
    return [fix];
  },
};

function reasonOf(attack: Attack, context: RuleContext): string | undefined {
  const { evaluation, boundaries } = context;
  // An attack or exception across a boundary is reported as that.
  if (!boundaries.attackCounts(attack)) return undefined;
  const { attacker, unless } = attack;
  const reading = evaluation.readings[attacker.index];
  // Where nothing supports the attacker, that is the report.
  if (reading.status === 'unsupported' || reading.status === 'circular') return undefined;
  if (context.argument.strength(attack)?.hi === 0) return 'its strength is 0 %';
  if (isNever(reading)) return `\`${attacker.name}\` never holds`;
  for (const exception of unless) {
    if (!boundaries.exceptionCounts(attack, exception) || exception.placeholder) continue;
    const other = evaluation.readings[exception.index];
    if (isAlways(other)) return `its exception \`${nameIn(context, exception)}\` always holds`;
  }
  const { target } = attack;
  if (
    target.type === 'step' &&
    target.conclusion.rebuttals.some((a) => a.attacker === attacker && isOutright(a, context))
  )
    return `\`${attacker.name}\` rebuts \`${nameIn(context, target.conclusion)}\` outright, whatever becomes of this step`;
  return undefined;
}

/** Whether it holds in no world; what an objection without a credence keeps down only seems to. */
function isNever({ supportWithUndecided, method, isAssessed }: Reading): boolean {
  return method === 'exact' && supportWithUndecided <= 1e-12 && isAssessed;
}

/** Whether it holds in every world; a premise without a credence only seems to. */
function isAlways({ support, method, isAssessed }: Reading): boolean {
  return method === 'exact' && support >= 1 - 1e-12 && isAssessed;
}

function isOutright(attack: Attack, { argument, boundaries }: RuleContext): boolean {
  return (
    attack.unless.length === 0 &&
    (argument.strength(attack)?.lo ?? 1) === 1 &&
    boundaries.attackCounts(attack)
  );
}
