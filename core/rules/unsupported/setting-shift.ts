/** `setting-shift`: what holds in one setting is used in another, and nothing says that they are alike. */

import type { Attack, Setting, Statement, Step } from '../../model/argument.ts';
import { attackedStatement } from '../../model/targets.ts';
import { contains } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { premiseRefs } from '../helpers/crossings.ts';
import { likenessFixes } from '../helpers/likeness.ts';
import { nameIn, ownAttacks, ownSteps, refTo } from '../helpers/places.ts';
import { carriedSettings, disjointFrom, premisesOf } from '../helpers/settings.ts';
import { listed } from '../helpers/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const settingShift: Rule = {
  code: 'setting-shift',
  *check(context) {
    const { argument } = context;
    if (argument.settings.length === 0) return;
    for (const step of ownSteps(context)) {
      const shift = shiftOf(step, context);
      if (!shift) continue;
      const { premise, from } = shift;
      const ref = refTo(context, premiseRefs(step, argument), premise);
      yield finding('setting-shift', ref?.span ?? argument.clause(step).keyword, {
        premise: nameIn(context, premise),
        from: namesOf(from, context),
        use: `\`${nameIn(context, step.conclusion)}\` is concluded in`,
        to: namesOf(step.conclusion.settings, context),
        todo: 'Add a premise that holds in both: what is seen in the one is so in the other.',
      });
    }
    for (const attack of ownAttacks(context)) {
      const shift = attackShift(attack, context);
      if (!shift) continue;
      const target = attackedStatement(attack.target);
      yield finding('setting-shift', argument.span(attack), {
        premise: nameIn(context, attack.attacker),
        from: namesOf(shift, context),
        use: `it attacks \`${nameIn(context, target)}\` in`,
        to: namesOf(target.settings, context),
        todo: 'Derive the objection there first, with a premise that holds in both.',
      });
    }
  },
  fixes({ span }, context) {
    const step = ownSteps(context).find((s) => contains(context.argument.clause(s).span, span));
    const shift = step && shiftOf(step, context);
    if (!shift) return [];
    const { conclusion } = step;
    const [from, to] = [shift.from[0], conclusion.settings[0]].map((s) => nameIn(context, s));
    const name = `${to.replace('.', '-')}-like-${from.replace('.', '-')}`;
    const about = conclusion.about.map((entity) => nameIn(context, entity));
    const clauses = about.length > 0 ? [`about ${about.join(', ')}`] : [];
    return likenessFixes(step, { from, to, name, clauses: [...clauses, `in ${from}, ${to}`] }, context);
  },
};

interface Shift {
  readonly premise: Statement;
  readonly from: readonly Setting[];
}

/** The first premise of a step that counts whose settings have nothing in common with the conclusion's. */
function shiftOf(step: Step, context: RuleContext): Shift | undefined {
  const { settings } = step.conclusion;
  if (settings.length === 0 || !context.boundaries.stepCounts(step)) return undefined;
  for (const premise of premisesOf(step)) {
    const from = disjointFrom(settings, carriedSettings(context).get(premise), step);
    if (from) return { premise, from: [...from] };
  }
  return undefined;
}

function attackShift(attack: Attack, context: RuleContext): readonly Setting[] | undefined {
  const { settings } = attackedStatement(attack.target);
  if (settings.length === 0 || !context.boundaries.attackCounts(attack)) return undefined;
  const from = disjointFrom(settings, carriedSettings(context).get(attack.attacker));
  return from && [...from];
}

function namesOf(settings: readonly Setting[], context: RuleContext): string {
  return listed(settings.map((setting) => nameIn(context, setting)));
}
