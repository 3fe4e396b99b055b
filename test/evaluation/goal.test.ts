/** Goal seek: by hand, and least by brute force on small arguments. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { goalsFor } from '../../core/evaluation/readouts/goal.ts';
import { type Ask, type Curved, movables, type Numbered } from '../../core/evaluation/readouts/movable.ts';
import { drained } from '../../core/text/slices.ts';
import { debates, debateText } from '../support/debates.ts';
import { documents, textOf } from '../support/documents.ts';
import { argumentOf } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';

function goals(text: string, target: number) {
  const { argument, bounds } = argumentOf(text);
  const { whatIf } = evaluate(argument, bounds);
  const { one, two } = drained(goalsFor(argument.statements[0], target, whatIf, argument));
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

test.each([
  [
    'a prior, by Bayes',
    'claim t "T" because h\nassumption h "H" prior 20% seeing e (4 : 1)\nevidence e "E"',
    0.8,
    // Odds of 4 : 1 after an observation of 4 : 1 are odds of 1 : 1 before it.
    ['h', 0.5],
  ],
  [
    'a tie, past where it bends',
    'claim t "T" because a, b\nassumption a "A" credence 30%\nassumption b "B" credence 60%\ntogether x "X" of a, b (100%)',
    0.5,
    ['a', 0.5],
  ],
  [
    'the strength of an attack',
    'claim t "T" because a\nassumption a "A" credence 100%\nobjection o "O" credence 100% rebuts t (60%)',
    0.7,
    ['o>t', 0.3],
  ],
  [
    'a strength that two arrows share',
    'claim t "T" because a, b\nassumption a "A"\nassumption b "B"\nobjection o "O" credence 100% rebuts a, b (50%)',
    0.64,
    ['o>a', 0.2],
  ],
])('%s', (_, text, target, move) => expect(goals(text, target).one).toEqual(move));

/** Every kind of number: of plain and of weighed leaves, of ties, of steps and attacks. */
const texts = fc.oneof(
  documents(6).map((document) => textOf(document, 40)),
  debates(5).map(debateText),
);

/** A leaf in whose number support bends everywhere, although it is tied as well. */
const TIED_AND_WEIGHED = `together t0 "…" of s0 (0%)
assumption s0 "…"
  prior 50% given s2
  seeing o0: s3 (10 : 1)
  seeing o1: s1 (1 : 4)
  seeing o2: s0 (4 : 1)
assumption s1 "…"
  prior 10%
  seeing o0: s1 (4 : 1) given s1
assumption s2 "…"
assumption s3 "…"
  credence 80%`;

test('least by brute force', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 19 }), (text, twentieths) => {
      const { argument, bounds } = argumentOf(text);
      const target = twentieths / 20;
      const thesis = argument.statements[0];
      const { whatIf } = evaluate(argument, bounds);
      const { one, two } = drained(goalsFor(thesis, target, whatIf, argument));
      const ask: Ask = (numbers) => whatIf.outcomeInSlices([thesis], { numbers });
      const support = (...numbers: (readonly [Numbered, number])[]) =>
        drained(ask(new Map(numbers)))!.support;
      const { affine, curved } = drained(movables(whatIf.outcome([thesis])!, argument, ask));
      const movable = [...curved, ...affine].map((number) => ({
        ...number,
        isCurved: curved.includes(number as Curved),
      }));
      const clamp = (x: number) => Math.min(1, Math.max(0, x));
      const straddles = (values: readonly number[]) =>
        Math.min(...values) < target - 1e-7 && Math.max(...values) > target + 1e-7;
      if (one) expect(support([one.element, one.to])).toBeCloseTo(target, 6);
      const radius = one ? Math.abs(one.to - one.from) - 1e-6 : 1;
      for (const { element, from, isCurved } of movable) {
        const shares = isCurved ? [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1] : [-1, 0, 1];
        const reach = shares.map((share) => support([element, clamp(from + share * radius)]));
        if (radius > 0) expect(straddles(reach), text).toBe(false);
      }
      if (two)
        expect(support(...two.map(({ element, to }) => [element, to] as const))).toBeCloseTo(target, 5);
      const least = two ? Math.max(...two.map(({ from, to }) => Math.abs(to - from))) : 1;
      movable.forEach((a, i) => {
        for (const b of movable.slice(i + 1)) {
          // What bends is read off at some points only.
          const slack =
            a.isCurved || b.isCurved || two?.some(({ element }) => curved.some((c) => c.element === element))
              ? 0.03
              : 1e-5;
          const most = two ? least - slack : 0.999999;
          if (most <= 0) continue;
          const corners = [-most, 0, most].flatMap((dp) =>
            [-most, 0, most].map((dq) =>
              support([a.element, clamp(a.from + dp)], [b.element, clamp(b.from + dq)]),
            ),
          );
          expect(straddles(corners), text).toBe(false);
        }
      });
    }),
    { numRuns: Math.ceil(runs(1000) / 5), examples: [[TIED_AND_WEIGHED, 19]] },
  );
});
