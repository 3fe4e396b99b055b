/** `relies-on-independence`: the support hangs on the facts being independent. */
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { relyingOnIndependence } from '../helpers/independence.ts';
import { nameSpan } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const reliesOnIndependence: Rule = {
  code: 'relies-on-independence',
  numbers: true,
  *check(context) {
    for (const claim of relyingOnIndependence(context)) {
      const { support, range } = context.evaluation.readings[claim.index];
      yield finding('relies-on-independence', nameSpan(claim.declaration), {
        name: claim.name,
        support: percent(support),
        least: percent(range.lo),
      });
    }
  },
};
