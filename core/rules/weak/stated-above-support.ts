/** `stated-above-support`: the stated credence is more than the support, though not impossible. */
import { percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { culpritOf, hangsOn } from '../helpers/culprit.ts';
import { bySupport } from '../helpers/measure.ts';
import { credenceSpan, isLess, isRepeat, statedClaims } from '../helpers/stated.ts';
import { supportWords } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

export const statedAboveSupport: Rule = {
  code: 'stated-above-support',
  numbers: true,
  *check(context) {
    const measure = bySupport(context.evaluation.readings);
    for (const claimed of statedClaims(context)) {
      const { claim, stated, rounded, reading } = claimed;
      const { range, standardError, supportWithUndecided } = reading;
      if (isLess(range.hi, rounded.lo) || !isLess(supportWithUndecided, rounded.lo, standardError)) continue;
      if (isRepeat(claimed, measure, context)) continue;
      // What only an objection without a credence keeps down may yet be as stated.
      if (reading.unassessedAttacks) continue;
      const culprit = culpritOf(claim, context);
      yield finding(
        'stated-above-support',
        credenceSpan(claim, context),
        { stated: percentRange(stated), support: supportWords(reading), culprit: hangsOn(culprit) },
        { related: culprit?.related },
      );
    }
  },
};
