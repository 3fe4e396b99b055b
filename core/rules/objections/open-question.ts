/** `open-question`: something is asked about, and nothing answers it. */
import type { AttackTarget, Question } from '../../model/argument.ts';
import { isPart, targetName } from '../../model/targets.ts';
import { clausesOf } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { namedAt, nameIn } from '../helpers/places.ts';
import type { Rule, RuleContext } from '../rule.ts';

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
};

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
