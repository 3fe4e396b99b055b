/** `weak-step`: a step of little strength. */
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { weakSteps } from '../helpers/weak.ts';
import type { Rule } from '../rule.ts';

export const weakStep: Rule = {
  code: 'weak-step',
  numbers: true,
  *check(context) {
    for (const step of weakSteps(context).keys()) {
      const strength = context.argument.strength(step)!;
      const clause = context.argument.clause(step);
      yield finding('weak-step', clause.strength?.span ?? clause.keyword, {
        name: step.conclusion.name,
        strength:
          strength.lo === strength.hi ? `only ${percent(strength.hi)}` : `at most ${percent(strength.hi)}`,
        threshold: percent(context.thresholds.step),
      });
    }
  },
};
