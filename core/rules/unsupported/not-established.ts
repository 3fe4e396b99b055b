/** `not-established`: a step negates a derived claim, though not established is weaker than false. */
import { finding } from '../catalog.ts';
import { premiseRefs } from '../helpers/crossings.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const notEstablished: Rule = {
  code: 'not-established',
  *check(context) {
    for (const step of ownSteps(context)) {
      for (const negated of step.negated) {
        if (negated.steps.length === 0) continue;
        const { keyword } = context.argument.clause(step);
        const span = refTo(context, premiseRefs(step, context.argument), negated)?.span ?? keyword;
        yield finding('not-established', span, { name: nameIn(context, negated) });
      }
    }
  },
};
