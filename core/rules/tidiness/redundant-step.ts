/** `redundant-step`: a step that needs all that another one needs and is no stronger, or an observation that repeats another. */
import type { Step } from '../../model/argument.ts';
import type { Clause } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { remove } from '../helpers/edits.ts';
import { excusesOnce } from '../helpers/objecting.ts';
import { isAttacked, repeatedIn } from '../helpers/observations.ts';
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
        const needs = same
          ? `rests on ${names(step)} as another one does,`
          : `needs ${names(other)} and more,`;
        const related = [
          { uri: claim.uri, span: context.argument.span(other), message: 'The step it repeats' },
        ];
        yield finding(
          'redundant-step',
          context.argument.clause(step).keyword,
          { part: 'step', name: claim.name, needs: `${needs} and is no stronger,` },
          { related },
        );
      }
      for (const [observation, first] of repeatedIn(claim)) {
        const span = context.argument.span(first);
        const needs = `weighs \`${nameIn(context, observation.observed)}\` as another one does, and only the first counts,`;
        yield finding(
          'redundant-step',
          context.argument.clause(observation).keyword,
          { part: 'observation', name: claim.name, needs },
          { related: [{ uri: claim.uri, span, message: 'The observation it repeats' }] },
        );
      }
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    for (const claim of ownStatements(context)) {
      for (const step of redundantIn(claim, context).keys()) {
        if (context.argument.span(step).start !== span.start || isCalled(step, context)) continue;
        if (excusesOnce([step], context)) continue;
        return [{ title: 'Remove this step', edits: [remove(file, context.argument.span(step))] }];
      }
      for (const observation of repeatedIn(claim).keys()) {
        const place = context.argument.span(observation);
        if (place.start !== span.start || isAttacked(observation)) continue;
        if (excusesOnce([observation], context)) continue;
        return [{ title: 'Remove this observation', edits: [remove(file, place)] }];
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
