/** `unqualified-step`: from evidence alone a claim is drawn without a strength or a warrant, as if it were proof. */
import { isLinkKind } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { insert } from '../helpers/edits.ts';
import { nameIn, ownSteps } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

export const unqualifiedStep: Rule = {
  code: 'unqualified-step',
  *check(context) {
    const { argument, boundaries } = context;
    for (const step of ownSteps(context)) {
      const { premises, negated, conclusion } = step;
      const facts = [...new Set(premises)].filter(({ kind }) => !isLinkKind(kind));
      if (facts.length === 0 || negated.length > 0 || !conclusion.intact) continue;
      if (facts.some(({ kind, steps }) => kind !== 'evidence' || steps.length > 0)) continue;
      const clause = argument.clause(step);
      // A step that counts for nothing is reported as that.
      if (clause.strength || argument.warrant(step) !== undefined || !boundaries.stepCounts(step)) continue;
      yield finding('unqualified-step', clause.keyword, {
        evidence: listed(facts.map((s) => nameIn(context, s))),
        name: nameIn(context, conclusion),
      });
    }
  },
  fixes({ span }, context) {
    const { argument, scope } = context;
    const step = ownSteps(context).find((s) => argument.span(s).start === span.start);
    const last = step && argument.clause(step).refs.at(-1);
    if (!last) return [];
    const edits = [insert(scope.file, last.span.end, ' (80%)')];
    return [{ title: 'Give the step a strength, for a start `80%`', edits }];
  },
};
