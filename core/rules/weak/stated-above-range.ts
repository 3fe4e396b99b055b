/** `stated-above-range`: the stated credence is more than the argument can carry. */
import { percent, percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { credenceSpan, isLess, isRepeat, statedClaims } from '../helpers/stated.ts';
import { byRange, weakestOf } from '../helpers/weakest.ts';
import type { Rule } from '../rule.ts';

export const statedAboveRange: Rule = {
  code: 'stated-above-range',
  numbers: true,
  *check(context) {
    const measure = byRange(context.evaluation.readings);
    for (const claimed of statedClaims(context)) {
      const { claim, stated, reading } = claimed;
      const most = reading.range.hi;
      if (!isLess(most, stated.lo) || isRepeat(claimed, measure, context)) continue;
      const weakest = weakestOf(claim, measure, context);
      if (!weakest) continue;
      yield finding(
        'stated-above-range',
        credenceSpan(claim),
        { stated: percentRange(stated), most: percent(most), culprit: weakest.words },
        { related: weakest.related },
      );
    }
  },
};
