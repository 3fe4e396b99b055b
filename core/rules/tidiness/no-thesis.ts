/** `no-thesis`: a file without a thesis. */
import type { Statement } from '../../model/argument.ts';
import { finding } from '../catalog.ts';
import { endsOf } from '../helpers/bearing.ts';
import { replace } from '../helpers/edits.ts';
import { nameSpan, ownStatements } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** How many claims are offered as the thesis. */
const MOST_OFFERS = 3;

export const noThesis: Rule = {
  code: 'no-thesis',
  *check(context) {
    const { argument, scope } = context;
    const [first] = ownStatements(context);
    if (!first || argument.statements.some((s) => s.kind === 'thesis') || context.importedElsewhere()) return;
    const { declarations } = scope.file.tree;
    // What could not be read may be the thesis.
    if (declarations.some((d) => d.kind === 'thesis' || (d.kind === 'broken' && d.damaged))) return;
    const ends = conclusions(context);
    const head = declarations.find((d) => d.kind === 'argument');
    const span =
      ends.length > 0 ? nameSpan(ends[0].declaration) : (head?.keyword ?? nameSpan(first.declaration));
    const names = listed(ends.map((s) => s.name));
    const todo =
      ends.length === 0
        ? 'Add one, with what it rests on.'
        : ends.length === 1
          ? `Nothing rests on ${names}: if that is it, call it a thesis.`
          : `Nothing rests on ${names}: if it is one of these, call that a thesis.`;
    yield finding('no-thesis', span, { todo });
  },
  fixes(_, context) {
    return conclusions(context)
      .slice(0, MOST_OFFERS)
      .map(({ name, declaration }) => ({
        title: `Make \`${name}\` the thesis`,
        edits: [replace(context.scope.file, declaration.keyword, 'thesis')],
      }));
  },
};

/** The claims of the file on which nothing rests. */
function conclusions(context: RuleContext): Statement[] {
  return endsOf(context).filter(
    ({ kind, file, declaration }) =>
      kind === 'claim' && declaration.kind === 'claim' && file === context.scope.file,
  );
}
