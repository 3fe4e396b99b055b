/** `open-question`: something is asked about, and nothing answers it. */
import type { AttackTarget, Question } from '../../model/argument.ts';
import { isPart, targetName } from '../../model/targets.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { clausesOf, type Declaration } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { freeName, indentation, insert, insertDeclaration, lineBreak, replace } from '../helpers/edits.ts';
import { namedAt, nameIn } from '../helpers/places.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';

export const openQuestion: Rule = {
  code: 'open-question',
  *check(context) {
    const { argument, scope } = context;
    for (const question of argument.questions) {
      if (question.answered.length > 0 || !question.intact || question.uri !== scope.uri) continue;
      for (const target of question.asks) {
        const { uri } = question;
        const related = [{ uri, span: namedAt(context, question), message: 'The question' }];
        const args = {
          question: question.name,
          name: targetName(target, (s) => nameIn(context, s)),
          text: argument.text(question),
        };
        yield finding('open-question', spanOf(target, question, context), args, { related });
      }
    }
  },
  fixes({ args }, context) {
    const { argument, scope } = context;
    const question = argument.questions.find((q) => q.name === args.question && q.uri === scope.uri);
    if (!question) return [];
    const declaration = argument.declaration(question);
    if (declaration.clauses.some((c) => c.kind === 'answered')) return [];
    const answer = freeName(scope, `${question.name}-answer`);
    const lines = [`assumption ${answer} ${stringLiteral(`The answer to: ${args.text}`)}`];
    return [
      {
        title: `Answer it with a new assumption \`${answer}\``,
        edits: [
          insert(scope.file, answerAt(declaration), `${gapIn(declaration, context)}answered ${answer}`),
          insertDeclaration(scope.file, declaration, lines),
        ],
      },
      ...objectionFix(question, declaration, context),
    ];
  },
};

/** Where the answer is named: after what is asked about. */
function answerAt({ clauses, span }: Declaration): number {
  return clauses.find((c) => c.kind === 'asks')?.span.end ?? span.end;
}

/** What parts the clauses of a question: a new line, unless what it asks stands on its first. */
function gapIn(declaration: Declaration, { scope }: RuleContext): string {
  const asks = declaration.clauses.find((c) => c.kind === 'asks');
  const isInline =
    asks && !/[\n\r]/.test(scope.file.tree.text.slice(declaration.span.start, asks.span.start));
  return isInline ? ' ' : `${lineBreak(scope.file)}${indentation(scope.file, declaration)}`;
}

/** The question as an objection to what it asks about: it then tells in the numbers. */
function objectionFix(question: Question, declaration: Declaration, context: RuleContext): Fix[] {
  const { scope } = context;
  const [asks] = clausesOf(declaration, 'asks');
  if (!asks || asks.targets.length !== question.asks.length) return [];
  const written = (isAttacked: (target: AttackTarget) => boolean) =>
    asks.targets
      .filter((_, i) => isAttacked(question.asks[i]))
      .map(({ ref, step }) => (step ? `${ref.text}#${step.value}` : ref.text))
      .join(', ');
  const [rebutted, undercut] = [written((t) => !isPart(t)), written(isPart)];
  const clauses = [rebutted && `rebuts ${rebutted}`, undercut && `undercuts ${undercut}`].filter(Boolean);
  return [
    {
      title: 'Make it an objection',
      edits: [
        replace(scope.file, declaration.keyword, 'objection'),
        replace(scope.file, asks.span, clauses.join(gapIn(declaration, context))),
      ],
    },
  ];
}

/** Where the file says what is asked about; where that is another file's, where the question names it. */
function spanOf(target: AttackTarget, question: Question, context: RuleContext): Span {
  const { argument, scope } = context;
  if (target.uri === scope.uri && !(target.type === 'statement' && target.placeholder))
    return isPart(target) ? argument.clause(target).keyword : namedAt(context, target);
  const name = targetName(target, (s) => nameIn(context, s));
  const targets = clausesOf(argument.declaration(question), 'asks').flatMap((c) => c.targets);
  const written = targets.find(({ ref, step }) => name === (step ? `${ref.text}#${step.value}` : ref.text));
  return (written ?? targets[question.asks.indexOf(target)])?.span ?? namedAt(context, question);
}
