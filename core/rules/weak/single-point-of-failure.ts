/** `single-point-of-failure`: premises without which the thesis cannot hold. */
import type { Statement } from '../../model/argument.ts';
import { percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { affordableTheses } from '../helpers/afford.ts';
import { countingSteps } from '../helpers/bearing.ts';
import { nameIn, nameSpan } from '../helpers/places.ts';
import { redundantIn } from '../helpers/redundant.ts';
import { listed } from '../helpers/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const singlePointOfFailure: Rule = {
  code: 'single-point-of-failure',
  numbers: true,
  *check(context) {
    const { evaluation } = context;
    for (const thesis of affordableTheses(context)) {
      const { status } = evaluation.readings[thesis.index];
      // What nothing supports has failed already, and of a single line it is no news that all of it is needed.
      if (linesOf(thesis, context) < 2 || status === 'unsupported' || status === 'circular') continue;
      const leaves = evaluation
        .singlePointsOfFailure(thesis)
        // A name that nothing declares is an error already.
        .filter(({ credence, placeholder }) => !placeholder && (!credence || credence.lo < 1))
        .sort((a, b) => (a.credence?.hi ?? 1) - (b.credence?.hi ?? 1));
      if (leaves.length === 0) continue;
      const related = leaves.map((leaf) => ({
        uri: leaf.file.uri,
        span: nameSpan(leaf.declaration),
        message: `\`${nameIn(context, leaf)}\`: ${leaf.credence ? percentRange(leaf.credence) : 'no credence'}`,
      }));
      const names = leaves.map((leaf) => nameIn(context, leaf));
      yield finding(
        'single-point-of-failure',
        nameSpan(thesis.declaration),
        {
          name: thesis.name,
          leaves: listed(names, 4, 'or'),
          one: leaves.length > 1 ? 'one of them' : 'that',
        },
        { related },
      );
    }
  },
};

/** How many lines of support there are: steps that count, less those that another one makes idle. */
function linesOf(claim: Statement, context: RuleContext): number {
  return countingSteps(claim, context).length - redundantIn(claim, context).size;
}
