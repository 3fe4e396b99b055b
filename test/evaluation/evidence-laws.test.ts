/** Weighed evidence, cases, dependence and debate against all worlds, and the laws that hold of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { allWorlds } from '../support/all-worlds.ts';
import { debates, debateText } from '../support/debates.ts';
import { argumentOf, evaluated } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';

const nearAll = (actual: readonly number[], expected: readonly number[], told: string) => {
  for (const [i, value] of actual.entries()) near(value, expected[i], told);
};

const supports = (text: string) => {
  const { argument, bounds } = argumentOf(text);
  return evaluate(argument, bounds).readings.map((reading) => reading.support);
};

test('support is that of all worlds, and the range holds it', () => {
  let [drawn, compared] = [0, 0];
  fc.assert(
    fc.property(debates(6), (spec) => {
      drawn++;
      const text = debateText(spec);
      const { argument, bounds } = argumentOf(text);
      expect(argument.root.problems, text).toEqual([]);
      const worlds = allWorlds(argument, bounds);
      if (!worlds) return;
      compared++;
      for (const { statement, support, supportWithUndecided, range, method } of evaluate(argument, bounds)
        .readings) {
        const told = `${statement.id} of\n${text}`;
        expect(method).toBe('exact');
        near(support, worlds.holds[statement.index], told);
        near(supportWithUndecided, worlds.possible[statement.index], told);
        expect(range.lo, told).toBeLessThanOrEqual(worlds.holds[statement.index] + 1e-9);
        expect(range.hi, told).toBeGreaterThanOrEqual(worlds.possible[statement.index] - 1e-9);
      }
    }),
    { numRuns: runs(2000) },
  );
  expect(compared).toBeGreaterThan(drawn / 2);
});

test('an observation of 1 : 1 changes no number, and neither does one that never holds', () => {
  fc.assert(
    fc.property(debates(6), fc.nat({ max: 20 }), (spec, which) => {
      const text = debateText(spec);
      const weighed = [...text.matchAll(/^ {2}prior .*$/gm)];
      if (weighed.length === 0) return;
      const { index, 0: line } = weighed[which % weighed.length];
      const insert = (clause: string) =>
        `${text.slice(0, index + line.length)}\n  ${clause}${text.slice(index + line.length)}\nassumption never "…" credence 0%`;
      const before = supports(`${text}\nassumption never "…" credence 0%`);
      nearAll(supports(insert(`seeing q: s${which % spec.statements.length} (3 : 3)`)), before, text);
      nearAll(supports(insert('seeing q: never (9 : 1)')), before, text);
    }),
    { numRuns: runs(500) },
  );
});

test('raising a likelihood ratio never lowers the leaf', () => {
  const support = (ratio: string, p: number, e: number) =>
    evaluated(`evidence e "…" credence ${e}% assumption h "…" prior ${p}% seeing e (${ratio})`).reading('h')
      .support;
  fc.assert(
    fc.property(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.integer({ min: 1, max: 50 }), (p, e, q) => {
      expect(support(`${q + 1} : 7`, p, e)).toBeGreaterThanOrEqual(support(`${q} : 7`, p, e) - 1e-12);
    }),
    { numRuns: runs(200) },
  );
});

test('together changes no support of a leaf that nothing attacks, and at 0 % no number at all', () => {
  fc.assert(
    fc.property(debates(6), (spec) => {
      const without = supports(debateText({ ...spec, together: [] }));
      const never = supports(
        debateText({ ...spec, together: spec.together.map((t) => ({ ...t, probability: '0%' })) }),
      );
      nearAll(never, without, debateText(spec));
      const { argument, bounds } = argumentOf(debateText(spec));
      for (const { statement, support } of evaluate(argument, bounds).readings) {
        const { steps, rebuttals, given, observations } = statement;
        if (steps.length + rebuttals.length + given.length + observations.length === 0)
          near(support, without[statement.index], debateText(spec));
      }
    }),
    { numRuns: runs(500) },
  );
});

test('a crux of a weighed or tied leaf tells what the thesis is when the leaf is certain, and when it fails', () => {
  const text = `evidence e "…" credence 90%
    assumption h "…" prior 20% seeing e (4 : 1)
    assumption r "…" credence 80%
    assumption i "…" credence 60%
    together b "…" of r, i (50%)
    thesis t "…" because h, r because i`;
  const { evaluation, statement, reading } = evaluated(text);
  for (const name of ['h', 'r', 'i']) {
    const crux = evaluation.cruxes(statement('t')).find(({ element }) => element === statement(name))!;
    near(crux.credence, reading(name).support, name);
    for (const [value, change] of [
      [1, crux.gain],
      [0, -crux.loss],
    ]) {
      const settled = new Map([[statement(name), value]]);
      const outcome = evaluation.whatIf.outcome([statement('t')], { settled })!;
      near(outcome.support - reading('t').support, change, name);
    }
    near(crux.importance, crux.gain + crux.loss, name);
  }
});

test('eight observations on one leaf, three on each of two hundred, and evidence that leaves share are exact', () => {
  const evidence = (n: number, of: string) =>
    Array.from({ length: n }, (_, i) => `evidence ${of}e${i} "…" credence ${70 + i}%\n`).join('');
  const seeing = (n: number, of: string) =>
    Array.from({ length: n }, (_, i) => ` seeing ${of}e${i} (${i + 2} : ${i % 2 === 0 ? 1 : 9})`).join('');
  const eight = evaluated(`${evidence(8, 'x')}thesis h "…" prior 30%${seeing(8, 'x')}`);
  expect(eight.reading('h').method).toBe('exact');
  const leaves = Array.from(
    { length: 200 },
    (_, i) => `${evidence(3, `l${i}`)}assumption h${i} "…" prior 40%${seeing(3, `l${i}`)}\n`,
  );
  const many = evaluated(
    `${leaves.join('')}thesis t "…" because ${leaves.map((_, i) => `h${i}`).join(', ')}`,
  );
  expect(many.reading('t').method).toBe('exact');
  const sharing = Array.from(
    { length: 10 },
    (_, i) => `assumption h${i} "…" prior ${20 + i}%${seeing(8, 'x')}\n`,
  );
  const shared = evaluated(
    `${evidence(8, 'x')}${sharing.join('')}thesis t "…" ${sharing.map((_, i) => `because h${i} (${10 + i}%)`).join(' ')}`,
  );
  expect(shared.reading('t').method).toBe('exact');
});

function near(actual: number, expected: number, told: string): void {
  expect(Math.abs(actual - expected), `${actual} is not ${expected}: ${told}`).toBeLessThanOrEqual(1e-9);
}
