/** `no-prior`: a statement weighs evidence, and it is not said how credible it was before. */
import { finding } from '../catalog.ts';
import { indentation, insert, lineBreak, replace } from '../helpers/edits.ts';
import { intactStatements, statementAt } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const noPrior: Rule = {
  code: 'no-prior',
  *check(context) {
    const { argument } = context;
    for (const statement of intactStatements(context)) {
      const { name, observations, prior } = statement;
      if (observations.length === 0 || prior) continue;
      if (argument.green(statement).clauses.some((c) => c.kind === 'prior')) continue;
      yield finding('no-prior', argument.clause(observations[0]).keyword, { name });
    }
  },
  fixes({ span }, context) {
    const { argument, scope } = context;
    const statement = statementAt(context, span);
    if (!statement) return [];
    const declaration = argument.declaration(statement);
    const eol = `${lineBreak(scope.file)}${indentation(scope.file, declaration)}`;
    const fresh = {
      title: 'Add a prior, for a start `roughly-even`',
      edits: [insert(scope.file, span.start, `prior roughly-even${eol}`)],
    };
    const credence = declaration.clauses.find((c) => c.kind === 'credence');
    if (!credence) return [fresh];
    const edits = [replace(scope.file, credence.keyword, 'prior')];
    return [{ title: 'Make its credence the prior', edits }, fresh];
  },
};
