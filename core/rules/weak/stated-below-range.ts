/** `stated-below-range`: the stated credence is less than the argument establishes. */
import { percent, percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { mainstays } from '../helpers/culprit.ts';
import { nameIn } from '../helpers/places.ts';
import { credenceSpan, isLess, statedClaims } from '../helpers/stated.ts';
import { listed } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

export const statedBelowRange: Rule = {
  code: 'stated-below-range',
  numbers: true,
  *check(context) {
    for (const { claim, stated, rounded, reading } of statedClaims(context)) {
      const least = reading.range.lo;
      if (!isLess(rounded.hi, least)) continue;
      const names = mainstays(claim, context.evaluation).map((s) => nameIn(context, s));
      yield finding('stated-below-range', credenceSpan(claim, context), {
        stated: percentRange(stated),
        least: percent(least),
        culprit: names.length > 0 ? `, mostly by ${listed(names)}` : '',
      });
    }
  },
};
