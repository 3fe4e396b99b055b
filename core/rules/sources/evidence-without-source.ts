/** `evidence-without-source`: evidence with neither a quote nor a citation. */
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import { intactStatements, namedAt, statementAt } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const evidenceWithoutSource: Rule = {
  code: 'evidence-without-source',
  *check(context) {
    for (const statement of intactStatements(context)) {
      const { kind, name, steps } = statement;
      // Evidence with a reason is a claim, and is reported as that.
      if (kind !== 'evidence' || steps.length > 0) continue;
      if (context.argument.green(statement).clauses.some((c) => c.kind === 'quote' || c.kind === 'cite'))
        continue;
      yield finding('evidence-without-source', namedAt(context, statement), { name });
    }
  },
  fixes({ span }, context) {
    const statement = statementAt(context, span);
    if (!statement) return [];
    const edits = [
      replace(context.scope.file, context.argument.declaration(statement).keyword, 'assumption'),
    ];
    return [{ title: 'Make it an assumption', edits }];
  },
};
