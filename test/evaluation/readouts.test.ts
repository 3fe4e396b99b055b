/** Read-outs: lines of support, the agenda, the case against, the share and the worth of a crux. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { shareOf, worthOf } from '../../core/evaluation/readouts/measures.ts';
import type { Statement } from '../../core/model/argument.ts';
import type { Boundaries } from '../../core/model/boundary.ts';
import { targetName } from '../../core/model/targets.ts';
import { BruteForce } from '../support/brute-force.ts';
import { documents, textOf } from '../support/documents.ts';
import { argumentOf, type Evaluated, evaluated } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';

test('what a step carries, and what would be without it, is what all worlds without the others say', () => {
  fc.assert(
    fc.property(documents(7), (document) => {
      const { argument, bounds } = argumentOf(textOf(document, 8));
      const { lines, readings } = evaluate(argument, bounds);
      for (const claim of argument.statements.filter((s) => s.steps.length > 0)) {
        const found = lines(claim);
        expect(found.map(({ step }) => step)).toEqual(claim.steps);
        for (const { step, support, loss } of found) {
          const alone = without(
            bounds,
            (x) => (claim.steps as readonly object[]).includes(x) && x !== step,
            claim,
          );
          near(support, chance(argument, alone, [claim], new Set([claim])));
          const rest = chance(
            argument,
            without(bounds, (x) => x === step),
            [claim],
          );
          near(loss, Math.max(0, readings[claim.index].support - rest));
        }
      }
    }),
    { numRuns: runs(200) },
  );
});

test('statements taken together hold as often as in all worlds they do', () => {
  fc.assert(
    fc.property(documents(7), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (document, picks) => {
      const { argument, bounds } = argumentOf(textOf(document, 8));
      const picked = picks.map((i) => argument.statements[i % argument.statements.length]);
      near(evaluate(argument, bounds).whatIf.outcome(picked)!.support, chance(argument, bounds, picked));
    }),
    { numRuns: runs(200) },
  );
});

test('the case against, taken away, leaves what all worlds without attacks and exceptions say', () => {
  fc.assert(
    fc.property(documents(7), (document) => {
      const { argument, bounds } = argumentOf(textOf(document, 8));
      const { caseAgainst, readings } = evaluate(argument, bounds);
      const [thesis] = argument.statements;
      const { asWritten, objections } = caseAgainst(thesis);
      const carrying = new Set([thesis]);
      for (const { given, steps } of carrying)
        for (const s of [...given, ...steps.flatMap((step) => step.premises)]) carrying.add(s);
      const parts = new Set<object>([...carrying].flatMap((s) => [s, ...s.steps]));
      const unopposed: Boundaries = {
        ...bounds,
        attackCounts: (a) => !parts.has(a.target) && bounds.attackCounts(a),
        exceptionCounts: (holder, e) => !parts.has(holder) && bounds.exceptionCounts(holder, e),
      };
      near(asWritten, readings[thesis.index].support - chance(argument, unopposed, [thesis], carrying));
      if (objections.length === 0) near(asWritten, 0);
    }),
    { numRuns: runs(200) },
  );
});

test('a line that another one makes superfluous is idle', () => {
  const { evaluation, statement } = evaluated(`assumption a "…" credence 50% assumption b "…" credence 80%
    thesis t "…" because a because a, b (90%) because b (25%)`);
  const lines = evaluation.lines(statement('t')).map(({ support, loss }) => [support, loss].map(round));
  expect(lines).toEqual([
    [0.5, 0.13],
    [0.36, 0],
    [0.2, 0.1],
  ]);
});

test('the agenda lists what is fatal first, all of it, then what helps most once that is repaired', () => {
  const document = evaluated(`thesis t "…" because a, b, c unless sure
    assumption a "…" credence 60% assumption b "…" credence 0% assumption c "…" credence 0%
    assumption sure "…" credence 100%
    objection o "…" credence 50% rebuts t`);
  expect(agenda(document)).toEqual([
    'b fatal 0',
    'c fatal 0',
    'against sure fatal 0.3',
    'against o 0.6',
    'a 1',
  ]);
});

test('two lines that have failed each by itself: the better one is taken up', () => {
  const document = evaluated(`thesis t "…" because a, x because b, y
    assumption a "…" credence 0% assumption b "…" credence 0%
    assumption x "…" credence 30% assumption y "…" credence 90%`);
  expect(agenda(document)).toEqual(['b fatal 0.9', 'y 1']);
});

test('each objection with its answers taken away, and all of them together', () => {
  const { evaluation, statement } = evaluated(`assumption a "…" credence 80%
    thesis t "…" because a unless x
    assumption x "…" credence 10%
    objection o "…" credence 50% rebuts t
    objection answer "…" credence 60% rebuts o
    objection p "…" credence 40% rebuts a unless covered
    assumption covered "…" credence 75%`);
  const { objections, asWritten, unanswered } = evaluation.caseAgainst(statement('t'));
  const effects = objections.map((o) => [o.objection.name, round(o.asWritten), round(o.unanswered)]);
  // 0.8 · 0.9 · (1 − 0.5 · 0.4) · (1 − 0.4 · 0.25) = 0.5184 as written.
  expect(effects).toEqual([
    ['o', -0.1296, -0.324],
    ['p', -0.0576, -0.2304],
    ['x', -0.0576, -0.0576],
  ]);
  expect([asWritten, unanswered].map(round)).toEqual([-0.2816, -0.584]);
});

test('what must be false for a thesis is a case against it, but not what only tells two cases apart', () => {
  const { evaluation, statement } = evaluated(`assumption fakes "…" credence 30%
    assumption schemes "…" credence 40% assumption kept "…" credence 50%
    claim performs "…" because not fakes (90%)
    thesis t "…" because performs, schemes, kept because performs, not schemes
    evidence told "…" credence 80% rebuts fakes`);
  const { objections } = evaluation.caseAgainst(statement('t'));
  const effects = objections.map((o) => [o.objection.name, round(o.asWritten), round(o.unanswered)]);
  // 0.9 · (0.4 · 0.5 + 0.6) without it, of which 0.94 is left as written and 0.7 unanswered.
  expect(effects).toEqual([['fakes', -0.0432, -0.216]]);
});

test('evidence that lowers is a case against; what undercuts it answers, and undercuts what raises', () => {
  const { evaluation, statement } = evaluated(`evidence up "…" credence 100%
    evidence down "…" credence 100%
    assumption h "…" prior 50% seeing up (3 : 1) unless staged seeing down (1 : 3) unless staged
    assumption staged "…" credence 20%
    thesis t "…" because h
    objection o "…" credence 40% undercuts h#1
    objection p "…" credence 50% undercuts h#2`);
  const { objections } = evaluation.caseAgainst(statement('t'));
  const effects = objections.map((o) => [o.objection.name, round(o.asWritten), round(o.unanswered)]);
  expect(effects).toEqual([
    // 52 % as written; 62 % if the second never spoke, and 37 % if it always did.
    ['down', -0.1, -0.25],
    ['o', -0.08, -0.08],
    ['staged', -0.03, -0.03],
  ]);
});

test('the share of what is improbable, and what is worth finding out', () => {
  const { evaluation, statement, reading } = evaluated(`thesis t "…" because a, b because c
    assumption a "…" credence 10% assumption b "…" credence 20% assumption c "…" credence 1%`);
  const { support } = reading('t');
  const [c, a] = ['c', 'a'].map(
    (name) => evaluation.cruxes(statement('t')).find(({ element }) => element === statement(name))!,
  );
  expect(round(shareOf(c, support))).toBe(round(1 - 0.02 / support));
  expect(round(shareOf(a, support))).toBe(round(1 - 0.01 / support));
  expect(shareOf(c, 0)).toBe(0);
  expect(worthOf(a)).toBeCloseTo(0.1 * 0.9 * (0.2 * 0.99) ** 2, 12);
});

/** One line for each item: what it is, whether it is fatal, and the support after it. */
function agenda({ evaluation, statement }: Evaluated): string[] {
  return evaluation
    .agenda(statement('t'))
    .map(({ element, against, fatal, support }) =>
      [against ? 'against' : '', targetName(element), fatal ? 'fatal' : '', round(support)]
        .filter((word) => word !== '')
        .join(' '),
    );
}

/** The boundaries where these steps and attacks, and what rebuts `spared`, count for nothing. */
function without(bounds: Boundaries, gone: (part: object) => boolean, spared?: Statement): Boundaries {
  return {
    ...bounds,
    stepCounts: (step) => !gone(step) && bounds.stepCounts(step),
    attackCounts: (attack) => attack.target !== spared && bounds.attackCounts(attack),
  };
}

/** How often all of these hold, over all worlds. */
function chance(
  argument: ReturnType<typeof argumentOf>['argument'],
  bounds: Boundaries,
  statements: readonly Statement[],
  unmasked?: ReadonlySet<Statement>,
): number {
  const truth = new BruteForce(argument, bounds, unmasked);
  let p = 0;
  for (const { world, model } of truth.worlds())
    if (statements.every(({ index }) => (model.holds >> index) & 1)) p += truth.weight(world);
  return p;
}

function round(x: number): number {
  return Number(x.toFixed(9));
}

function near(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9);
}

test('of very many objections only what they do together is told', () => {
  const many = Array.from({ length: 60 }, (_, i) => `objection o${i} "…" credence 1% rebuts t`).join('\n');
  const { evaluation, statement } = evaluated(
    `assumption a "…" credence 80% thesis t "…" because a\n${many}`,
  );
  const { count, objections, asWritten } = evaluation.caseAgainst(statement('t'));
  expect([count, objections.length]).toEqual([60, 0]);
  expect(asWritten).toBeCloseTo(0.8 * (0.99 ** 60 - 1), 12);
});
