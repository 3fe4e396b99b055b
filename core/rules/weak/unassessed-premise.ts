/** `unassessed-premise`: a premise has no credence, while others have. */
import type { Statement } from '../../model/argument.ts';
import { finding } from '../catalog.ts';
import { insertClause } from '../helpers/edits.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const unassessedPremise: Rule = {
  code: 'unassessed-premise',
  *check(context) {
    if (!context.argument.statements.some((s) => s.steps.length === 0 && s.credence)) return;
    const seen = new Set<Statement>();
    for (const { premises, clause } of ownSteps(context)) {
      for (const premise of premises) {
        if (seen.has(premise) || !isUnassessed(premise)) continue;
        seen.add(premise);
        const span = refTo(context, clause.refs, premise)?.span ?? clause.keyword;
        yield finding('unassessed-premise', span, { name: nameIn(context, premise) });
      }
    }
  },
  fixes({ args }, { scope }) {
    const premise = scope.names.get(args.name);
    if (premise?.type !== 'statement' || premise.file !== scope.file) return [];
    const edits = [insertClause(scope.file, premise.declaration, 'credence roughly-even')];
    return [{ title: `Give \`${args.name}\` a credence, for a start \`roughly-even\``, edits }];
  },
};

/** Whether a leaf has no credence. A claim without one is `unsupported-claim`; one that was misread has its own report. */
function isUnassessed({ kind, steps, credence, placeholder, declaration }: Statement): boolean {
  if (kind !== 'assumption' && kind !== 'evidence' && kind !== 'objection') return false;
  if (steps.length > 0 || credence || placeholder || declaration.damaged || declaration.kind === 'broken')
    return false;
  return !declaration.clauses.some((c) => c.kind === 'credence');
}
