import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { BruteForce } from '../support/brute-force.ts';
import { documents, textOf } from '../support/documents.ts';
import { argumentOf } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';

/** The facts of a document; now and then as many as brute force can bear. */
const sizes = fc.oneof({ weight: 12, arbitrary: fc.constant(8) }, { weight: 1, arbitrary: fc.constant(11) });

test('support, cruxes, points of failure and status are what all worlds together say', () => {
  fc.assert(
    fc.property(documents(8), sizes, (document, size) => {
      const { argument, bounds } = argumentOf(textOf(document, size));
      const truth = new BruteForce(argument, bounds);
      const evaluation = evaluate(argument, bounds);
      const count = truth.statements.length;
      const holds = new Float64Array(count);
      const possible = new Float64Array(count);
      const importance = truth.facts.map(() => new Float64Array(count));
      const everTrue = new Uint8Array(count);
      /** By statement, the facts without which it holds in some world. */
      const spared = new Int32Array(count);
      for (const { world, model } of truth.worlds()) {
        const weight = truth.weight(world);
        const shares = truth.facts.map((_, f) => truth.weight(world, f) * ((world >> f) & 1 ? 1 : -1));
        for (let s = 0; s < count; s++) {
          if ((model.possible >> s) & 1) possible[s] += weight;
          if (!((model.holds >> s) & 1)) continue;
          holds[s] += weight;
          everTrue[s] = 1;
          spared[s] |= ~world;
          shares.forEach((share, f) => {
            importance[f][s] += share;
          });
        }
      }
      const statuses = truth.statuses();
      for (const reading of evaluation.readings) {
        const s = reading.statement.index;
        expect(reading.method).toBe('exact');
        near(reading.support, holds[s]);
        near(reading.supportWithUndecided, possible[s]);
        expect(reading.range.lo).toBeLessThanOrEqual(holds[s] + 1e-9);
        expect(reading.range.hi).toBeGreaterThanOrEqual(possible[s] - 1e-9);
        expect(reading.status).toBe(statuses[s]);
        const found = new Map(evaluation.cruxes(reading.statement).map((c) => [c.element, c.importance]));
        for (const [f, fact] of truth.facts.entries()) near(found.get(fact.element) ?? 0, importance[f][s]);
        const points = truth.facts
          .filter(
            (fact, f) => fact.element.type === 'statement' && everTrue[s] === 1 && !((spared[s] >> f) & 1),
          )
          .map((fact) => fact.element.id);
        const single = evaluation.singlePointsOfFailure(reading.statement).map((leaf) => leaf.id);
        expect(new Set(single)).toEqual(new Set(points));
      }
    }),
    { numRuns: runs(2000) },
  );
});

function near(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9);
}
