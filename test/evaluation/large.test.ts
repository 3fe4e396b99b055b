import { expect, test } from 'vitest';
import { evaluate, evaluateInSlices } from '../../core/evaluation/evaluation.ts';
import { argumentOf } from '../support/evaluate.ts';

const many = (n: number, line: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');

function last(document: string) {
  const { argument, bounds } = argumentOf(document);
  const evaluation = evaluate(argument, bounds);
  const statement = argument.statements[argument.statements.length - 1];
  return { reading: evaluation.readings[statement.index], evaluation, statement };
}

test('a chain of 50,000 claims', () => {
  const { reading, evaluation, statement } = last(
    `assumption c0 "…" credence 90%\n${many(50_000, (i) => `claim c${i + 1} "…" because c${i} (99.999%)`)}`,
  );
  expect(reading).toMatchObject({ method: 'exact', status: 'supported' });
  expect(reading.support).toBeCloseTo(0.9 * 0.99999 ** 50_000, 9);
  expect(reading.range.lo).toBeCloseTo(reading.support, 9);
  expect(evaluation.cruxes(statement)).toHaveLength(50_001);
  expect(evaluation.singlePointsOfFailure(statement).map((s) => s.name)).toEqual(['c0']);
});

test('a claim with 5,000 premises that others share', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `a${i}`);
  const { reading, evaluation, statement } = last(
    `${many(5000, (i) => `assumption a${i} "…" credence 99.99%`)}
     claim all "…" because ${names.join(', ')}
     claim most "…" because ${names.slice(1).join(', ')} (90%)
     thesis t "…" because all because most`,
  );
  const most = 0.9999 ** 4999;
  expect(reading.method).toBe('exact');
  expect(reading.support).toBeCloseTo(most * (1 - (1 - 0.9999) * (1 - 0.9)), 9);
  expect(reading.range.lo).toBeCloseTo(0.5, 9);
  expect(evaluation.singlePointsOfFailure(statement)).toHaveLength(4999);
});

test('circles of thousands, of support and of attack', () => {
  const ring = last(
    `assumption x "…" credence 50%
     ${many(3000, (i) => `claim a${i} "…" because a${(i + 1) % 3000}${i === 777 ? ' because x' : ''}`)}`,
  );
  expect(ring.reading).toMatchObject({ method: 'exact', support: 0.5, range: { lo: 0.5, hi: 0.5 } });
  const chain = last(`${many(20_000, (i) => `objection a${i} "…" credence 50% rebuts a${i + 1}`)}
    claim a20000 "…" because x assumption x "…" credence 100%`);
  expect(chain.evaluation.readings[20_000].support).toBeCloseTo(2 / 3, 9);
});

test('a circle gives way while its ranges are narrowed', () => {
  const { argument, bounds } = argumentOf(many(3000, (i) => `claim a${i} "…" because a${(i + 1) % 3000}`));
  const work = evaluateInSlices(argument, bounds);
  let slices = 0;
  for (let step = work.next(); !step.done; step = work.next()) slices++;
  expect(slices).toBeGreaterThan(12);
});

test('a net that is too large for diagrams is simulated after a second of work, and says so', () => {
  // Each claim has two steps of two premises below it, each fourth an objection: most of it hangs together.
  let state = 1;
  const any = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % n;
  };
  const below = (i: number) => `c${i + 1 + any(199 - i)}`;
  const { argument, bounds } = argumentOf(
    many(200, (i) =>
      [
        i > 120
          ? `assumption c${i} "…" credence ${10 + any(80)}%`
          : `claim c${i} "…" because ${below(i)}, ${below(i)} (80%) because ${below(i)}, ${below(i)} (60%)`,
        i % 4 === 0 ? `objection o${i} "…" credence 30% rebuts c${any(200)}` : '',
      ].join('\n'),
    ),
  );
  const work = evaluateInSlices(argument, bounds);
  let slices = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) slices++;
  expect(slices).toBeGreaterThan(50);
  // About as many slices are diagram work as the budget is worth: a thousand steps each.
  expect(slices).toBeLessThan(2000);
  const simulated = step.value.readings.filter(({ method }) => method === 'simulated');
  expect(simulated.length).toBeGreaterThan(20);
  expect(Math.max(...simulated.map(({ standardError }) => standardError))).toBeLessThan(0.01);
});

test('work comes in slices and may be given up', () => {
  let state = 1;
  const any = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return `a${(state >> 8) % 60}`;
  };
  const { argument, bounds } = argumentOf(
    `${many(60, (i) => `assumption a${i} "…" credence 50%`)}
     ${many(60, (i) => `claim c${i} "…" because ${any()} because ${any()} because ${any()}`)}
     thesis t "…" because ${Array.from({ length: 60 }, (_, i) => `c${i}`).join(', ')}`,
  );
  const work = evaluateInSlices(argument, bounds, { nodeBudget: 300_000 });
  let slices = 0;
  let step = work.next();
  for (; !step.done && slices < 100_000; step = work.next()) slices++;
  expect(slices).toBeGreaterThan(10);
  expect(step.done && step.value.readings).toHaveLength(121);
  const abandoned = evaluateInSlices(argument, bounds);
  abandoned.next();
  expect(abandoned.return(undefined as never).done).toBe(true);
});
