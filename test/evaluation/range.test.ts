import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { BruteForce } from '../support/brute-force.ts';
import { acyclicDocuments, documents, textOf } from '../support/documents.ts';
import { argumentOf } from '../support/evaluate.ts';
import { exactBounds } from '../support/linear-program.ts';
import { runs } from '../support/runs.ts';

/** A linear program costs as much as a hundred evaluations. */
const numRuns = Math.min(3000, runs(60));

for (const [kind, arbitrary] of [
  ['acyclic', acyclicDocuments(6)],
  ['any', documents(6)],
] as const) {
  test(`ranges of ${kind} documents hold for every joint distribution of the facts`, () => {
    fc.assert(
      fc.property(arbitrary, (document) => {
        const { argument, bounds } = argumentOf(textOf(document, 6));
        const exact = exactBounds(new BruteForce(argument, bounds));
        for (const { statement, range } of evaluate(argument, bounds).readings) {
          expect(range.lo).toBeLessThanOrEqual(exact[statement.index].lo + 1e-6);
          expect(range.hi).toBeGreaterThanOrEqual(exact[statement.index].hi - 1e-6);
        }
      }),
      { numRuns },
    );
  });
}
