/** `word-as-deed`: what a persona only says is marked as a fact about its model, too. */

import type { Statement } from '../../model/argument.ts';
import { isAboutModelOf } from '../../model/boundary.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { removeFromList } from '../helpers/edits.ts';
import { intactStatements, namedAt, nameIn, statementAt } from '../helpers/places.ts';
import { isSaying } from '../helpers/speech.ts';
import type { Rule } from '../rule.ts';

export const wordAsDeed: Rule = {
  code: 'word-as-deed',
  *check(context) {
    for (const leaf of intactStatements(context)) {
      const persona = shownBy(leaf);
      if (!persona || leaf.steps.length > 0 || !isSaying(context.argument.text(leaf))) continue;
      yield finding('word-as-deed', namedAt(context, leaf), {
        name: leaf.name,
        persona: nameIn(context, persona),
        model: nameIn(context, persona.model!),
      });
    }
  },
  fixes({ span }, context) {
    const { file, names } = context.scope;
    const leaf = statementAt(context, span);
    const persona = leaf && shownBy(leaf);
    const refs = leaf && clausesOf(context.argument.declaration(leaf), 'about')[0]?.refs;
    // A goal of the model marks the same, and is for the author to drop.
    const at = refs?.findIndex((ref) => names.get(ref.text) === persona?.model) ?? -1;
    if (!persona || !refs || at < 0 || leaf.about.some((e) => e.kind === 'goal')) return [];
    const title = `A mask would say so, too: mark it \`about ${nameIn(context, persona)}\` alone`;
    return [{ title, edits: [removeFromList(file, refs, at)] }];
  },
};

/** The persona, with a known model, that a statement marked as about both is shown by. */
function shownBy(leaf: Statement) {
  return leaf.about.find((e) => e.kind === 'persona' && e.model && isAboutModelOf(leaf, e));
}
