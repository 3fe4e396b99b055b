/** `stated-above-range`: the stated credence is more than the argument can carry. */
import { percent, percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { culpritOf, hangsOn } from '../helpers/culprit.ts';
import { byRange } from '../helpers/measure.ts';
import { credenceSpan, isLess, isRepeat, statedClaims } from '../helpers/stated.ts';
import type { Rule } from '../rule.ts';

export const statedAboveRange: Rule = {
  code: 'stated-above-range',
  numbers: true,
  *check(context) {
    const measure = byRange(context.evaluation.readings);
    for (const claimed of statedClaims(context)) {
      const { claim, stated, rounded, reading } = claimed;
      const most = reading.range.hi;
      if (!isLess(most, rounded.lo) || isRepeat(claimed, measure, context)) continue;
      const culprit = culpritOf(claim, context);
      yield finding(
        'stated-above-range',
        credenceSpan(claim, context),
        { stated: percentRange(stated), most: percent(most), culprit: hangsOn(culprit) },
        { related: culprit?.related },
      );
    }
  },
};
