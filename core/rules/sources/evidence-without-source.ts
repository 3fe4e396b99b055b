/** `evidence-without-source`: evidence with neither a quote nor a citation. */
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import { intactStatements, nameSpan, statementAt } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const evidenceWithoutSource: Rule = {
  code: 'evidence-without-source',
  *check(context) {
    for (const { kind, name, declaration, steps } of intactStatements(context)) {
      // Evidence with a reason is a claim, and is reported as that.
      if (kind !== 'evidence' || steps.length > 0) continue;
      if (declaration.clauses.some((c) => c.kind === 'quote' || c.kind === 'cite')) continue;
      yield finding('evidence-without-source', nameSpan(declaration), { name });
    }
  },
  fixes({ span }, context) {
    const statement = statementAt(context, span);
    if (!statement) return [];
    const edits = [replace(context.scope.file, statement.declaration.keyword, 'assumption')];
    return [{ title: 'Make it an assumption', edits }];
  },
};
