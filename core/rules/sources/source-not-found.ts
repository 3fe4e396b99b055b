/** `source-not-found`: the text of a source cannot be read. */
import { formatAdvice } from '../../sources/formats.ts';
import { finding } from '../catalog.ts';
import { homeFixes, isToldElsewhere, remedy } from '../helpers/refused.ts';
import type { Rule } from '../rule.ts';

export const sourceNotFound: Rule = {
  code: 'source-not-found',
  *check(context) {
    const { argument, scope } = context;
    for (const source of argument.sources) {
      const path = argument.path(source);
      if (source.uri !== scope.uri || path === '') continue;
      const trouble = context.sourceTrouble(path);
      const { span } = argument.declaration(source).text!;
      if (!trouble || isToldElsewhere(context, span.start)) continue;
      yield finding('source-not-found', span, {
        name: source.name,
        trouble: trouble.trouble,
        todo: remedy(context, trouble, todoOf(path, trouble.trouble)),
      });
    }
  },
  fixes: ({ span }, context) => homeFixes(context, span.start),
};

function todoOf(path: string, trouble: string): string {
  if (trouble.includes('no such file') || !trouble.includes('binary'))
    return 'Correct the path, which is relative to this file.';
  return formatAdvice(path) ?? 'Name a text, Markdown or HTML file.';
}
