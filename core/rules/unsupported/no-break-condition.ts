/** `no-break-condition`: an instrumental link without `until`. */
import { finding } from '../catalog.ts';
import { freeName, insertClause, insertDeclaration } from '../helpers/edits.ts';
import { intactStatements, namedAt, nameIn, statementAt } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const noBreakCondition: Rule = {
  code: 'no-break-condition',
  *check(context) {
    for (const link of intactStatements(context)) {
      const { kind, name } = link;
      if (kind !== 'instrumental' || context.argument.green(link).clauses.some((c) => c.kind === 'until'))
        continue;
      yield finding('no-break-condition', namedAt(context, link), { name });
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    const link = statementAt(context, span);
    if (!link) return [];
    const { of: persona } = link;
    const declaration = context.argument.declaration(link);
    const condition = freeName(context.scope, `${link.name}-dropped`);
    const lines = [`assumption ${condition} "Playing ${persona?.name ?? 'the persona'} no longer pays"`];
    if (persona?.model) lines.push(`about ${nameIn(context, persona.model)}`);
    return [
      {
        title: `Add \`until ${condition}\`, a new assumption`,
        edits: [
          insertClause(file, declaration, `until ${condition}`),
          insertDeclaration(file, declaration, lines),
        ],
      },
    ];
  },
};
