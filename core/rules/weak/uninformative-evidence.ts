/** `uninformative-evidence`: an observation that is as likely if the statement is true as if it is not. */
import { finding } from '../catalog.ts';
import { remove } from '../helpers/edits.ts';
import { isAttacked, observationAt, quotientOf, ratioSpan, weighed } from '../helpers/observations.ts';
import { nameIn } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const uninformativeEvidence: Rule = {
  code: 'uninformative-evidence',
  *check(context) {
    for (const observation of weighed(context)) {
      const { observed, statement } = observation;
      // That a mask would say so either way is just what there is to say of a persona's word.
      if (quotientOf(observation, context) !== 1 || context.boundaries.voices(observed).size > 0) continue;
      const args = { observed: nameIn(context, observed), name: statement.name };
      yield finding('uninformative-evidence', ratioSpan(observation, context), args);
    }
  },
  fixes({ span }, context) {
    const observation = observationAt(context, span);
    if (!observation || isAttacked(observation)) return [];
    const edits = [remove(context.scope.file, context.argument.clause(observation).span)];
    return [{ title: 'Remove this observation', edits }];
  },
};
