/** `backslash-path`: the path of an import or a source is written with backslashes. */
import { stringLiteral } from '../../syntax/strings.ts';
import type { Text } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const backslashPath: Rule = {
  code: 'backslash-path',
  *check(context) {
    for (const { value, span } of paths(context)) {
      if (!value.includes('\\')) continue;
      yield finding('backslash-path', span, { path: withSlashes(value) });
    }
  },
  fixes({ span }, context) {
    const path = paths(context).find((text) => text.span.start === span.start);
    if (!path) return [];
    const written = withSlashes(path.value);
    const edits = [replace(context.scope.file, span, stringLiteral(written))];
    return [{ title: `Write \`${written}\``, edits, preferred: true, safe: true }];
  },
};

function paths({ scope }: RuleContext) {
  const { tree } = scope.file;
  const found: Text[] = [];
  tree.greens.forEach(({ kind }, i) => {
    const text = kind === 'import' || kind === 'source' ? tree.declaration(i).text : undefined;
    if (text) found.push(text);
  });
  return found;
}

function withSlashes(path: string): string {
  return path.replace(/\\/g, '/');
}
