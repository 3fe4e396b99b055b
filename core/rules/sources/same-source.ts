/** `same-source`: lines of support that look independent rest on evidence from one source. */
import type { Statement, Step } from '../../model/argument.ts';
import { finding } from '../catalog.ts';
import { countingSteps } from '../helpers/bearing.ts';
import { isSame, leavesBelow, nameOf, type Origin, originsOf } from '../helpers/origins.ts';
import { namedAt, nameIn, ownStatements } from '../helpers/places.ts';
import type { Rule, RuleContext } from '../rule.ts';

interface Shared {
  readonly first: Statement;
  readonly second: Statement;
  readonly step: Step;
  readonly work: string;
}

export const sameSource: Rule = {
  code: 'same-source',
  *check(context) {
    for (const claim of ownStatements(context)) {
      if (claim.steps.length < 2) continue;
      for (const { first, second, step, work } of sharedIn(claim, context)) {
        const related = [first, second].map((evidence) => ({
          uri: evidence.uri,
          span: namedAt(context, evidence),
          message: `\`${evidence.name}\` is from ${work}`,
        }));
        const args = {
          first: nameIn(context, first),
          second: nameIn(context, second),
          name: claim.name,
          work,
        };
        yield finding('same-source', context.argument.clause(step).keyword, args, { related });
      }
    }
  },
};

/** Pairs of evidence from one source in different lines of a claim; the first of each source. */
function sharedIn(claim: Statement, context: RuleContext): Shared[] {
  const seen: { evidence: Statement; step: Step; origin: Origin }[] = [];
  const found = new Map<string, Shared>();
  const steps = countingSteps(claim, context).filter((step) => step.uri === claim.uri);
  for (const step of steps) {
    for (const evidence of leavesBelow(step.premises).filter((s) => s.kind === 'evidence')) {
      for (const origin of originsOf(evidence, context)) {
        const work = nameOf(origin);
        const other = seen.find(
          (s) => s.step !== step && s.evidence !== evidence && isSame(s.origin, origin),
        );
        if (other && !found.has(work))
          found.set(work, { first: other.evidence, second: evidence, step, work });
        seen.push({ evidence, step, origin });
      }
    }
  }
  return [...found.values()];
}
