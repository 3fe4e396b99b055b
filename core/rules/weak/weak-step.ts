/** `weak-step`: a step of little strength. */
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { countingSteps, endsOf, supportOf, supportOfTheses, thesesOf } from '../helpers/bearing.ts';
import { lasting, type Rule } from '../rule.ts';

const supportOfEnds = lasting((context) => supportOf(endsOf(context), context));

export const weakStep: Rule = {
  code: 'weak-step',
  *check(context) {
    const { thresholds, scope } = context;
    // A weak step to an objection is no fault of the argument; without a thesis what stands at the end counts for one.
    const supporting = (thesesOf(context).length > 0 ? supportOfTheses : supportOfEnds)(context);
    for (const claim of supporting.keys()) {
      if (claim.file !== scope.file) continue;
      for (const { strength, clause } of countingSteps(claim, context)) {
        if (!strength || strength.hi >= thresholds.step) continue;
        yield finding('weak-step', clause.strength?.span ?? clause.keyword, {
          name: claim.name,
          strength: strength.lo === strength.hi ? percent(strength.hi) : `at most ${percent(strength.hi)}`,
          threshold: percent(thresholds.step),
        });
      }
    }
  },
};
