/** `self-attack`: something attacks itself. */

import { attackedStatement } from '../../model/targets.ts';
import type { Inference, Ref } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { remove, removeFromList } from '../helpers/edits.ts';
import { excusesOnce, objectsOnce } from '../helpers/objecting.ts';
import { clauseAt, ownAttacks, ownSteps, statementAt } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const selfAttack: Rule = {
  code: 'self-attack',
  *check(context) {
    for (const attack of ownAttacks(context)) {
      if (attackedStatement(attack) !== attack.attacker) continue;
      const rebuts = attack.target.type === 'statement';
      yield finding('self-attack', context.argument.span(attack), {
        name: attack.attacker.name,
        how: rebuts ? 'rebuts itself' : 'undercuts a step that supports it',
        todo: 'Name what it is meant to speak against.',
      });
    }
    for (const step of ownSteps(context)) {
      const { conclusion, unless } = step;
      if (!unless.includes(conclusion)) continue;
      yield finding('self-attack', exceptionSpan(context.argument.clause(step), conclusion.name), {
        name: conclusion.name,
        how: 'is an exception to its own step',
        todo: 'Name the exception that is meant.',
      });
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    const clause = clauseAt(context, span);
    const own = statementAt(context, span);
    if (own && objectsOnce(own, context)) return [];
    if (clause?.kind === 'because') {
      const unless = clause.unless.find((u) => u.span.start <= span.start && span.end <= u.span.end);
      if (!unless) return [];
      const at = unless.refs.findIndex((r) => r.span.start === span.start);
      const edit = unless.refs.length > 1 ? removeFromList(file, unless.refs, at) : remove(file, unless.span);
      return [{ title: 'Remove this exception', edits: [edit] }];
    }
    if (clause?.kind !== 'rebuts' && clause?.kind !== 'undercuts') return [];
    const attack = ownAttacks(context).find((a) => context.argument.span(a).start === span.start);
    if (!attack || excusesOnce([attack], context)) return [];
    const items = clause.kind === 'rebuts' ? clause.refs : clause.targets;
    const at = items.findIndex((item) => item.span.start === span.start);
    const edit = items.length > 1 ? removeFromList(file, items, at) : remove(file, clause.span);
    return [{ title: 'Remove this attack', edits: [edit] }];
  },
};

function exceptionSpan(clause: Inference, name: string) {
  const refs: Ref[] = clause.unless.flatMap((u) => u.refs);
  return (refs.find((r) => r.name.value === name) ?? clause).span;
}
