/** `ambiguous-step`: an undercut of a claim with several steps that does not say which. */
import { finding } from '../catalog.ts';
import { insert } from '../helpers/edits.ts';
import { nameProblems } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

export const ambiguousStep: Rule = {
  code: 'ambiguous-step',
  check: (context) =>
    nameProblems(context, 'ambiguous-step').map(({ span, args: { name, count, first } }) =>
      finding('ambiguous-step', span, { name, count, example: `${name}#${first}` }),
    ),
  fixes({ span, args }, { scope }) {
    const claim = scope.names.get(args.name);
    if (claim?.type !== 'statement') return [];
    return claim.steps.map((step) => ({
      title: `Undercut the step from ${listed(step.premises.map((p) => p.name))}`,
      edits: [insert(scope.file, span.end, `#${step.label ?? step.number}`)],
    }));
  },
};
