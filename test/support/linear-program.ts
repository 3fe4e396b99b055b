/** Exact bounds on support, by a linear program over all joint distributions of an argument's facts. */
import loadHighs from 'highs';
import type { BruteForce, Model } from './brute-force.ts';

const highs = await loadHighs();

/** The least P(holds) and the greatest P(holds or undecided) of each statement. */
export function exactBounds(truth: BruteForce): { lo: number; hi: number }[] {
  const worlds = [...truth.worlds()];
  const constraints = constraintsOf(truth, worlds);
  const solve = (sense: 'Minimize' | 'Maximize', isCounted: (model: Model) => boolean) => {
    const counted = worlds.filter(({ model }) => isCounted(model)).map(({ world }) => `w${world}`);
    if (counted.length === 0) return 0;
    const problem = `${sense}\n obj: ${counted.join(' + ')}\nSubject To\n${constraints}\nEnd`;
    const solution = highs.solve(problem, { output_flag: false });
    if (solution.Status !== 'Optimal') throw new Error(`no optimum: ${solution.Status}`);
    return solution.ObjectiveValue;
  };
  return truth.statements.map((_, s) => ({
    lo: solve('Minimize', ({ holds }) => ((holds >> s) & 1) === 1),
    hi: solve('Maximize', ({ possible }) => ((possible >> s) & 1) === 1),
  }));
}

/** Each fact within its interval, given its conditions: where they hold, and where they are not false. */
function constraintsOf(truth: BruteForce, worlds: readonly { world: number; model: Model }[]): string {
  const rows = [`all: ${worlds.map(({ world }) => `w${world}`).join(' + ')} = 1`];
  truth.facts.forEach(({ lo, hi, conditions, owner }, f) => {
    const outside = conditions.filter((c) => !truth.isOnCircleWith(c, owner));
    for (const side of ['holds', 'possible'] as const) {
      const given = worlds.filter(({ model }) => outside.every((c) => (model[side] >> c) & 1));
      // lo · P(given) ≤ P(fact and given) ≤ hi · P(given)
      const row = (bound: number) =>
        given.map(({ world }) => term(((world >> f) & 1) - bound, world)).join('') || ' 0 w0';
      if (lo > 0) rows.push(`lo_${side}_${f}:${row(lo)} >= 0`);
      if (hi < 1) rows.push(`hi_${side}_${f}:${row(hi)} <= 0`);
    }
  });
  return rows.join('\n');
}

function term(coefficient: number, world: number): string {
  return ` ${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} w${world}`;
}
