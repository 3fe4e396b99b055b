/** Fault trees with heavily shared events, on which a product from gate to gate would be wrong. */
import { expect, test } from 'vitest';
import { evaluated } from '../support/evaluate.ts';
import { FAULT_TREES, faultTree } from '../support/fault-trees.ts';

/** The probability of the top event, on which two other programs agree. */
const TOPS: Readonly<Record<string, number>> = {
  chinese: 0.00117058181,
  baobab1: 0.000101708078,
  das9201: 0.0134236677,
  das9601: 0.00423440289,
  edf9205: 0.209350906,
  edfpa15p: 0.0736302382,
  ftr10: 0.44867712,
  isp9602: 0.0172447448,
};

test.each(FAULT_TREES)('the fault tree %s is exact', (name) => {
  const { argument, evaluation } = evaluated(faultTree(name));
  const thesis = argument.statements.find((s) => s.kind === 'thesis')!;
  const { method, support } = evaluation.readings[thesis.index];
  expect(method).toBe('exact');
  expect(Math.abs(support / TOPS[name] - 1)).toBeLessThanOrEqual(1e-8);
});
