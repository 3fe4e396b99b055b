/** What objections object to, so that no fix takes the last of it away. */
import type { Statement } from '../../model/argument.ts';
import { clausesOf } from '../../syntax/tree.ts';
import type { RuleContext } from '../rule.ts';

/** Whether something that is an exception to these parts would be an objection to nothing without them. */
export function excusesOnce(
  parts: readonly { readonly unless: readonly Statement[] }[],
  context: RuleContext,
): boolean {
  const times = new Map<Statement, number>();
  for (const { unless } of parts)
    for (const exception of unless) times.set(exception, (times.get(exception) ?? 0) + 1);
  return [...times].some(([exception, count]) => objectsOnce(exception, context, count));
}

/** Whether this is an objection that would object to nothing if so many of its attacks and exceptions were gone. */
export function objectsOnce(statement: Statement, context: RuleContext, gone = 1): boolean {
  const { argument, scope } = context;
  if (statement.kind !== 'objection' || statement.uri !== scope.uri) return false;
  if (context.usedElsewhere(statement.name)) return false;
  const declaration = argument.declaration(statement);
  const attacked = [
    ...clausesOf(declaration, 'rebuts').flatMap(({ refs }) => refs),
    ...clausesOf(declaration, 'undercuts').flatMap(({ targets }) => targets),
  ];
  if (attacked.length > gone) return false;
  // An exception to an attack of its own goes with that attack.
  const others = argument.attacks.filter(({ attacker }) => attacker !== statement);
  const holders = [...argument.steps, ...others, ...argument.observations];
  const named = holders.filter(({ unless }) => unless.includes(statement));
  return attacked.length + named.length === gone;
}
