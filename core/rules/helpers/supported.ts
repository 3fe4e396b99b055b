/** What statements rest on, at any depth, and a fix that gives one something to rest on. */
import type { Statement } from '../../model/argument.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { freeName, insertClause, insertDeclaration } from './edits.ts';
import { nameIn } from './places.ts';

/** The statement and all that supports it, through premises and conditions. */
export function supportOf(statement: Statement): Set<Statement> {
  const found = new Set([statement]);
  for (const { steps, given } of found) {
    for (const step of steps) for (const premise of step.premises) found.add(premise);
    for (const condition of given) found.add(condition);
  }
  return found;
}

/** Supports a statement by a new assumption, about the same as the statement itself. */
export function supportByAssumption(statement: Statement, context: RuleContext): Fix {
  const { file } = context.scope;
  const { name, about } = statement;
  const declaration = context.argument.declaration(statement);
  const reason = freeName(context.scope, `${name}-reason`);
  const lines = [
    `assumption ${reason} ${stringLiteral(`Why this holds: ${context.argument.text(statement) || name}`)}`,
  ];
  if (about.length > 0) lines.push(`about ${about.map((e) => nameIn(context, e)).join(', ')}`);
  return {
    title: `Support it by a new assumption \`${reason}\``,
    edits: [
      insertClause(file, declaration, `because ${reason}`),
      insertDeclaration(file, declaration, lines),
    ],
  };
}
