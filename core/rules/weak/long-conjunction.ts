/** `long-conjunction`: a step needs five or more premises that are judged each on its own. */
import type { Statement, Step } from '../../model/argument.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { insert } from '../helpers/edits.ts';
import { relyingOnIndependence } from '../helpers/independence.ts';
import { nameIn, ownSteps } from '../helpers/places.ts';
import { pausing, type Rule, type RuleContext } from '../rule.ts';

const MANY = 5;

export const longConjunction: Rule = {
  code: 'long-conjunction',
  numbers: true,
  *check(context) {
    const { whatIf } = context.evaluation;
    let reported: ReadonlySet<Statement> | undefined;
    for (const step of ownSteps(context)) {
      const { premises, conclusion } = step;
      const free = premises.filter((p) => p.given.length === 0 && !p.placeholder);
      if (free.length < MANY) continue;
      reported ??= relyingOnIndependence(context);
      if (reported.has(conclusion)) continue;
      const joint = yield* pausing(whatIf.outcomeInSlices(premises.filter((p) => !p.placeholder)));
      if (!joint) continue;
      yield finding('long-conjunction', context.argument.clause(step).keyword, {
        count: String(free.length),
        joint: percent(joint.support),
        todo: free.some((p) => p.steps.length === 0)
          ? 'Judge each `given` the one before it, or do with fewer.'
          : 'Do with fewer, or argue for what they have in common.',
      });
    }
  },
  fixes({ span }, context) {
    const step = ownSteps(context).find((s) => context.argument.span(s).start === span.start);
    if (!step?.premises.every((p) => isOwnLeaf(p, step, context))) return [];
    const names = step.premises.map((p) => nameIn(context, p));
    const edits = step.premises.slice(1).map((premise, i) => {
      const [credence] = clausesOf(context.argument.declaration(premise), 'credence');
      return insert(context.scope.file, credence.span.end, ` given ${names[i]}`);
    });
    // A condition brings its own conditions with it, so that naming the one before is naming all.
    return [{ title: 'Make each premise conditional on the one before it', edits }];
  },
};

/** Whether the premise is a leaf of this file with a credence and nothing else rests on it. */
function isOwnLeaf(premise: Statement, step: Step, { argument, scope }: RuleContext): boolean {
  const { given, steps, uri } = premise;
  if (
    !argument.credence(premise) ||
    given.length > 0 ||
    premise.prior ||
    steps.length > 0 ||
    uri !== scope.uri
  )
    return false;
  return argument.steps.every((other) => other === step || !other.premises.includes(premise));
}
