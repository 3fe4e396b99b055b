/** `asserted-claim`: a claim or thesis with a credence and nothing else. */
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import { intactStatements, namedAt, statementAt } from '../helpers/places.ts';
import { supportByAssumption } from '../helpers/supported.ts';
import type { Rule } from '../rule.ts';

export const assertedClaim: Rule = {
  code: 'asserted-claim',
  *check(context) {
    for (const statement of intactStatements(context)) {
      const { kind, name, steps, observations } = statement;
      if (
        (kind !== 'claim' && kind !== 'thesis') ||
        steps.length > 0 ||
        observations.length > 0 ||
        !context.argument.credence(statement)
      )
        continue;
      const todo =
        kind === 'claim' ? 'Make it an assumption, or say why with `because`.' : 'Say why with `because`.';
      yield finding('asserted-claim', namedAt(context, statement), { kind, name, todo });
    }
  },
  fixes({ span }, context) {
    const statement = statementAt(context, span);
    if (!statement) return [];
    // With a reason, the credence may no longer depend on conditions: where they go is for the author to say.
    const support = statement.given.length > 0 ? [] : [supportByAssumption(statement, context)];
    if (statement.kind === 'thesis') return support;
    const edits = [
      replace(context.scope.file, context.argument.declaration(statement).keyword, 'assumption'),
    ];
    return [{ title: 'Make it an assumption', edits, preferred: true }, ...support];
  },
};
