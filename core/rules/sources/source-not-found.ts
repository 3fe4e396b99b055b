/** `source-not-found`: the text of a source cannot be read. */
import { finding } from '../catalog.ts';
import type { Rule } from '../rule.ts';

const WIDEN =
  'Copy it into that folder, or widen what may be read: put a `steelman.json` into a folder above both files.';

export const sourceNotFound: Rule = {
  code: 'source-not-found',
  *check(context) {
    const { argument, scope } = context;
    for (const source of argument.sources) {
      const path = argument.path(source);
      if (source.uri !== scope.uri || path === '') continue;
      const trouble = context.sourceTrouble(path);
      if (!trouble) continue;
      const todo = trouble.includes('outside') ? WIDEN : 'Correct the path, which is relative to this file.';
      yield finding('source-not-found', argument.declaration(source).text!.span, {
        name: source.name,
        trouble,
        todo,
      });
    }
  },
};
