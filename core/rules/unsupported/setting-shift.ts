/** `setting-shift`: what holds in one setting is used in another, and nothing says that they are alike. */

import type { Attack, Setting, Statement } from '../../model/argument.ts';
import { attackedStatement } from '../../model/targets.ts';
import type { Ref } from '../../syntax/tree.ts';
import { contains, type Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { conditionRefs, premiseRefs } from '../helpers/crossings.ts';
import { likenessFixes } from '../helpers/likeness.ts';
import { nameIn, ownAttacks, ownStatements, ownSteps, refTo } from '../helpers/places.ts';
import {
  carriedSettings,
  conditionalOf,
  disjointFrom,
  type Inference,
  premisesOf,
} from '../helpers/settings.ts';
import { listed } from '../helpers/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const settingShift: Rule = {
  code: 'setting-shift',
  *check(context) {
    const { argument } = context;
    if (argument.settings.length === 0) return;
    for (const way of waysIn(context)) {
      const { inference, what, refs, keyword } = way;
      const shift = shiftOf(inference, context);
      if (!shift) continue;
      const { premise, from } = shift;
      const { conclusion } = inference;
      yield finding('setting-shift', refTo(context, refs, premise)?.span ?? keyword, {
        premise: nameIn(context, premise),
        from: namesOf(from, context),
        use: `\`${nameIn(context, conclusion)}\` is ${what === 'step' ? 'concluded' : 'judged on it'} in`,
        to: namesOf(conclusion.settings, context),
        todo: `Add a ${what === 'step' ? 'premise' : 'condition'} that holds in both: what is seen in the one is so in the other.`,
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
    const way = waysIn(context).find(({ refs }) => refs.some((ref) => contains(ref.span, span)));
    const shift = way && shiftOf(way.inference, context);
    if (!shift) return [];
    const { conclusion } = way.inference;
    const [from, to] = [shift.from[0], conclusion.settings[0]].map((s) => nameIn(context, s));
    const name = `${to.replace('.', '-')}-like-${from.replace('.', '-')}`;
    const about = conclusion.about.map((entity) => nameIn(context, entity));
    const clauses = about.length > 0 ? [`about ${about.join(', ')}`] : [];
    return likenessFixes(
      { conclusion, refs: way.refs },
      { from, to, name, clauses: [...clauses, `in ${from}, ${to}`] },
      context,
    );
  },
};

interface Shift {
  readonly premise: Statement;
  readonly from: readonly Setting[];
}

/** A step that counts, or the `given` of a leaf that does, and where its premises are named. */
interface Way {
  readonly what: 'step' | 'given';
  readonly inference: Inference;
  readonly refs: readonly Ref[];
  readonly keyword: Span;
}

function waysIn(context: RuleContext): Way[] {
  const { argument, boundaries } = context;
  const steps = ownSteps(context).filter(boundaries.stepCounts);
  return [
    ...steps.map((step): Way => {
      const { keyword } = argument.clause(step);
      return { what: 'step', inference: step, refs: premiseRefs(step, argument), keyword };
    }),
    ...ownStatements(context).flatMap((leaf): Way[] => {
      const inference = conditionalOf(leaf, context);
      const refs = inference ? conditionRefs(leaf, argument) : [];
      return inference && refs.length > 0 ? [{ what: 'given', inference, refs, keyword: refs[0].span }] : [];
    }),
  ];
}

/** The first premise whose settings have nothing in common with the conclusion's. */
function shiftOf(inference: Inference, context: RuleContext): Shift | undefined {
  const { settings } = inference.conclusion;
  if (settings.length === 0) return undefined;
  for (const premise of premisesOf(inference)) {
    const from = disjointFrom(settings, carriedSettings(context).get(premise), inference);
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
