/** `single-point-of-failure`: premises without which the thesis cannot hold. */
import type { Statement } from '../../model/argument.ts';
import { percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { affordableTheses } from '../helpers/afford.ts';
import { countingSteps } from '../helpers/bearing.ts';
import { namedAt, nameIn } from '../helpers/places.ts';
import { redundantIn } from '../helpers/redundant.ts';
import { listed } from '../helpers/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const singlePointOfFailure: Rule = {
  code: 'single-point-of-failure',
  numbers: true,
  *check(context) {
    const { argument, evaluation } = context;
    const credence = (leaf: Statement) => argument.credence(leaf) ?? { lo: 0, hi: 1 };
    for (const thesis of affordableTheses(context)) {
      const { status } = evaluation.readings[thesis.index];
      // What nothing supports has failed already, and of a single line it is no news that all of it is needed.
      if (linesOf(thesis, context) < 2 || status === 'unsupported' || status === 'circular') continue;
      const leaves = evaluation
        .singlePointsOfFailure(thesis)
        // A name that nothing declares is an error already.
        .filter((leaf) => !leaf.placeholder && credence(leaf).lo < 1)
        .sort((a, b) => credence(a).hi - credence(b).hi);
      if (leaves.length === 0) continue;
      const related = leaves.map((leaf) => ({
        uri: leaf.uri,
        span: namedAt(context, leaf),
        message: `\`${nameIn(context, leaf)}\`: ${argument.credence(leaf) ? percentRange(credence(leaf)) : 'no credence'}`,
      }));
      const names = leaves.map((leaf) => nameIn(context, leaf));
      yield finding(
        'single-point-of-failure',
        namedAt(context, thesis),
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
