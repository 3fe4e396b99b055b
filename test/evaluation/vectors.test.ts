import { expect, test } from 'vitest';
import { evaluated } from '../support/evaluate.ts';

type Numbers = { support: number; undecided?: number; range?: [number | [number, number], number] };

const credences = (...values: [string, string][]) =>
  values.map(([name, credence]) => `assumption ${name} "…" credence ${credence}`).join('\n');

/** The six premises of a chain, each given the one before it or not. */
const six = (values: string[], isConditional: boolean) => {
  const names = values.map((_, i) => `p${i}`);
  const leaves = values.map((value, i) => {
    const given = isConditional && i > 0 ? ` given ${names[i - 1]}` : '';
    return `assumption ${names[i]} "…" credence ${value}${given}`;
  });
  return `${leaves.join('\n')}\nclaim c "…" because ${names.join(', ')}`;
};
const CARLSMITH = ['65%', '80%', '40%', '65%', '40%', '95%'];

const vectors: Record<string, [document: string, expected: Record<string, Numbers>]> = {
  '1 linked premises': [
    `${credences(['a', '50%'], ['b', '60%'])} claim c "…" because a, b`,
    { c: { support: 0.3, range: [0.1, 0.5] } },
  ],
  '2 convergent premises': [
    `${credences(['a', '50%'], ['b', '60%'])} claim c "…" because a because b`,
    { c: { support: 0.8, range: [0.6, 1] } },
  ],
  '3 five premises of 90 %': [
    six(['90%', '90%', '90%', '90%', '90%'], false),
    { c: { support: 0.59049, range: [0.5, 0.9] } },
  ],
  '4 a step of 90 %': [
    `${credences(['a', '90%'], ['b', '80%'])} claim c "…" because a, b (90%)`,
    { c: { support: 0.648, range: [0.63, 0.72] } },
  ],
  '5 a shared premise, linked': [
    `${credences(['a', '70%'])} claim x "…" because a (90%) claim y "…" because a (90%) claim c "…" because x, y`,
    { c: { support: 0.567, range: [0.56, 0.63] } },
  ],
  '6 a shared premise, convergent': [
    `${credences(['a', '70%'])} claim x "…" because a (90%) claim y "…" because a (90%)
     claim c "…" because x because y`,
    { c: { support: 0.7 * 0.99, range: [0.63, 0.7] } },
  ],
  '7 an exception that is itself rebutted': [
    `${credences(['w', '90%'], ['d', '40%'])} objection e "…" credence 50% rebuts d claim c "…" because w unless d`,
    { c: { support: 0.72, range: [0.5, 0.9] } },
  ],
  '8 mutual rebuttal': [
    `objection a "…" credence 80% rebuts b objection b "…" credence 60% rebuts a`,
    {
      a: { support: 0.32, undecided: 0.8, range: [0.2, 0.8] },
      b: { support: 0.12, undecided: 0.6, range: [0, 0.6] },
    },
  ],
  '9 six conditional premises': [
    six(CARLSMITH, true),
    { c: { support: 0.051376, range: [0.051376, 0.051376] } },
  ],
  '10 the same six unconditional': [six(CARLSMITH, false), { c: { support: 0.051376, range: [0, 0.4] } }],
  '11 a claim that rebuts its own premise': [
    `${credences(['a', '90%'])} claim c "…" because a (50%) rebuts a`,
    {
      a: { support: 0.45, undecided: 0.9, range: [0.4, 0.9] },
      c: { support: 0, undecided: 0.45, range: [0, 0.5] },
    },
  ],
  '12 mutual rebuttal, one attack of 50 %': [
    `objection a "…" credence 80% rebuts b (50%) objection b "…" credence 60% rebuts a`,
    {
      a: { support: 0.32, undecided: 0.56, range: [0.2, 0.8] },
      b: { support: 0.36, undecided: 0.6, range: [0.1, 0.6] },
    },
  ],
  '13 a step of 50 % from a shared premise': [
    `${credences(['a', '70%'])} claim x "…" because a (90%) claim y "…" because a (90%)
     claim t "…" because x, y (50%)`,
    { t: { support: 0.2835, range: [0.28, 0.315] } },
  ],
  '14 the best proof may be either': [
    `${credences(['a', '50%'], ['b', '90%'])} claim c "…" because a because b claim t "…" because c, a`,
    { t: { support: 0.5, range: [[0.4, 0.5], 0.5] } },
  ],
  '15 a rebutted certainty': [
    `${credences(['a', '100%'])} objection b "…" credence 50% rebuts a claim c "…" because a`,
    { c: { support: 0.5, range: [0.5, 0.5] } },
  ],
  '16 a certainty given a doubt': [
    `assumption a "…" credence 10% assumption b "…" credence 100% given a`,
    { b: { support: 0.1, range: [0.1, 0.1] } },
  ],
  '17 a circle of support with a way in': [
    `${credences(['a', '30%'])} claim c "…" because d because a claim d "…" because c claim t "…" because c, d`,
    { t: { support: 0.3, range: [0.3, 0.3] } },
  ],
  'intervals, each given those before it': [
    six(['30%..70%', '40%..80%', '50%..90%', '20%..60%', '40%..80%'], true),
    { c: { support: 0.0504, range: [0.0048, 0.24192] } },
  ],
};

for (const [name, [document, expected]] of Object.entries(vectors)) {
  test(`vector ${name}`, () => {
    const { reading } = evaluated(document);
    for (const [statement, { support, undecided = support, range }] of Object.entries(expected)) {
      const found = reading(statement);
      expect(found.method).toBe('exact');
      near(found.support, support);
      near(found.supportWithUndecided, undecided);
      if (!range) continue;
      const [lo, hi] = range;
      if (typeof lo === 'number') near(found.range.lo, lo);
      else {
        expect(found.range.lo).toBeGreaterThanOrEqual(lo[0] - 1e-12);
        expect(found.range.lo).toBeLessThanOrEqual(lo[1] + 1e-12);
      }
      near(found.range.hi, hi);
    }
  });
}

function near(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12);
}
