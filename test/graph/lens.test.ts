/** How much each box matters, in grades. */
import { expect, test } from 'vitest';
import { lensOf } from '../../core/graph/lens.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { graphOf } from '../support/pictures.ts';

const TEXT = `thesis t "T" because a, b (95%)
claim a "A" because c, d
assumption b "B" credence 99%
assumption c "C" credence 30%
assumption d "D" credence 95%
assumption e "E" credence 50%
objection o "O" credence 20% rebuts a`;

function grades(text: string): string {
  const { heats } = lensOf(treeOf(graphOf(text)));
  return [...heats]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { grade, against }]) => `${key} ${against ? '-' : ''}${grade}`)
    .join(', ');
}

test('leaves and steps by their importance, claims by the most important below them', () => {
  expect(grades(TEXT)).toBe('a 4, a#1 4, b 2, c 4, d 2, e 0, o -2, t 4, t#1 4');
});

test('a claim that refers to what matters matters', () => {
  const text = `thesis t "T" because a because d
claim a "A" because b
claim b "B" because c
assumption c "C" credence 30%
claim d "D" because b`;
  expect(grades(text)).toMatch(/^a 4, a#1 4, b 4, b#1 4, c 4, d 4, d#1 4,/);
});

test('each grade is an equal part of the most there is', () => {
  expect(lensOf(treeOf(graphOf(TEXT))).most).toBeCloseTo(0.71, 2);
});

test('without numbers there is nothing to see', () => {
  const { heats, most } = lensOf(treeOf(graphOf(TEXT, { bare: true })));
  expect([[...heats.values()].every(({ grade }) => grade === 0), most]).toEqual([true, 0]);
});
