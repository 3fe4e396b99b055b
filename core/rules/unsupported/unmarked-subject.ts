/** `unmarked-subject`: a leaf or thesis whose subject is a declared model or persona does not say that it is about it. */
import type { Entity, Statement } from '../../model/argument.ts';
import { isLinkKind } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { insertClause } from '../helpers/edits.ts';
import { isEnglish } from '../helpers/english.ts';
import { intactStatements, namedAt, nameIn, statementAt } from '../helpers/places.ts';
import { lasting, type Rule, type RuleContext } from '../rule.ts';

export const unmarkedSubject: Rule = {
  code: 'unmarked-subject',
  *check(context) {
    if (!isEnglish(context)) return;
    for (const statement of intactStatements(context)) {
      const subject = subjectOf(statement, context);
      if (!subject) continue;
      yield finding('unmarked-subject', namedAt(context, statement), {
        name: statement.name,
        subject: nameIn(context, subject),
        kind: subject.kind,
      });
    }
  },
  fixes({ span }, context) {
    const statement = statementAt(context, span);
    const subject = statement && subjectOf(statement, context);
    if (!subject) return [];
    const clause = `about ${nameIn(context, subject)}`;
    return [
      {
        title: `Add \`${clause}\``,
        edits: [insertClause(context.scope.file, context.argument.declaration(statement), clause)],
      },
    ];
  },
};

/**
 * The model or persona that the text begins with, where the statement is not marked. A model of which a persona is marked
 * is not proposed: whether it or its persona is meant, only the author knows.
 */
function subjectOf(statement: Statement, context: RuleContext): Entity | undefined {
  const { argument, boundaries } = context;
  const { kind, steps, marked } = statement;
  if (marked || isLinkKind(kind) || (steps.length > 0 && kind !== 'thesis')) return undefined;
  // A thesis in a persona's voice is reported as that.
  if (steps.length > 0 && [...boundaries.voices(statement)].length > 0) return undefined;
  const played = playedModels(context);
  return argument.entities.find(
    (entity) =>
      (entity.kind === 'persona' || (entity.kind === 'model' && !played.has(entity))) &&
      startsWith(argument.text(statement), entity.name.replace(/[-_]/g, ' ')),
  );
}

/** The models of the personas that statements are about. */
const playedModels = lasting(
  ({ shape }): ReadonlySet<Entity> =>
    new Set(
      shape.statements.flatMap(({ about }) =>
        about.flatMap((e) => (e.kind === 'persona' && e.model ? [e.model] : [])),
      ),
    ),
);

/** Whether a text begins with a name as its subject: not "Loom's aims", and not "Loom and its maker". */
function startsWith(text: string, name: string): boolean {
  const head = text.replace(/^the\s+/i, '');
  if (head.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return false;
  return /^\s+(?!and\b|or\b|of\b)\p{L}/u.test(head.slice(name.length));
}
