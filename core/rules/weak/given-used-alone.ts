/** `given-used-alone`: a conditional premise is used without its condition. */
import type { Statement, Step } from '../../model/argument.ts';
import { contains } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { insert } from '../helpers/edits.ts';
import { shiftAmong } from '../helpers/models.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

/** How far below the other premises a condition is looked for. */
const MOST_VISITS = 200;

export const givenUsedAlone: Rule = {
  code: 'given-used-alone',
  *check(context) {
    for (const step of ownSteps(context)) {
      for (const premise of step.premises) {
        const missing = missingFrom(step, premise);
        if (missing.length === 0) continue;
        const { refs, keyword } = context.argument.clause(step);
        const span = refTo(context, refs, premise)?.span ?? keyword;
        const names = listed(missing.map((s) => nameIn(context, s)));
        yield finding('given-used-alone', span, { name: nameIn(context, premise), missing: names });
      }
    }
  },
  fixes({ span }, context) {
    const step = ownSteps(context).find((s) => contains(context.argument.span(s), span));
    if (!step) return [];
    const { refs } = context.argument.clause(step);
    const premise = step.premises.find((p) => refTo(context, refs, p)?.span.start === span.start);
    if (!premise) return [];
    const missing = missingFrom(step, premise);
    // A condition about another model would need a premise that the two are alike.
    const premises = [...step.premises, ...step.negated];
    const isShift = (all: readonly Statement[]) => shiftAmong(all, step.conclusion) !== undefined;
    if (isShift([...premises, ...missing]) && !isShift(premises)) return [];
    // One that speaks with the voice of a persona may cross its boundary.
    const crossed = (all: readonly Statement[]) => {
      const crossings = context.boundaries.ofStep({ ...step, premises: all });
      return new Set(crossings.filter(({ licence }) => !licence).map(({ persona }) => persona)).size;
    };
    if (crossed([...step.premises, ...missing]) > crossed(step.premises)) return [];
    const names = missing.map((s) => nameIn(context, s));
    return [
      {
        title: `Add ${listed(names)} to the premises`,
        edits: [insert(context.scope.file, refs.at(-1)!.span.end, names.map((n) => `, ${n}`).join(''))],
        preferred: true,
      },
    ];
  },
};

/** The conditions of a premise that are neither premises of the step nor below another premise of it. */
function missingFrom({ premises }: Step, premise: Statement): Statement[] {
  if (premise.given.length === 0 || premise.steps.length > 0) return [];
  const open = premise.given.filter((g) => !g.placeholder && !premises.includes(g));
  if (open.length === 0) return [];
  const below = new Set(premises.filter((p) => p !== premise));
  for (const { steps, given } of below) {
    if (below.size > MOST_VISITS) break;
    for (const condition of given) below.add(condition);
    for (const step of steps) for (const other of step.premises) below.add(other);
  }
  return open.filter((g) => !below.has(g));
}
