/** Goal seek: by hand, and least by brute force on small arguments. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { goalsFor } from '../../core/evaluation/readouts/goal.ts';
import type { Statement, Step } from '../../core/model/argument.ts';
import { documents, textOf } from '../support/documents.ts';
import { argumentOf } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';

function goals(text: string, target: number) {
  const { argument, bounds } = argumentOf(text);
  const { whatIf } = evaluate(argument, bounds);
  const { one, two } = goalsFor(argument.statements[0], target, whatIf, argument);
  const tell = (move: typeof one) => move && [move.element.id, Number(move.to.toFixed(4))];
  return { one: tell(one), two: two?.map(tell) };
}

test('one premise suffices, or only two do', () => {
  const text = 'thesis t "T" because a, b\nassumption a "A" credence 50%\nassumption b "B" credence 40%';
  const pair = (b: number, a: number) => [
    ['b', b],
    ['a', a],
  ];
  expect(goals(text, 0.3)).toEqual({ one: ['b', 0.6], two: pair(0.5, 0.6) });
  expect(goals(text, 0.72)).toEqual({ one: undefined, two: pair(0.8, 0.9) });
  expect(goals('claim t "T" credence 0%', 0.5)).toEqual({ one: ['t', 0.5], two: undefined });
});

test('least by brute force', () => {
  fc.assert(
    fc.property(documents(6), fc.integer({ min: 1, max: 19 }), (document, twentieths) => {
      const { argument, bounds } = argumentOf(textOf(document, 40));
      const target = twentieths / 20;
      const thesis = argument.statements[0];
      const { whatIf, cruxes } = evaluate(argument, bounds);
      const { one, two } = goalsFor(thesis, target, whatIf, argument);
      const support = (...settled: (readonly [Statement | Step, number])[]) =>
        whatIf.outcome([thesis], { settled: new Map(settled) })!.support;
      const tied = new Set(argument.together.flatMap(({ leaves }) => leaves));
      const movable = cruxes(thesis).flatMap(({ element, credence }) =>
        element.type === 'attack' ||
        (element.type === 'statement' &&
          (element.prior || element.observations.length > 0 || tied.has(element)))
          ? []
          : [{ element, credence }],
      );
      const clamp = (x: number) => Math.min(1, Math.max(0, x));
      const straddles = (values: readonly number[]) =>
        Math.min(...values) <= target && Math.max(...values) >= target;
      if (one) expect(support([one.element, one.to])).toBeCloseTo(target, 6);
      const radius = one ? Math.abs(one.to - one.from) - 1e-6 : 1;
      for (const { element, credence: p } of movable) {
        const reach = [clamp(p - radius), p, clamp(p + radius)].map((value) => support([element, value]));
        if (radius > 0) expect(straddles(reach)).toBe(false);
      }
      if (two)
        expect(support(...two.map(({ element, to }) => [element, to] as const))).toBeCloseTo(target, 5);
      const most = two ? Math.max(...two.map(({ from, to }) => Math.abs(to - from))) - 1e-5 : 0.999999;
      if (most <= 0) return;
      movable.forEach(({ element: a, credence: p }, i) => {
        for (const { element: b, credence: q } of movable.slice(i + 1)) {
          const corners = [-most, 0, most].flatMap((dp) =>
            [-most, 0, most].map((dq) => support([a, clamp(p + dp)], [b, clamp(q + dq)])),
          );
          expect(straddles(corners)).toBe(false);
        }
      });
    }),
    { numRuns: Math.ceil(runs(1000) / 5) },
  );
});
