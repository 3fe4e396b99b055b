/** `stated-below-range`: the stated credence is less than the argument establishes. */
import { percent, percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { countingSteps } from '../helpers/bearing.ts';
import { nameIn } from '../helpers/places.ts';
import { credenceSpan, isLess, statedClaims } from '../helpers/stated.ts';
import { listed } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

export const statedBelowRange: Rule = {
  code: 'stated-below-range',
  numbers: true,
  *check(context) {
    const { readings } = context.evaluation;
    for (const { claim, stated, reading } of statedClaims(context)) {
      const least = reading.range.lo;
      if (!isLess(stated.hi, least)) continue;
      const steps = countingSteps(claim, context).map(({ premises, strength }) => {
        const doubt = premises.reduce((sum, p) => sum + 1 - readings[p.index].range.lo, 0);
        return { premises, carries: (strength?.lo ?? 1) * (1 - doubt) };
      });
      const best = steps.reduce((a, b) => (b.carries > a.carries ? b : a));
      const names = listed(best.premises.map((p) => nameIn(context, p)));
      yield finding('stated-below-range', credenceSpan(claim), {
        stated: percentRange(stated),
        least: percent(least),
        culprit: steps.length > 1 ? `, mostly from ${names}` : `, from ${names}`,
      });
    }
  },
};
