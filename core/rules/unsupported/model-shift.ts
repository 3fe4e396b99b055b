/** `model-shift`: what was found of one model is concluded of another, and nothing says that they are alike. */

import type { Entity, Statement, Step } from '../../model/argument.ts';
import { contains, type Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { premiseRefs } from '../helpers/crossings.ts';
import { likenessFixes } from '../helpers/likeness.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const modelShift: Rule = {
  code: 'model-shift',
  *check(context) {
    const { argument } = context;
    // What is used for the same leap again and again is one thing to argue for.
    const leaps = new Map<string, { shift: Shift; spans: Span[] }>();
    for (const step of ownSteps(context)) {
      const shift = shiftOf(step, context);
      if (!shift) continue;
      const { premise, to } = shift;
      const span =
        refTo(context, premiseRefs(step, argument), premise)?.span ?? argument.clause(step).keyword;
      const key = `${premise.id} ${to.id}`;
      const known = leaps.get(key);
      if (known) known.spans.push(span);
      else leaps.set(key, { shift, spans: [span] });
    }
    for (const { shift, spans } of leaps.values()) {
      const { premise, from, to } = shift;
      const args = {
        premise: nameIn(context, premise),
        from: nameIn(context, from),
        to: nameIn(context, to),
      };
      const related = spans
        .slice(1)
        .map((span) => ({ uri: context.scope.uri, span, message: `\`${args.premise}\` here, too` }));
      yield finding('model-shift', spans[0], args, { related });
    }
  },
  fixes({ span }, context) {
    const step = ownSteps(context).find((s) => contains(context.argument.clause(s).span, span));
    const shift = step && shiftOf(step, context);
    if (!shift) return [];
    const [from, to] = [nameIn(context, shift.from), nameIn(context, shift.to)];
    const name = `${shift.to.name}-like-${shift.from.name}`;
    return likenessFixes(step, { from, to, name, clauses: [`about ${from}, ${to}`] }, context);
  },
};

interface Shift {
  readonly premise: Statement;
  readonly from: Entity;
  readonly to: Entity;
}

/** The first shift of a step that counts; one that crosses a persona's boundary has its own report. */
function shiftOf(step: Step, { boundaries }: RuleContext): Shift | undefined {
  const premises = [...step.premises, ...step.negated];
  const known = new Set(premises.flatMap(modelsOf));
  for (const to of modelsOf(step.conclusion)) {
    if (known.has(to)) continue;
    const premise = premises.find((p) => modelsOf(p).length > 0);
    if (premise && boundaries.stepCounts(step)) return { premise, from: modelsOf(premise)[0], to };
  }
  return undefined;
}

/** The models that a statement is marked as about, themselves or by a persona or goal of theirs. */
function modelsOf({ about }: Statement): Entity[] {
  return about.flatMap(({ model }) => model ?? []);
}
