import { describe, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import type { Statement } from '../../core/model/argument.ts';
import { argumentOf } from '../support/evaluate.ts';

/** A ladder: each rung rests on two of the three below it, so that all are shared; and a tree apart from it. */
function ladder(rungs: number): string {
  const lines = ['assumption r0 "…" credence 60%', 'assumption r1 "…" credence 70%', 'assumption r2 "…"'];
  for (let i = 3; i < rungs; i++)
    lines.push(`claim r${i} "…" because r${i - 1}, r${i - 3} (80%) because r${i - 2} (70%) unless d${i}`);
  for (let i = 3; i < rungs; i++) lines.push(`objection d${i} "…" credence 20% rebuts r${i} (30%)`);
  lines.push(`thesis top "…" because r${rungs - 1}`);
  lines.push('assumption x "…" credence 50%', 'claim apart "…" because x (50%)');
  return lines.join('\n');
}

const { argument, bounds } = argumentOf(ladder(14));
const find = (name: string) => argument.byId.get(name) as Statement;
// A budget of its own: in which order diagrams are tried, and so the last digit, depends on it.
const exact = evaluate(argument, bounds, { nodeBudget: 6_000_000 });
const simulated = evaluate(argument, bounds, { nodeBudget: 700 });
const readings = (name: string) =>
  [exact, simulated].map((evaluation) => evaluation.readings[find(name).index]) as [
    (typeof exact.readings)[0],
    (typeof exact.readings)[0],
  ];

describe('with too few diagram nodes', () => {
  test('support is simulated, and says so', () => {
    const [truth, estimate] = readings('top');
    expect(truth).toMatchObject({ method: 'exact', standardError: 0 });
    expect(estimate.method).toBe('simulated');
    expect(estimate.standardError).toBeGreaterThan(0);
    expect(estimate.standardError).toBeLessThan(0.005);
    expect(Math.abs(estimate.support - truth.support)).toBeLessThan(5 * estimate.standardError);
  });

  test('what needs few nodes stays exact', () => {
    for (const name of ['r0', 'r3', 'x', 'apart']) {
      const [truth, estimate] = readings(name);
      expect(estimate.method).toBe('exact');
      expect(estimate.support).toBe(truth.support);
    }
  });

  test('the same document gives the same numbers', () => {
    const again = evaluate(argument, bounds, { nodeBudget: 700 });
    expect(again.readings.map((r) => r.support)).toEqual(simulated.readings.map((r) => r.support));
  });

  test('cruxes are close, and keep their sign', () => {
    const truth = new Map(exact.cruxes(find('top')).map((c) => [c.element, c.importance]));
    const estimates = simulated.cruxes(find('top'));
    expect(estimates).toHaveLength(truth.size);
    for (const { element, importance } of estimates)
      expect(Math.abs(importance - truth.get(element)!)).toBeLessThan(0.03);
  });

  test('circles are simulated too', () => {
    const ring = Array.from(
      { length: 40 },
      (_, i) => `objection a${i} "…" credence 50% rebuts a${(i + 1) % 40}`,
    );
    const around = argumentOf(ring.join('\n'));
    const [estimate] = evaluate(around.argument, around.bounds, { nodeBudget: 50 }).readings;
    expect(estimate.method).toBe('simulated');
    // x₀ holds when its attacker does not: P = p(1 − P) up to 2⁻⁴⁰.
    expect(Math.abs(estimate.support - 1 / 3)).toBeLessThan(5 * estimate.standardError);
  });

  test('simulated support stays within its range', () => {
    const rare = argumentOf(
      `${Array.from({ length: 8 }, (_, i) => `assumption l${i} "…" credence 1%`).join('\n')}
       claim a "…" because l0, l1, l2, l3 because l4, l5
       claim b "…" because l0, l5, l6 because l7, l1
       claim floor "…" because l0 (0.1%) because a because b
       thesis t "…" because floor because a, b`,
    );
    for (const { support, range } of evaluate(rare.argument, rare.bounds, { nodeBudget: 5 }).readings) {
      expect(support).toBeGreaterThanOrEqual(range.lo);
      expect(support).toBeLessThanOrEqual(range.hi);
    }
  });
});

test('points of failure are found without diagrams', () => {
  const shared = argumentOf(
    `${Array.from({ length: 6 }, (_, i) => `assumption l${i} "…" credence 50%`).join('\n')}
     claim a "…" because l0, l1 because l2, l3
     claim b "…" because l0, l2 because l1, l3
     thesis t "…" because a, b, l4`,
  );
  const thesis = shared.argument.statements.find((s) => s.kind === 'thesis')!;
  const evaluation = evaluate(shared.argument, shared.bounds, { nodeBudget: 5 });
  expect(evaluation.readings[thesis.index].method).toBe('simulated');
  expect(evaluation.singlePointsOfFailure(thesis).map((s) => s.name)).toEqual(['l4']);
});
