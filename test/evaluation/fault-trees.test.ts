import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evaluated } from '../support/evaluate.ts';

const folder = fileURLToPath(new URL('../../../shared/input/fault-trees/', import.meta.url));

/** File, and the support of its thesis as two other programs have it. */
const trees: [string, number][] = [
  ['chinese', 0.00117058181],
  ['baobab1', 0.000101708078],
  ['das9201', 0.0134236677],
  ['das9601', 0.00423440289],
  ['edf9205', 0.209350906],
  ['edfpa15p', 0.0736302382],
  ['ftr10', 0.44867712],
  ['isp9602', 0.0172447448],
];

test.skipIf(!existsSync(folder)).each(trees)('the fault tree %s is exact', (name, expected) => {
  const { argument, evaluation } = evaluated(readFileSync(`${folder}${name}.steelman`, 'utf8'));
  const thesis = argument.statements.find((s) => s.kind === 'thesis')!;
  const { method, support } = evaluation.readings[thesis.index];
  expect(method).toBe('exact');
  expect(Math.abs(support / expected - 1)).toBeLessThanOrEqual(1e-8);
});
