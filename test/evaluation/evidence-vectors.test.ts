/** The vectors of weighed evidence, cases, dependence and debate, to 1e-9; numbers were worked out world by world. */
import { expect, test } from 'vitest';
import { evaluated } from '../support/evaluate.ts';

type Expected = Record<string, { support: number; range?: [lo: number, hi: number] }>;

const CAST = 'model M "…" persona P "…" of M\n';
const leaf = (name: string, credence: string) => `assumption ${name} "…" credence ${credence}\n`;
const two = (credence: string, second = '') =>
  `${leaf('e1', credence)}${leaf('e2', '99%')}assumption h "…" prior 10% seeing e1 (4 : 1) seeing e2 (3 : 1)${second}\n`;
const tied = (r: string, i: string, q: string) =>
  `${leaf('r', r)}${leaf('i', i)}together b "…" of r, i (${q})\n`;

const VECTORS: Record<string, [document: string, expected: Expected]> = {
  '20 two certain observations': [
    `${leaf('e1', '100%')}${leaf('e2', '100%')}assumption h "…" prior 10% seeing e1 (4 : 1) seeing e2 (3 : 1)`,
    { h: { support: 0.571428571 } },
  ],
  '21 two observations of 99 %': [two('99%'), { h: { support: 0.565588297, range: [0.562, 0.568214] } }],
  '22 one observation of 90 %': [
    `${leaf('e', '90%')}assumption h "…" prior 20% seeing e (60% : 15%)`,
    { h: { support: 0.47, range: [0.47, 0.47] } },
  ],
  '23 a case and its opposite': [
    `${leaf('a', '70%')}thesis t "…" because a (93%) because not a (16%)`,
    { t: { support: 0.699, range: [0.699, 0.699] } },
  ],
  '24 an argument by cases': [
    `${leaf('s', '25%')}${leaf('v', '60%')}${leaf('c', '30%')}thesis t "…" because s, v because not s, c`,
    { t: { support: 0.375, range: [0.05, 0.55] } },
  ],
  '25 three layers of one kind': [
    `${leaf('r', '80%')}${leaf('i', '80%')}${leaf('o', '80%')}together b "…" of r, i, o (60%)
     thesis t "…" because r because i because o`,
    { t: { support: 0.8768 } },
  ],
  '26 two that stand or fall together': [
    `${tied('90%', '50%', '100%')}thesis t "…" because r, i thesis u "…" because r because i`,
    { t: { support: 0.5 }, u: { support: 0.9 } },
  ],
  '27 an objection that is beside the point': [
    `${leaf('a', '90%')}thesis t "…" because a
     objection o "…" credence 80% rebuts l: a (70%)
     objection q "…" credence 50% undercuts o#l`,
    { a: { support: 0.648 } },
  ],
  '37 a sincere link that a slip tells against': [
    `${CAST}evidence gap "…" about P credence 99% sincere s "…" of P prior 80% seeing gap (1 : 4)
     evidence record "…" about P credence 99% thesis t "…" about M because record, s`,
    { s: { support: 0.503 }, t: { support: 0.49797 } },
  ],
  '43 a persona cannot vouch by what it does not do': [
    `${CAST}assumption bad "…" about P credence 20% thesis safe "…" about M because not bad`,
    { safe: { support: 0 } },
  ],
  '46 an exception in the voice of the persona': [
    `${CAST}evidence gap "…" about P, M credence 99% evidence says "…" about P credence 99%
     sincere s "…" of P prior 80% seeing gap (1 : 40) unless says`,
    { s: { support: 0.098 } },
  ],
  '38 an observation undercut': [
    `${two('99%')}objection q "…" credence 40% undercuts h#1`,
    { h: { support: 0.438752978 } },
  ],
  '39 an observation given another': [
    `${leaf('e1', '50%')}${leaf('e2', '99%')}assumption h "…" prior 10% seeing e1 (4 : 1) seeing e2 (3 : 1) given e1`,
    { h: { support: 0.334395604 } },
  ],
  '47 a case and its opposite, weak': [
    `${leaf('s', '25%')}thesis t "…" because s (60%) because not s (30%)`,
    { t: { support: 0.375, range: [0.375, 0.375] } },
  ],
  '48 a prior given something': [
    `${leaf('a', '50%')}${leaf('e', '50%')}assumption x "…" prior 50% given a seeing e (4 : 1)`,
    { x: { support: 0.325, range: [0.25, 0.4] } },
  ],
};

for (const [name, [document, expected]] of Object.entries(VECTORS)) {
  test(`vector ${name}`, () => {
    const { reading } = evaluated(document);
    for (const [statement, { support, range }] of Object.entries(expected)) {
      const found = reading(statement);
      expect(found.method).toBe('exact');
      near(found.support, support);
      if (!range) continue;
      near(found.range.lo, range[0], 1e-6);
      near(found.range.hi, range[1], 1e-6);
    }
  });
}

function near(actual: number, expected: number, by = 1e-9): void {
  expect(Math.abs(actual - expected), `${actual} is not ${expected}`).toBeLessThanOrEqual(by);
}
