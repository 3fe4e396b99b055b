/** `unterminated-string`: a text has no closing quote, or a line of it is taken for a declaration. */
import type { SourceFile } from '../../model/argument.ts';
import { finding } from '../catalog.ts';
import { insert } from '../helpers/edits.ts';
import { syntaxProblems } from '../helpers/places.ts';
import { type Wrapped, wrappedFrom } from '../helpers/wrapped.ts';
import type { Fix, Rule } from '../rule.ts';

export const unterminatedString: Rule = {
  code: 'unterminated-string',
  check: (context) =>
    syntaxProblems(context, 'unterminated-string').map(({ span }) => {
      const wrapped = wrappedFrom(context.scope.file.tree, span.start);
      return finding(
        'unterminated-string',
        span,
        wrapped
          ? {
              cause: `A line of this text begins in the first column with \`${wrapped.keyword}\`, which starts a declaration there.`,
              todo: 'Indent the lines of the text.',
            }
          : {
              cause:
                'This text has no closing quote, so it ends at the end of the line or where the next clause or declaration starts.',
              todo: 'Put a `"` where it ends.',
            },
      );
    }),
  fixes({ span }, { scope: { file } }) {
    const { text } = file.tree;
    const wrapped = wrappedFrom(file.tree, span.start);
    if (wrapped) return [indent(file, wrapped)];
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

function indent(file: SourceFile, { start, end }: Wrapped): Fix {
  const lines = file.tree.text.slice(start, end).matchAll(/(?:^|\r\n|\n|\r)(?=\S)/g);
  const edits = [...lines].map(({ 0: lineBreak, index }) =>
    insert(file, start + index + lineBreak.length, '  '),
  );
  return { title: 'Indent the lines of the text', edits, preferred: true };
}
