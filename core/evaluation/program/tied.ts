/** Leaves that stand or fall together with some probability: a common cause, the beta factor of fault-tree analysis. */

import type { Argument, Statement } from '../../model/argument.ts';
import { middle } from '../../syntax/interval.ts';
import type { Interval } from '../../syntax/tree.ts';
import type { FactList } from './facts.ts';
import { levelOf, nested } from './nested.ts';
import { lineOf, type Rules } from './rules.ts';

/** Leaves that are tied, with the probability of it. */
export interface Tie {
  readonly probability: Interval;
  readonly leaves: readonly Statement[];
}

/** The ties of an argument: of leaves with at most a credence, each in the first `together` that names it. */
export function ties(argument: Argument): Tie[] {
  const taken = new Set<Statement>();
  return argument.together.flatMap((together): Tie[] => {
    const leaves = together.leaves.filter((leaf) => isPlain(leaf) && !taken.has(leaf));
    const probability = argument.probability(together);
    if (!probability || leaves.length < 2) return [];
    for (const leaf of leaves) taken.add(leaf);
    return [{ probability, leaves }];
  });
}

function isPlain({ placeholder, steps, given, prior, observations }: Statement): boolean {
  return !placeholder && steps.length === 0 && given.length === 0 && !prior && observations.length === 0;
}

/**
 * For each leaf the rule of its own part. If they are tied, one number decides all: whenever the less credible holds, so
 * does the more credible. Otherwise each has a fact of its own. Either way it is true with its own credence.
 */
export function tiedParts(
  probability: Interval,
  leaves: readonly Statement[],
  argument: Argument,
  facts: FactList,
  rules: Rules,
): Map<Statement, number> {
  const credences = leaves.map((leaf) => {
    const credence = argument.credence(leaf);
    return credence ? middle(credence) : 1;
  });
  const tied = rules.addInner([lineOf({ fact: facts.part(middle(probability)) })]);
  const chain = nested(credences, facts);
  return new Map(
    leaves.map((leaf, i) => {
      const reached = chain.facts.slice(0, levelOf(chain.levels, credences[i]) + 1);
      const alone = lineOf({ fact: facts.part(credences[i]), negated: [tied] });
      return [leaf, rules.addInner([...reached.map((fact) => lineOf({ fact, premises: [tied] })), alone])];
    }),
  );
}
