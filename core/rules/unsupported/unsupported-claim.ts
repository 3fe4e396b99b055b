/** `unsupported-claim`: a claim, thesis or link with neither a `because` nor a credence. */
import { isLinkKind } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { insertClause, replace } from '../helpers/edits.ts';
import { intactStatements, namedAt, statementAt } from '../helpers/places.ts';
import { supportByAssumption } from '../helpers/supported.ts';
import type { Rule } from '../rule.ts';

export const unsupportedClaim: Rule = {
  code: 'unsupported-claim',
  *check(context) {
    for (const statement of intactStatements(context)) {
      const { kind, name, steps, prior, observations } = statement;
      if (kind !== 'claim' && kind !== 'thesis' && !isLinkKind(kind)) continue;
      // Where evidence is weighed, a missing prior has its own report.
      if (steps.length > 0 || prior || observations.length > 0 || context.argument.credence(statement))
        continue;
      const other =
        kind === 'claim'
          ? 'make it an assumption'
          : isLinkKind(kind)
            ? 'say how sure you are of it'
            : undefined;
      yield finding('unsupported-claim', namedAt(context, statement), {
        name,
        todo: `Give a reason with \`because\`${other ? `, or ${other}` : ''}.`,
      });
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    const statement = statementAt(context, span);
    if (!statement) return [];
    const { kind } = statement;
    const declaration = context.argument.declaration(statement);
    const support = supportByAssumption(statement, context);
    if (kind === 'claim')
      return [
        { title: 'Make it an assumption', edits: [replace(file, declaration.keyword, 'assumption')] },
        support,
      ];
    if (!isLinkKind(kind)) return [support];
    const credence = insertClause(file, declaration, 'credence roughly-even');
    return [support, { title: 'Give it a credence, for a start `roughly-even`', edits: [credence] }];
  },
};
