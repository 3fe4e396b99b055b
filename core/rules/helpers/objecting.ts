/** What objections object to, so that no fix takes the last of it away. */
import type { Statement } from '../../model/argument.ts';
import { clausesOf } from '../../syntax/tree.ts';
import type { RuleContext } from '../rule.ts';

/** Whether something that is an exception here would be an objection to nothing without that. */
export function excusesOnce(
  { unless }: { readonly unless: readonly Statement[] },
  context: RuleContext,
): boolean {
  return unless.some((exception) => objectsOnce(exception, context));
}

/** Whether this is an objection that would object to nothing with one attack or exception less. */
export function objectsOnce(statement: Statement, context: RuleContext): boolean {
  const { argument, scope } = context;
  if (statement.kind !== 'objection' || statement.uri !== scope.uri) return false;
  if (context.usedElsewhere(statement.name)) return false;
  const declaration = argument.declaration(statement);
  const attacked = [
    ...clausesOf(declaration, 'rebuts').flatMap(({ refs }) => refs),
    ...clausesOf(declaration, 'undercuts').flatMap(({ targets }) => targets),
  ];
  if (attacked.length > 1) return false;
  // An exception to an attack of its own goes with that attack.
  const others = argument.attacks.filter(({ attacker }) => attacker !== statement);
  const holders = [...argument.steps, ...others, ...argument.observations];
  const named = holders.filter(({ unless }) => unless.includes(statement));
  return attacked.length + named.length === 1;
}
