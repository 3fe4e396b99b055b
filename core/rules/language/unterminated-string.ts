/** `unterminated-string`: a text has no closing quote. */
import { finding } from '../catalog.ts';
import { insert } from '../helpers/edits.ts';
import { syntaxProblems } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const unterminatedString: Rule = {
  code: 'unterminated-string',
  check: (context) =>
    syntaxProblems(context, 'unterminated-string').map(({ span }) =>
      finding('unterminated-string', span, {}),
    ),
  fixes({ span }, { scope: { file } }) {
    const { text } = file.tree;
    const written = text.slice(span.start, span.end).trimEnd();
    return [
      {
        title: 'Close the text here',
        edits: [insert(file, span.start + written.length, '"')],
        preferred: true,
      },
    ];
  },
};
