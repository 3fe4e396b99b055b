import { expect, test } from 'vitest';
import { type Evaluated, evaluated } from '../support/evaluate.ts';

/** Lines like `name importance gain loss`. */
function cruxes({ evaluation, statement }: Evaluated, thesis: string): string[] {
  const percent = (x: number) => `${+(100 * x).toFixed(4)}`;
  return evaluation
    .cruxes(statement(thesis))
    .map((c) => [c.element.id, percent(c.importance), percent(c.gain), percent(c.loss)].join(' '));
}

function failures({ evaluation, statement }: Evaluated, thesis: string): string[] {
  return evaluation.singlePointsOfFailure(statement(thesis)).map((s) => s.name);
}

test('importance is what the thesis gains between a fact being false and true', () => {
  const document = evaluated(`assumption a "…" credence 50% assumption b "…" credence 80%
    thesis t "…" because a, b (50%)`);
  expect(cruxes(document, 't')).toEqual(['t#1 40 20 20', 'a 40 20 20', 'b 25 5 20'].sort(byNumber));
  expect(failures(document, 't')).toEqual(['a', 'b']);
});

/** Largest first, ties by name. */
function byNumber(a: string, b: string): number {
  return Number(b.split(' ')[1]) - Number(a.split(' ')[1]) || (a < b ? -1 : 1);
}

test('what speaks against the thesis has a negative importance', () => {
  const document = evaluated(`assumption a "…" credence 50% thesis t "…" because a
    objection o "…" credence 20% rebuts t (60%)`);
  expect(cruxes(document, 't')).toEqual(['a 88 44 44', 'o -30 -24 -6', 'o>t -10 -4 -6']);
  expect(failures(document, 't')).toEqual(['a']);
});

test('unassessed and certain leaves are cruxes too', () => {
  const document = evaluated(`assumption a "…" assumption b "…" credence 100% assumption c "…" credence 40%
    thesis t "…" because a, c because b, c`);
  expect(cruxes(document, 't')).toEqual(['c 100 60 40', 'a 0 0 0', 'b 0 0 0']);
  expect(failures(document, 't')).toEqual(['c']);
});

test('a sure leaf that many parts read is one crux', () => {
  const document = evaluated(`assumption sure "…" assumption x "…" credence 50% assumption y "…" credence 50%
    claim a "…" because sure, x claim b "…" because sure, y thesis t "…" because a because b`);
  expect(cruxes(document, 't')).toEqual(['sure 75 0 75', 'x 50 25 25', 'y 50 25 25']);
  expect(failures(document, 't')).toEqual(['sure']);
});

test('copies of a step are one crux, named by the first and as strong as the strongest', () => {
  const document = evaluated(`assumption a "…" credence 100%
    thesis t "…" because a (20%) because a (60%) objection o "…" undercuts t#2 (50%)`);
  expect(document.reading('t').support).toBeCloseTo(0.3, 12);
  expect(cruxes(document, 't')).toContain('t#1 50 20 30');
});

test('a thesis that can never hold has no points of failure', () => {
  const document = evaluated(`claim a "…" because t thesis t "…" because a, x assumption x "…" credence 50%`);
  expect(failures(document, 't')).toEqual([]);
});

test('cruxes may be asked of any statement, a leaf too', () => {
  const document = evaluated(`assumption a "…" credence 30%`);
  expect(cruxes(document, 'a')).toEqual(['a 100 70 30']);
  expect(failures(document, 'a')).toEqual(['a']);
});
