/** `source-not-found`: the text of a source cannot be read. */
import { finding } from '../catalog.ts';
import type { Rule } from '../rule.ts';

export const sourceNotFound: Rule = {
  code: 'source-not-found',
  *check(context) {
    const { argument, scope } = context;
    for (const { file, declaration, name, path } of argument.sources) {
      if (file !== scope.file || !declaration.text || path === '') continue;
      const trouble = context.sourceTrouble(path);
      if (trouble) yield finding('source-not-found', declaration.text.span, { name, trouble });
    }
  },
};
