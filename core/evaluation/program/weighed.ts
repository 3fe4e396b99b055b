/** Leaves that evidence is weighed on: a prior, and observations that raise or lower it by their likelihood ratios. */
import { middle } from '../../syntax/interval.ts';
import type { Likelihoods } from '../../syntax/tree.ts';
import type { FactList } from './facts.ts';
import { levelOf, nested } from './nested.ts';
import { lineOf, type Rules, type Weighing, type Weight } from './rules.ts';

/** The quotient of two likelihoods, of which only this matters. */
export function quotientOf({ ifTrue, ifFalse }: Likelihoods): number {
  return ifTrue / ifFalse;
}

/** Bayes's rule in odds: the credence in [0, 1] that a prior in [0, 1] becomes by a product of likelihood ratios. */
export function posterior(prior: number, quotient: number): number {
  const yes = prior * quotient;
  return yes === 0 ? 0 : yes / (yes + (1 - prior));
}

/**
 * The rule of a weighed leaf's own part. By Bayes's rule it is true with the posterior of what speaks: the posteriors are
 * nested chances, and a piece of chance counts as soon as what speaks reaches its level. That condition only grows with
 * observations that raise and shrinks with those that lower, so that something undecided leaves the part true where it is
 * true either way.
 */
export function weighedPart({ prior, weights }: Weighing, facts: FactList, rules: Rules): number {
  const start = middle(prior);
  // Bit i of a pattern: observation i is as favourable as it can be. It raises and speaks, or lowers and does not.
  const chances = Array.from({ length: 1 << weights.length }, (_, pattern) =>
    posterior(start, productOf(weights, pattern)),
  );
  const chain = nested(chances, facts);
  const level = chances.map((chance) => levelOf(chain, chance));
  const reaches = thresholds(weights, level, rules);
  return rules.add(
    chain.facts.map((fact, j) => {
      const condition = reaches(j);
      return lineOf({ fact, premises: condition === ALWAYS ? [] : [condition] });
    }),
  );
}

function productOf(weights: readonly Weight[], pattern: number): number {
  return weights.reduce(
    (product, { quotient }, i) => (((pattern >> i) & 1) === +(quotient > 1) ? product * quotient : product),
    1,
  );
}

const ALWAYS = -1;
const NEVER = -2;

/**
 * Rules for "what speaks reaches level j", by cases on one observation after another. Equal cases are one rule, so that a
 * leaf of n observations needs at most about 2ⁿ⁺¹ rules for all levels together.
 */
function thresholds(
  weights: readonly Weight[],
  level: readonly number[],
  rules: Rules,
): (least: number) => number {
  const known = new Map<string, number>();
  const reach = (i: number, pattern: number, least: number): number => {
    // The patterns that agree on the observations from i on; those before it are free: the least and the best of them.
    const free = (1 << i) - 1;
    if (level[pattern & ~free] >= least) return ALWAYS;
    if (level[pattern | free] < least) return NEVER;
    const key = `${i} ${Array.from({ length: 1 << i }, (_, low) => +(level[(pattern & ~free) | low] >= least)).join('')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const bit = 1 << (i - 1);
    const without = reach(i - 1, pattern & ~bit, least);
    const having = reach(i - 1, pattern | bit, least);
    const { speaks, quotient } = weights[i - 1];
    const rest = having === ALWAYS ? [] : [having];
    const favourable =
      quotient > 1 ? lineOf({ premises: [...rest, speaks] }) : lineOf({ premises: rest, negated: [speaks] });
    const rule = rules.add(without === NEVER ? [favourable] : [lineOf({ premises: [without] }), favourable]);
    known.set(key, rule);
    return rule;
  };
  return (least) => reach(weights.length, 0, least);
}
