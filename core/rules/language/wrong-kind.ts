/** `wrong-kind`: a name of the wrong kind of thing, such as a goal as a premise. */
import { finding } from '../catalog.ts';
import { freeName, insertDeclaration, replace } from '../helpers/edits.ts';
import { declarationAt, nameProblems } from '../helpers/places.ts';
import { aKind, textFromName } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

export const wrongKind: Rule = {
  code: 'wrong-kind',
  check: (context) =>
    nameProblems(context, 'wrong-kind').map(({ span, args: { name, kind, wanted, clause } }) =>
      finding('wrong-kind', span, {
        name,
        kind: aKind(kind),
        clause,
        wanted: WANTED.get(wanted) ?? aKind(wanted),
        todo:
          kind === 'import'
            ? `Add the name you mean after it: \`${name}.…\`.`
            : wanted === 'statement' && kind !== 'source'
              ? `Name a proposition about \`${name}\` instead.`
              : `Name ${wanted === 'statement' ? 'a proposition' : aKind(wanted === 'entity' ? 'model' : wanted)} instead.`,
      }),
    ),
  fixes({ span }, context) {
    const { file } = context.scope;
    const user = declarationAt(context, span);
    const problem = nameProblems(context, 'wrong-kind').find((p) => p.span.start === span.start);
    if (!user || !problem || problem.args.wanted !== 'statement' || problem.args.clause === 'undercuts')
      return [];
    const { name, kind } = problem.args;
    if (kind !== 'goal' && kind !== 'model' && kind !== 'persona') return [];
    const assumption = freeName(
      context.scope,
      `${name.replace('.', '-')}-${kind === 'goal' ? 'held' : 'so'}`,
    );
    const lines = [`assumption ${assumption} "${textFromName(assumption)}"`, `about ${name}`];
    return [
      {
        title: `Use a new assumption about \`${name}\` instead`,
        edits: [replace(file, span, assumption), insertDeclaration(file, user, lines)],
      },
    ];
  },
};

const WANTED = new Map([
  ['statement', 'what can be true or false, a proposition or a link'],
  ['entity', 'what something can be about: a model, a persona or a goal'],
]);
