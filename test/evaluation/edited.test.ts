import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../core/evaluation/evaluation.ts';
import { type Document, documents, textOf } from '../support/documents.ts';
import { argumentOf } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';

function numbers(evaluation: Evaluation): unknown {
  return evaluation.readings.map(({ statement, support, supportWithUndecided, range, status, method }) => ({
    id: statement.id,
    numbers: [support, supportWithUndecided, range.lo, range.hi],
    status,
    method,
    cruxes: evaluation.cruxes(statement).map((c) => [c.element.id, c.importance]),
    failures: evaluation.singlePointsOfFailure(statement).map((s) => s.id),
  }));
}

test('an evaluation that starts from the previous one says the same, to the last digit', () => {
  const change = fc.record({
    at: fc.nat(),
    credence: fc.constantFrom('0%', '35%', '60%..90%', '100%', undefined),
  });
  fc.assert(
    fc.property(documents(9), change, fc.boolean(), (document, { at, credence }, isSimulated) => {
      const edited: Document = document.map((spec, i) =>
        i === at % document.length ? { ...spec, credence } : spec,
      );
      const nodeBudget = isSimulated ? 8 : undefined;
      const before = argumentOf(textOf(document, 40));
      const after = argumentOf(textOf(edited, 40));
      const previous = evaluate(before.argument, before.bounds, { nodeBudget });
      expect(numbers(evaluate(after.argument, after.bounds, { nodeBudget, previous }))).toEqual(
        numbers(evaluate(after.argument, after.bounds, { nodeBudget })),
      );
    }),
    { numRuns: Math.ceil(runs(2000) / 10) },
  );
});
