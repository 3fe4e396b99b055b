/** `no-thesis`: a file without a thesis. */
import type { Statement } from '../../model/argument.ts';
import { finding } from '../catalog.ts';
import { endsOf, mayBeThesis } from '../helpers/bearing.ts';
import { replace } from '../helpers/edits.ts';
import { namedAt, ownStatements } from '../helpers/places.ts';
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
    const { tree } = scope.file;
    // What could not be read may be the thesis.
    if (tree.greens.some((d) => d.kind === 'thesis' || (d.kind === 'broken' && d.damaged))) return;
    const ends = conclusions(context);
    const head = tree.greens.findIndex((d) => d.kind === 'argument');
    const span =
      ends.length === 0 && head >= 0 ? tree.declaration(head).keyword : namedAt(context, ends[0] ?? first);
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
      .filter((claim) => mayBeThesis(claim, context))
      .slice(0, MOST_OFFERS)
      .map((claim) => ({
        title: `Make \`${claim.name}\` the thesis`,
        edits: [replace(context.scope.file, context.argument.declaration(claim).keyword, 'thesis')],
      }));
  },
};

/** The claims of the file on which nothing rests. */
function conclusions(context: RuleContext): Statement[] {
  return endsOf(context).filter(
    (s) => s.uri === context.scope.uri && s.kind === 'claim' && context.argument.green(s).kind === 'claim',
  );
}
