/** `model-shift`: what was found of one model is concluded of another, and nothing says that they are alike. */

import type { Step } from '../../model/argument.ts';
import { contains, type Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { premiseRefs } from '../helpers/crossings.ts';
import { likenessFixes } from '../helpers/likeness.ts';
import { type Shift, shiftAmong } from '../helpers/models.ts';
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

/** The first shift of a step that counts; one that crosses a persona's boundary has its own report. */
function shiftOf(step: Step, { boundaries }: RuleContext): Shift | undefined {
  const shift = shiftAmong([...step.premises, ...step.negated], step.conclusion);
  return shift && boundaries.stepCounts(step) ? shift : undefined;
}
