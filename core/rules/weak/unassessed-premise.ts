/** `unassessed-premise`: a premise has no credence, while others have. */
import type { Argument, Statement } from '../../model/argument.ts';
import { finding } from '../catalog.ts';
import { insertClause } from '../helpers/edits.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const unassessedPremise: Rule = {
  code: 'unassessed-premise',
  *check(context) {
    const { argument } = context;
    if (!argument.statements.some((s) => s.steps.length === 0 && argument.credence(s))) return;
    const seen = new Set<Statement>();
    for (const step of ownSteps(context)) {
      for (const premise of step.premises) {
        if (seen.has(premise) || !isUnassessed(premise, argument)) continue;
        seen.add(premise);
        const { refs, keyword } = argument.clause(step);
        const span = refTo(context, refs, premise)?.span ?? keyword;
        yield finding('unassessed-premise', span, { name: nameIn(context, premise) });
      }
    }
  },
  fixes({ args }, context) {
    const { scope } = context;
    const premise = scope.names.get(args.name);
    if (premise?.type !== 'statement' || premise.uri !== scope.uri) return [];
    const edits = [insertClause(scope.file, context.argument.declaration(premise), 'credence roughly-even')];
    return [{ title: `Give \`${args.name}\` a credence, for a start \`roughly-even\``, edits }];
  },
};

/** Whether a leaf has no credence. A claim without one is `unsupported-claim`; one that was misread has its own report. */
export function isUnassessed(premise: Statement, argument: Argument): boolean {
  const { kind, steps, intact } = premise;
  if (kind !== 'assumption' && kind !== 'evidence' && kind !== 'objection') return false;
  // Where evidence is weighed, a missing prior has its own report.
  if (steps.length > 0 || premise.prior || premise.observations.length > 0 || !intact) return false;
  return !argument.green(premise).clauses.some((c) => c.kind === 'credence');
}
