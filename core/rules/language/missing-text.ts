/** `missing-text`: a declaration lacks its text, title or path. */
import { finding } from '../catalog.ts';
import { inQuotes, insert, replace } from '../helpers/edits.ts';
import { syntaxProblems } from '../helpers/places.ts';
import { bareKind, textFromName } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

export const missingText: Rule = {
  code: 'missing-text',
  check: (context) =>
    syntaxProblems(context, 'missing-text').map(({ span, args: { kind, what, name } }) => {
      const named = name !== kind;
      return finding('missing-text', span, {
        subject: named ? `The ${bareKind(kind)} \`${name}\`` : `This ${kind}`,
        what,
        consequence:
          what === 'path'
            ? 'no file can be found'
            : what === 'title'
              ? 'it says nothing'
              : 'no reader knows what it says',
        example: `${kind} ${named ? `${name} ` : ''}"…"`,
      });
    }),
  fixes({ span }, context) {
    const problem = syntaxProblems(context, 'missing-text').find((p) => p.span.start === span.start);
    const { file } = context.scope;
    if (problem?.args.words) {
      const fix = inQuotes(file, problem.span.end);
      return fix ? [fix] : [];
    }
    if (problem?.args.what !== 'text') return [];
    const text = textFromName(problem.args.name);
    // A blank text is marked itself, a missing one by the name before it.
    const isBlank = file.tree.text[span.start] === '"';
    const edit = isBlank ? replace(file, span, `"${text}"`) : insert(file, span.end, ` "${text}"`);
    return [{ title: `Add the text "${text}"`, edits: [edit] }];
  },
};
