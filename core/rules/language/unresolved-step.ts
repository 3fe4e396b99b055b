/** `unresolved-step`: a reference to a step, an observation or an attack that does not exist. */
import { nearest } from '../../text/near.ts';
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import { handlesOf } from '../helpers/parts.ts';
import { clauseAt, nameProblems } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Fix, Rule } from '../rule.ts';

export const unresolvedStep: Rule = {
  code: 'unresolved-step',
  check: (context) =>
    nameProblems(context, 'unresolved-step').map(({ span, args: { name, step } }) => {
      const known = handlesOf(context, name);
      const hint =
        known.length === 0
          ? ' Rebut it instead, or undercut something that is argued for.'
          : ` It has ${listed(known.map((handle) => `#${handle}`))}.`;
      return finding('unresolved-step', span, { name, step: known.length > 0 ? ` \`${step}\`` : '', hint });
    }),
  fixes({ span, args }, context) {
    const { file } = context.scope;
    const known = handlesOf(context, args.name);
    if (known.length === 0) {
      const clause = clauseAt(context, span);
      if (clause?.kind !== 'undercuts' || clause.targets.length !== 1) return [];
      const edits = [
        replace(file, clause.keyword, 'rebuts'),
        replace(file, clause.targets[0].span, clause.targets[0].ref.text),
      ];
      return [{ title: `Rebut \`${args.name}\` itself`, edits }];
    }
    const near = nearest(file.tree.text.slice(span.start, span.end), known);
    return known.map(
      (handle): Fix => ({
        title: `Change to \`${args.name}#${handle}\``,
        edits: [replace(file, span, handle)],
        preferred: handle === near,
      }),
    );
  },
};
