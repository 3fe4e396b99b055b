/** `weak-step`: a step of little strength. */
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { weakSteps } from '../helpers/weak.ts';
import type { Rule } from '../rule.ts';

export const weakStep: Rule = {
  code: 'weak-step',
  numbers: true,
  *check(context) {
    for (const { strength, clause, conclusion } of weakSteps(context).keys()) {
      yield finding('weak-step', clause.strength?.span ?? clause.keyword, {
        name: conclusion.name,
        strength:
          strength!.lo === strength!.hi
            ? `only ${percent(strength!.hi)}`
            : `at most ${percent(strength!.hi)}`,
        threshold: percent(context.thresholds.step),
      });
    }
  },
};
