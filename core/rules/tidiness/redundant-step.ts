/** `redundant-step`: a step that needs all that another one needs, and is no stronger. */
import type { Step } from '../../model/argument.ts';
import type { Clause } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { remove } from '../helpers/edits.ts';
import { intactStatements, nameIn, ownStatements } from '../helpers/places.ts';
import { redundantIn } from '../helpers/redundant.ts';
import { listed } from '../helpers/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const redundantStep: Rule = {
  code: 'redundant-step',
  *check(context) {
    for (const claim of intactStatements(context)) {
      for (const [step, other] of redundantIn(claim, context)) {
        const names = (s: Step) => listed([...new Set(s.premises)].map((p) => nameIn(context, p)));
        const same = new Set(step.premises).size === new Set(other.premises).size;
        const needs = same ? `rests on ${names(step)} as another one does` : `needs ${names(other)} and more`;
        const related = [
          { uri: claim.uri, span: context.argument.span(other), message: 'The step it repeats' },
        ];
        yield finding(
          'redundant-step',
          context.argument.clause(step).keyword,
          { name: claim.name, needs: `${needs},` },
          { related },
        );
      }
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    for (const claim of ownStatements(context)) {
      for (const step of redundantIn(claim, context).keys()) {
        if (context.argument.span(step).start !== span.start || isCalled(step, context)) continue;
        return [{ title: 'Remove this step', edits: [remove(file, context.argument.span(step))] }];
      }
    }
    return [];
  },
};

/** Whether an attack would miss its mark without the step: one on it, or on a later one by its number. */
function isCalled({ number, conclusion }: Step, { argument }: RuleContext): boolean {
  return conclusion.steps.some(
    (other) =>
      other.undercuts.length > 0 &&
      (other.number === number ||
        (other.number > number && other.undercuts.some((attack) => callsByNumber(argument.clause(attack))))),
  );
}

function callsByNumber(clause: Clause): boolean {
  return (
    clause.kind === 'undercuts' &&
    clause.targets.some(({ step }) => step !== undefined && /^\d/.test(step.value))
  );
}
