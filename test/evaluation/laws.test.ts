import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evaluation, evaluate, type Reading } from '../../core/evaluation/evaluation.ts';
import { type Document, documents, type StatementSpec, textOf } from '../support/documents.ts';
import { argumentOf } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';

const NEAR = 1e-9;
const numRuns = Math.ceil(runs(2000) / 4);
const pick = fc.nat({ max: 1000 });

function evaluation(document: Document): Evaluation {
  const { argument, bounds } = argumentOf(textOf(document, Number.POSITIVE_INFINITY));
  return evaluate(argument, bounds);
}

/** The document with statement `i` changed. */
function changed(
  document: Document,
  i: number,
  change: (spec: StatementSpec) => Partial<StatementSpec>,
): Document {
  return document.map((spec, k) => (k === i ? { ...spec, ...change(spec) } : spec));
}

/** One of the statements that pass the test; undefined when there is none. */
function choose(document: Document, n: number, test: (spec: StatementSpec) => boolean): number | undefined {
  const places = document.flatMap((spec, i) => (test(spec) ? [i] : []));
  return places.length > 0 ? places[n % places.length] : undefined;
}

function expectSame(a: Reading, b: Reading): void {
  expect(a.status).toBe(b.status);
  expectSameNumbers(a, b);
}

function expectSameNumbers(a: Reading, b: Reading): void {
  expect(Math.abs(a.support - b.support)).toBeLessThanOrEqual(NEAR);
  expect(Math.abs(a.supportWithUndecided - b.supportWithUndecided)).toBeLessThanOrEqual(NEAR);
  expect(Math.abs(a.range.lo - b.range.lo)).toBeLessThanOrEqual(NEAR);
  expect(Math.abs(a.range.hi - b.range.hi)).toBeLessThanOrEqual(NEAR);
}

test('support lies between the ends of its range', () => {
  fc.assert(
    fc.property(documents(25), (document) => {
      for (const { support, supportWithUndecided, range, method } of evaluation(document).readings) {
        expect(method).toBe('exact');
        expect(range.lo).toBeLessThanOrEqual(support + NEAR);
        expect(support).toBeLessThanOrEqual(supportWithUndecided + NEAR);
        expect(supportWithUndecided).toBeLessThanOrEqual(range.hi + NEAR);
      }
    }),
    { numRuns },
  );
});

test('another step never lowers the support of a claim that has one', () => {
  fc.assert(
    fc.property(
      documents(9),
      pick,
      fc.array(pick, { minLength: 1, maxLength: 3 }),
      (document, n, premises) => {
        // What an unmarked claim is about changes with its premises.
        const at = choose(document, n, (spec) => spec.steps.length > 0 && spec.about.length > 0);
        const plain = document.every((spec) => spec.kind !== 'sincere' && spec.about.length === 0);
        const i = plain ? choose(document, n, (spec) => spec.steps.length > 0) : at;
        if (i === undefined) return;
        const step = { label: document[i].steps.length, premises, strength: '60%', unless: [] };
        const more = changed(document, i, (spec) => ({ steps: [...spec.steps, step] }));
        const isUndercut = document.some((spec) => spec.attacks.some((a) => a.step !== undefined));
        if (isUndercut) return;
        expect(evaluation(more).readings[i].support).toBeGreaterThanOrEqual(
          evaluation(document).readings[i].support - NEAR,
        );
      },
    ),
    { numRuns },
  );
});

test('another attack never raises the support of what it attacks', () => {
  fc.assert(
    fc.property(documents(9), pick, pick, fc.option(pick, { nil: undefined }), (document, n, m, step) => {
      const i = n % document.length;
      const target = m % document.length;
      const attack = { target, step, strength: '70%', unless: [] };
      const more = changed(document, i, (spec) => ({ attacks: [...spec.attacks, attack] }));
      expect(evaluation(more).readings[target].support).toBeLessThanOrEqual(
        evaluation(document).readings[target].support + NEAR,
      );
    }),
    { numRuns },
  );
});

test('an appended copy of a step changes nothing', () => {
  fc.assert(
    fc.property(documents(9), pick, (document, n) => {
      const i = choose(document, n, (spec) => spec.steps.length > 0);
      if (i === undefined || document.some((spec) => spec.attacks.some((a) => a.step !== undefined))) return;
      const [copy] = document[i].steps;
      const more = changed(document, i, (spec) => ({ steps: [...spec.steps, { ...copy, label: 99 }] }));
      const after = evaluation(more).readings;
      for (const [s, reading] of evaluation(document).readings.entries()) expectSame(after[s], reading);
    }),
    { numRuns },
  );
});

test('renaming and reordering change nothing', () => {
  fc.assert(
    fc.property(documents(9), fc.infiniteStream(pick), (document, random) => {
      const order = shuffled([...document.keys()], random);
      const to = (r: number) => order[r % document.length];
      const moved: StatementSpec[] = [];
      document.forEach((spec, i) => {
        moved[order[i]] = {
          ...spec,
          given: spec.given.map(to),
          steps: shuffled(
            spec.steps.map((s) => ({
              ...s,
              premises: shuffled(s.premises.map(to), random),
              unless: s.unless.map(to),
            })),
            random,
          ),
          attacks: shuffled(
            spec.attacks.map((a) => ({ ...a, target: to(a.target), unless: a.unless.map(to) })),
            random,
          ),
        };
      });
      const after = evaluation(moved).readings;
      for (const [i, reading] of evaluation(document).readings.entries())
        expectSame(after[order[i]], reading);
    }),
    { numRuns },
  );
});

test.each([false, true])(
  'a leaf as a claim from two leaves (second given the first: %s)',
  (isConditional) => {
    fc.assert(
      fc.property(documents(9), pick, (document, n) => {
        const i = choose(document, n, (spec) => spec.steps.length === 0 && spec.given.length === 0);
        if (i === undefined) return;
        const leaf = changed(document, i, () => ({ credence: '30%', kind: 'assumption' }));
        const count = document.length;
        const half = (credence: string, given: number[]): StatementSpec => ({
          ...leaf[i],
          kind: 'assumption',
          about: [],
          credence,
          given,
          attacks: [],
        });
        const step = { label: 0, premises: [count, count + 1], strength: undefined, unless: [] };
        const split = [
          ...changed(withSize(leaf, count), i, () => ({ kind: 'claim', credence: undefined, steps: [step] })),
          half('60%', []),
          half('50%', isConditional ? [count] : []),
        ];
        const after = evaluation(split).readings;
        evaluation(leaf).readings.forEach((reading, s) => {
          expect(Math.abs(after[s].support - reading.support)).toBeLessThanOrEqual(NEAR);
          if (isConditional) expectSameNumbers(after[s], reading);
        });
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  },
);

/** References resolved for a document of `count` statements, so that more can be appended. */
function withSize(document: Document, count: number): Document {
  const to = (r: number) => r % count;
  return document.map((spec) => ({
    ...spec,
    given: spec.given.map(to),
    steps: spec.steps.map((s) => ({ ...s, premises: s.premises.map(to), unless: s.unless.map(to) })),
    attacks: spec.attacks.map((a) => ({ ...a, target: to(a.target), unless: a.unless.map(to) })),
  }));
}

function shuffled<T>(items: readonly T[], random: fc.Stream<number>): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.next().value! % (i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}
