/** `no-goal`: an instrumental link without `serves`. */
import { finding } from '../catalog.ts';
import { insertClause } from '../helpers/edits.ts';
import { intactStatements, namedAt, statementAt } from '../helpers/places.ts';
import type { Fix, Rule } from '../rule.ts';

/** So many candidates can be told apart in a menu. */
const MOST_OFFERED = 4;

export const noGoal: Rule = {
  code: 'no-goal',
  *check(context) {
    for (const link of intactStatements(context)) {
      const { kind, name } = link;
      if (kind !== 'instrumental' || context.argument.green(link).clauses.some((c) => c.kind === 'serves'))
        continue;
      yield finding('no-goal', namedAt(context, link), { name });
    }
  },
  fixes({ span }, context) {
    const { file, names } = context.scope;
    const link = statementAt(context, span);
    if (!link) return [];
    const goals = [...names].filter(
      ([, thing]) =>
        thing.type === 'entity' && thing.kind === 'goal' && (!link.of || thing.model === link.of.model),
    );
    if (goals.length > MOST_OFFERED) return [];
    return goals.map(
      ([name]): Fix => ({
        title: `Add \`serves ${name}\``,
        edits: [insertClause(file, context.argument.declaration(link), `serves ${name}`)],
      }),
    );
  },
};
