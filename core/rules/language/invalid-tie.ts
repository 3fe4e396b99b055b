/** `invalid-tie`: a `together` ties something other than two or more plain leaves, each tied once. */
import type { Statement, Together } from '../../model/argument.ts';
import { finding } from '../catalog.ts';
import { removeFromList } from '../helpers/edits.ts';
import { clauseAt, nameIn } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const invalidTie: Rule = {
  code: 'invalid-tie',
  *check(context) {
    const { argument, scope } = context;
    const tied = new Map<Statement, Together>();
    for (const tie of argument.together) {
      const clause = argument.declaration(tie).clauses.find((c) => c.kind === 'of');
      for (const leaf of tie.leaves) {
        const other = tied.get(leaf);
        tied.set(leaf, other ?? tie);
        const trouble = troubleWith(leaf, other);
        const name = nameIn(context, leaf);
        const ref = clause?.kind === 'of' && clause.refs.find((r) => r.text === name);
        if (!trouble || !ref || tie.uri !== scope.uri) continue;
        const [why, todo] = trouble;
        yield finding('invalid-tie', ref.span, { name, tie: tie.name, why, todo });
      }
      if (tie.uri !== scope.uri || tie.leaves.length !== 1 || clause?.kind !== 'of') continue;
      const why = 'it is the only one';
      const args = { name: nameIn(context, tie.leaves[0]), tie: tie.name, why, todo: 'Name another.' };
      yield finding('invalid-tie', clause.refs[0].span, args);
    }
  },
  fixes({ span }, context) {
    const clause = clauseAt(context, span);
    if (clause?.kind !== 'of' || clause.refs.length < 3) return [];
    const at = clause.refs.findIndex((ref) => ref.span.start === span.start);
    const edits = [removeFromList(context.scope.file, clause.refs, at)];
    return [{ title: `Untie \`${clause.refs[at].text}\``, edits }];
  },
};

/** What is wrong with tying the statement, which `other` ties already. */
function troubleWith(leaf: Statement, other: Together | undefined): readonly [string, string] | undefined {
  if (leaf.placeholder) return undefined;
  if (leaf.steps.length > 0) return ['it is derived', 'Tie the leaves that it rests on.'];
  if (leaf.given.length > 0)
    return ['its credence is conditional', 'Say with `given` what it depends on, or tie it.'];
  if (leaf.prior || leaf.observations.length > 0)
    return ['it is weighed by evidence', 'Tie what was observed, or leave it out.'];
  if (other) return [`\`${other.name}\` ties it already`, 'Name all that fall together in one `together`.'];
  return undefined;
}
