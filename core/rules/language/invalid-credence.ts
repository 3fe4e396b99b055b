/** `invalid-credence`: a credence over 100 %, with its ends swapped, or an unknown word. */
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import { syntaxProblems } from '../helpers/places.ts';
import type { Fix, Rule } from '../rule.ts';

export const invalidCredence: Rule = {
  code: 'invalid-credence',
  check: (context) =>
    syntaxProblems(context, 'invalid-credence').map(({ span, args }) =>
      finding('invalid-credence', span, { problem: args.problem, todo: args.todo }),
    ),
  fixes({ span }, context) {
    const { file } = context.scope;
    const problem = syntaxProblems(context, 'invalid-credence').find((p) => p.span.start === span.start);
    const written = file.tree.text.slice(span.start, span.end);
    const changeTo = (text: string): Fix[] => [
      { title: `Change to \`${text}\``, edits: [replace(file, span, text)], preferred: true },
    ];
    if (problem?.args.suggestion) return changeTo(problem.args.suggestion);
    const ends = /^(\S+?)\s*\.\.\s*(\S+)$/.exec(written);
    if (ends) return changeTo(`${ends[2]}..${ends[1]}`);
    return /^[\d.]+$/.test(written) && Number(written) <= 100 ? changeTo(`${written}%`) : [];
  },
};
