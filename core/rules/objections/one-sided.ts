/** `one-sided`: a thesis that nothing attacks. */

import type { Statement } from '../../model/argument.ts';
import { isAssessed } from '../../model/assessed.ts';
import { finding } from '../catalog.ts';
import { freeName, insertDeclaration } from '../helpers/edits.ts';
import { intactStatements, namedAt, nameIn, statementAt } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import { lasting, type Rule } from '../rule.ts';

export const oneSided: Rule = {
  code: 'one-sided',
  *check(context) {
    const theses = intactStatements(context).filter((s) => s.kind === 'thesis');
    if (theses.length === 0) return;
    const contested = contestedIn(context);
    // A thesis with nothing for it has nothing to be said against yet.
    const open = theses.filter((t) => !contested.has(t) && isAssessed(t, context.argument));
    if (open.length === 0) return;
    const related = open.slice(1).map((thesis) => ({
      uri: thesis.uri,
      span: namedAt(context, thesis),
      message: `Nor against \`${thesis.name}\``,
    }));
    const names = listed(
      open.map((t) => t.name),
      4,
      'or',
    );
    const args = {
      theses: `the ${open.length > 1 ? 'theses' : 'thesis'} ${names}`,
      rest: open.length > 1 ? 'they rest' : 'it rests',
    };
    yield finding('one-sided', namedAt(context, open[0]), args, { related });
  },
  fixes({ span }, context) {
    const thesis = statementAt(context, span);
    if (!thesis) return [];
    const objection = freeName(context.scope, `${thesis.name}-objection`);
    const lines = [
      `objection ${objection} "What speaks most strongly against it"`,
      ...(thesis.about.length > 0 ? [`about ${thesis.about.map((e) => nameIn(context, e)).join(', ')}`] : []),
      'credence roughly-even',
      `rebuts ${thesis.name}`,
    ];
    return [
      {
        title: `Add the objection \`${objection}\``,
        edits: [insertDeclaration(context.scope.file, context.argument.declaration(thesis), lines)],
      },
    ];
  },
};

/** What something speaks against, and all that rests on that. */
const contestedIn = lasting(({ shape: { statements }, boundaries }): ReadonlySet<Statement> => {
  const isOpposed = (s: Statement) =>
    s.rebuttals.length > 0 ||
    s.steps.some(({ undercuts, unless, negated }) => undercuts.length + unless.length + negated.length > 0) ||
    s.observations.some(({ undercuts, unless }) => undercuts.length + unless.length > 0) ||
    boundaries.masks(s).length > 0;
  return above(statements.filter(isOpposed), statements);
});

/** These statements and all that rests on them. */
function above(statements: readonly Statement[], all: readonly Statement[]): Set<Statement> {
  const found = new Set(statements);
  if (found.size === 0) return found;
  const users = new Map<Statement, Statement[]>();
  for (const user of all) {
    for (const below of [
      ...user.given,
      ...user.steps.flatMap((step) => step.premises),
      ...user.observations.map(({ observed }) => observed),
    ]) {
      const known = users.get(below);
      if (known) known.push(user);
      else users.set(below, [user]);
    }
  }
  for (const statement of found) for (const user of users.get(statement) ?? []) found.add(user);
  return found;
}
