/** `unestablished-goal`: nothing supports that the model has the goal an instrumental link serves. */
import { isAssessed } from '../../model/assessed.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { freeName, insert, insertClause, insertDeclaration } from '../helpers/edits.ts';
import { intactStatements, nameIn, nameSpan, statementAt } from '../helpers/places.ts';
import { supportOf } from '../helpers/supported.ts';
import type { Rule } from '../rule.ts';

export const unestablishedGoal: Rule = {
  code: 'unestablished-goal',
  *check(context) {
    const { argument } = context;
    for (const link of intactStatements(context)) {
      const { serves, name } = link;
      // A link with nothing at all to support it is `unsupported-claim`.
      if (link.kind !== 'instrumental' || !serves || !isAssessed(link, argument)) continue;
      if ([...supportOf(link)].some((s) => s !== link && (s.about.includes(serves) || s.placeholder)))
        continue;
      const declaration = argument.declaration(link);
      const span = clausesOf(declaration, 'serves')[0]?.ref?.span ?? nameSpan(declaration);
      yield finding('unestablished-goal', span, { name, goal: nameIn(context, serves) });
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    const link = statementAt(context, span);
    if (!link?.serves) return [];
    const { serves } = link;
    const declaration = context.argument.declaration(link);
    const goal = nameIn(context, serves);
    const premise = freeName(context.scope, `has-${serves.name}`);
    const model = serves.model ? nameIn(context, serves.model) : 'The model';
    const lines = [`assumption ${premise} "${model} has the goal ${serves.name}"`, `about ${goal}`];
    const refs = clausesOf(declaration, 'because')[0]?.refs;
    // Every step of the link needs the goal; with several it is the author who must say how.
    const addition = refs
      ? insert(file, refs.at(-1)!.span.end, `, ${premise}`)
      : insertClause(file, declaration, `because ${premise}`);
    if (link.steps.length > 1 || link.given.length > 0) return [];
    return [
      {
        title: `Add the premise that the model has the goal \`${goal}\``,
        edits: [addition, insertDeclaration(file, declaration, lines)],
      },
    ];
  },
};
