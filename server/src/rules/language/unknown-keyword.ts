/** `unknown-keyword`: an unknown word stands where a declaration or a clause should open. */
import { finding } from '../catalog.ts';
import { replace } from '../edits.ts';
import { syntaxProblems } from '../places.ts';
import type { Rule } from '../rule.ts';

export const unknownKeyword: Rule = {
  code: 'unknown-keyword',
  check: (context) =>
    syntaxProblems(context, 'unknown-keyword').map(({ span, args }) =>
      finding('unknown-keyword', span, {
        word: args.word,
        hint: args.suggestion
          ? ` Did you mean \`${args.suggestion}\`?`
          : ' A declaration opens with a word such as `claim`, `assumption` or `objection`.',
      }),
    ),
  fixes({ span }, context) {
    const problem = syntaxProblems(context, 'unknown-keyword').find((p) => p.span.start === span.start);
    const word = problem?.args.suggestion;
    if (!word) return [];
    return [
      { title: `Change to \`${word}\``, edits: [replace(context.scope.file, span, word)], preferred: true },
    ];
  },
};
