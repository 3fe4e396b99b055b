/** `invalid-credence`: a credence over 100 %, with its ends swapped, or an unknown word. */
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import { syntaxProblems } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const invalidCredence: Rule = {
  code: 'invalid-credence',
  check: (context) =>
    syntaxProblems(context, 'invalid-credence').map(({ span, args }) =>
      finding('invalid-credence', span, { problem: args.problem, todo: args.todo }),
    ),
  fixes({ span }, context) {
    const { file } = context.scope;
    const problem = syntaxProblems(context, 'invalid-credence').find((p) => p.span.start === span.start);
    const suggestion = problem?.args.suggestion;
    if (!suggestion) return [];
    const edits = [replace(file, span, suggestion)];
    return [{ title: `Change to \`${suggestion}\``, edits, preferred: true }];
  },
};
