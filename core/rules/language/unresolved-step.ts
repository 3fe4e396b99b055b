/** `unresolved-step`: a reference to a step, an observation or an attack that does not exist. */
import { isName } from '../../syntax/keywords.ts';
import type { RebutsClause, UndercutsClause } from '../../syntax/tree.ts';
import { nearest } from '../../text/near.ts';
import { finding } from '../catalog.ts';
import { insert, replace } from '../helpers/edits.ts';
import { handlesOf } from '../helpers/parts.ts';
import { clauseAt, nameProblems } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';

/** The only attack clause of a statement of this file, if it has no label. */
function unlabelledAttack(
  { argument, scope }: RuleContext,
  name: string,
): RebutsClause | UndercutsClause | undefined {
  const thing = scope.names.get(name);
  if (thing?.type !== 'statement' || thing.uri !== scope.uri) return undefined;
  const clauses = argument
    .declaration(thing)
    .clauses.filter(
      (c): c is RebutsClause | UndercutsClause => c.kind === 'rebuts' || c.kind === 'undercuts',
    );
  return clauses.length === 1 && !clauses[0].label ? clauses[0] : undefined;
}

/** The label that was asked for, if it can be one. */
function labelFor(step: string): string {
  return isName(step) ? step : 'lead';
}

export const unresolvedStep: Rule = {
  code: 'unresolved-step',
  check: (context) =>
    nameProblems(context, 'unresolved-step').map(({ span, args: { name, step } }) => {
      const known = handlesOf(context, name);
      const attack = unlabelledAttack(context, name);
      const hint =
        known.length > 0
          ? ` It has ${listed(known.map((handle) => `#${handle}`))}.`
          : attack
            ? ` To undercut its attack, give that a label, such as \`${attack.kind} ${labelFor(step)}: …\`.`
            : ' Rebut it instead, or undercut something that is argued for.';
      return finding('unresolved-step', span, { name, step: known.length > 0 ? ` \`${step}\`` : '', hint });
    }),
  fixes({ span, args }, context) {
    const { file } = context.scope;
    const known = handlesOf(context, args.name);
    if (known.length === 0) {
      const attack = unlabelledAttack(context, args.name);
      const step = file.tree.text.slice(span.start, span.end);
      if (attack && isName(step)) {
        const edits = [insert(file, attack.keyword.end, ` ${step}:`)];
        return [{ title: `Label the attack \`${step}\``, edits, preferred: true }];
      }
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
