/** `too-many-observations`: a statement weighs more than eight observations. */
import { finding } from '../catalog.ts';
import { ownStatements } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

/** All subsets of them are computed for a range. */
const MOST = 8;

export const tooManyObservations: Rule = {
  code: 'too-many-observations',
  *check(context) {
    for (const { name, observations } of ownStatements(context)) {
      if (observations.length <= MOST) continue;
      const { keyword } = context.argument.clause(observations[MOST]);
      const args = { name, count: String(observations.length), most: String(MOST) };
      yield finding('too-many-observations', keyword, args);
    }
  },
};
