/** Leaves that evidence is weighed on: a prior, and observations that raise or lower it by their likelihood ratios. */
import { middle } from '../../syntax/interval.ts';
import type { Likelihoods } from '../../syntax/tree.ts';
import type { FactList } from './facts.ts';
import { distinct, levelOf, nested } from './nested.ts';
import { type Inference, lineOf, type Rules, type Weighing, type Weight } from './rules.ts';

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
 * How a weighed leaf's own part comes true: by Bayes's rule with the posterior of what speaks. That is told by cases on one
 * observation after another, at whose ends is a fact for each distinct posterior. No two ends are reached in one world, so
 * that those facts may be independent. Where an observation `mayBeUndecided`, two ends count: then the posteriors are nested
 * chances, and the leaf is true where it is true either way.
 */
export function weighedPart(
  { prior, weights }: Weighing,
  mayBeUndecided: boolean,
  facts: FactList,
  rules: Rules,
): Inference {
  const start = middle(prior);
  // Bit i of a pattern: observation i is as favourable as it can be. It raises and speaks, or lowers and does not.
  const chances = Array.from({ length: 1 << weights.length }, (_, pattern) =>
    posterior(start, productOf(weights, pattern)),
  );
  const { levels, ends } = mayBeUndecided ? nestedEnds(chances, facts, rules) : separateEnds(chances, facts);
  // A case is a line and its number; equal cases are one.
  const cases = [...ends];
  let at = chances.map((chance) => levelOf(levels, chance));
  for (const weight of weights) {
    const known = new Map<string, number>();
    const either = (poor: number, good: number): number => {
      if (poor === good) return poor;
      const key = `${poor} ${good}`;
      const found = known.get(key) ?? cases.push(byCase(weight, cases[poor], cases[good])) - 1;
      known.set(key, found);
      return found;
    };
    at = Array.from({ length: at.length / 2 }, (_, pattern) => either(at[2 * pattern], at[2 * pattern + 1]));
  }
  return cases[at[0]];

  function byCase({ speaks, quotient }: Weight, poor: Inference, good: Inference): Inference {
    const favourable = quotient > 1 ? speaking(good, speaks) : silent(good, speaks);
    const other = quotient > 1 ? silent(poor, speaks) : speaking(poor, speaks);
    return lineOf({ premises: [rules.addInner([favourable, mayBeUndecided ? poor : other])] });
  }
}

function speaking(line: Inference, speaks: number): Inference {
  return { ...line, premises: [speaks, ...line.premises] };
}

function silent(line: Inference, speaks: number): Inference {
  return { ...line, negated: [speaks] };
}

function productOf(weights: readonly Weight[], pattern: number): number {
  return weights.reduce(
    (product, { quotient }, i) => (((pattern >> i) & 1) === +(quotient > 1) ? product * quotient : product),
    1,
  );
}

interface Ends {
  /** The distinct chances, ascending, and for each a line that applies with it. */
  readonly levels: readonly number[];
  readonly ends: readonly Inference[];
}

function separateEnds(chances: readonly number[], facts: FactList): Ends {
  const levels = distinct(chances);
  return { levels, ends: levels.map((chance) => lineOf({ fact: facts.part(chance) })) };
}

function nestedEnds(chances: readonly number[], facts: FactList, rules: Rules): Ends {
  const chain = nested(chances, facts);
  const ends: Inference[] = [];
  for (const fact of chain.facts) {
    const own = lineOf({ fact });
    ends.push(ends.length === 0 ? own : lineOf({ premises: [rules.addInner([own, ends[ends.length - 1]])] }));
  }
  return { levels: chain.levels, ends };
}
