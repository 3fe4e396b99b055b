/** `pseudo-diversity`: several lines of support rest on the same doubtful premise. */
import type { Statement, Step } from '../../model/argument.ts';
import { percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { countingSteps } from '../helpers/bearing.ts';
import { nameIn, nameSpan, ownStatements } from '../helpers/places.ts';
import { redundantIn } from '../helpers/redundant.ts';
import type { Rule } from '../rule.ts';

/** A premise this sure may be shared. */
const SURE = 0.95;
/** How many of the statements nearest below a step are looked at, so that the time stays linear. */
const MOST_VISITS = 100;

export const pseudoDiversity: Rule = {
  code: 'pseudo-diversity',
  *check(context) {
    for (const claim of ownStatements(context)) {
      if (claim.steps.length < 2) continue;
      // A step that another one includes is no line of its own, and is reported as that.
      const redundant = redundantIn(claim, context);
      const steps = countingSteps(claim, context).filter((step) => !redundant.has(step));
      const shared = mostShared(steps);
      if (!shared) continue;
      const { leaf, lines } = shared;
      const related = lines.map((step) => ({
        uri: claim.file.uri,
        span: step.clause.span,
        message: `This step rests on \`${nameIn(context, leaf)}\``,
      }));
      yield finding(
        'pseudo-diversity',
        nameSpan(claim.declaration),
        {
          lines: linesOf(lines.length, steps.length),
          name: claim.name,
          leaf: nameIn(context, leaf),
          credence: percentRange(leaf.credence!),
        },
        { related },
      );
    }
  },
};

/** "Both steps", "All 3 steps", "2 of the 3 steps". */
function linesOf(count: number, total: number): string {
  if (count < total) return `${count} of the ${total} steps`;
  return count === 2 ? 'Both steps' : `All ${count} steps`;
}

/** The doubtful leaf that most of the steps share; of several the most doubtful, then the first. */
function mostShared(steps: readonly Step[]): { leaf: Statement; lines: readonly Step[] } | undefined {
  if (steps.length < 2) return undefined;
  const lines = new Map<Statement, Step[]>();
  for (const step of steps) {
    for (const leaf of doubtfulBelow(step)) {
      const known = lines.get(leaf);
      if (known) known.push(step);
      else lines.set(leaf, [step]);
    }
  }
  let best: { leaf: Statement; lines: readonly Step[] } | undefined;
  for (const [leaf, resting] of lines) {
    if (resting.length < 2 || (best && rank(leaf, resting.length) <= rank(best.leaf, best.lines.length)))
      continue;
    best = { leaf, lines: resting };
  }
  return best;
}

function rank({ credence }: Statement, lines: number): number {
  return lines + (1 - credence!.hi) / 2;
}

function doubtfulBelow({ premises }: Step): Statement[] {
  const below = new Set(premises);
  for (const { steps, given } of below) {
    if (below.size > MOST_VISITS) break;
    for (const condition of given) below.add(condition);
    for (const step of steps) for (const premise of step.premises) below.add(premise);
  }
  return [...below].filter((s) => s.steps.length === 0 && s.credence !== undefined && s.credence.hi < SURE);
}
