/** `model-shift`: what was found of one model is concluded of another, and nothing says that they are alike. */

import type { Statement, Step } from '../../model/argument.ts';
import { isLinkKind } from '../../syntax/tree.ts';
import { contains, type Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { premiseRefs } from '../helpers/crossings.ts';
import { isEnglish, overlap, stemsOf } from '../helpers/english.ts';
import { likenessFixes } from '../helpers/likeness.ts';
import { modelsOf, type Shift, shiftAmong } from '../helpers/models.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import { lasting, type Rule, type RuleContext } from '../rule.ts';

export const modelShift: Rule = {
  code: 'model-shift',
  *check(context) {
    const { argument } = context;
    // What is used for the same leap again and again is one thing to argue for.
    const leaps = new Map<string, { shift: Shift; spans: Span[] }>();
    for (const step of shifts(context).keys()) {
      const shift = shiftOf(step, context);
      if (!shift) continue;
      const { premise, to } = shift;
      const span =
        refTo(context, premiseRefs(step, argument), premise)?.span ?? argument.clause(step).keyword;
      const key = `${premise.id} ${to.id}`;
      const known = leaps.get(key);
      if (known) known.spans.push(span);
      else leaps.set(key, { shift, spans: [span] });
    }
    for (const { shift, spans } of leaps.values()) {
      const { premise, to } = shift;
      const args = {
        premise: nameIn(context, premise),
        from: listed(modelsOf(premise).map((model) => nameIn(context, model))),
        to: nameIn(context, to),
      };
      const related = spans
        .slice(1)
        .map((span) => ({ uri: context.scope.uri, span, message: `\`${args.premise}\` here, too` }));
      yield finding('model-shift', spans[0], args, { related });
    }
  },
  fixes({ span }, context) {
    const step = ownSteps(context).find((s) => contains(context.argument.clause(s).span, span));
    const shift = step && shiftOf(step, context);
    if (!shift) return [];
    const [from, to] = [nameIn(context, shift.from), nameIn(context, shift.to)];
    const name = `${shift.to.name}-like-${shift.from.name}`;
    const refs = premiseRefs(step, context.argument);
    return likenessFixes(
      { conclusion: step.conclusion, refs },
      { from, to, name, clauses: [`about ${from}, ${to}`] },
      context,
    );
  },
};

/** The first shift of each step that counts; one that crosses a persona's boundary has its own report. */
const shifts = lasting((shaped): ReadonlyMap<Step, Shift> => {
  const found = new Map<Step, Shift>();
  for (const step of ownSteps(shaped)) {
    const shift = shiftAmong([...step.premises, ...step.negated], step.conclusion);
    if (shift && shaped.boundaries.stepCounts(step)) found.set(step, shift);
  }
  return found;
});

function shiftOf(step: Step, context: RuleContext): Shift | undefined {
  const shift = shifts(context).get(step);
  return shift && !isAside(shift.premise, step, context) ? shift : undefined;
}

/** What is said of one model and concluded of another shares at least so much of the shorter text's content. */
const LEAST_ALIKE = 0.5;

/**
 * Whether the premise says something else of its model than is concluded of the other, and the step has a premise besides that
 * is about neither: what a monitor sees is no slide from the monitor to what it watches.
 */
function isAside(premise: Statement, { premises, conclusion }: Step, context: RuleContext): boolean {
  const { argument } = context;
  if (!isEnglish(context) || !premises.some((p) => !p.marked && !isLinkKind(p.kind))) return false;
  const [said, concluded] = [premise, conclusion].map((s) => stemsOf(argument.text(s)));
  return overlap(said, concluded).smaller < LEAST_ALIKE;
}
