/** What would be if a number were another: the edits that write it, and the numbers that follow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { graphIf, settingEdits } from '../../core/features/arguing/what-if.ts';
import { parse } from '../../core/syntax/parser.ts';
import { documents, textOf } from '../support/documents.ts';
import { argumentOf } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

function written(text: string, id: string, value: number): string {
  const snapshot = snapshotOf(new Map([[ROOT, text]]));
  let out = text;
  for (const { span, text: inserted } of settingEdits(snapshot, ROOT, [{ id, value }]))
    out = out.slice(0, span.start) + inserted + out.slice(span.end);
  return out;
}

describe('a number is written where it belongs', () => {
  test.each([
    ['a credence', 'assumption a "A" credence 40%', 'a', 'assumption a "A" credence 75%'],
    ['a range', 'assumption a "A" credence 40%..60%', 'a', 'assumption a "A" credence 75%'],
    ['a word', 'assumption a "A" credence likely', 'a', 'assumption a "A" credence 75%'],
    ['a condition', 'assumption a "A" credence 40% given b', 'a', 'assumption a "A" credence 75% given b'],
    ['a missing one', 'assumption a "A"\n  note "n"', 'a', 'assumption a "A"\n  note "n"\n  credence 75%'],
    [
      'a prior',
      'assumption a "A" prior 10% seeing e (4 : 1)\nevidence e "E"',
      'a',
      'assumption a "A" prior 75% seeing e (4 : 1)\nevidence e "E"',
    ],
    [
      'a strength',
      'claim c "C" because a (90%)\nassumption a "A"',
      'c#1',
      'claim c "C" because a (75%)\nassumption a "A"',
    ],
    [
      'no strength',
      'claim c "C" because x: a, b since "w"\nassumption a "A"',
      'c#x',
      'claim c "C" because x: a, b (75%) since "w"\nassumption a "A"',
    ],
    [
      'a claim has none',
      'claim c "C" because a\nassumption a "A"',
      'c',
      'claim c "C" because a\nassumption a "A"',
    ],
    ['nothing known', 'claim c "C" because a', 'a', 'claim c "C" because a'],
  ])('%s', (_, text, id, expected) => expect(written(text, id, 0.75)).toBe(expected));
});

test('numbers as with the credence settled, whatever is changed', () => {
  fc.assert(
    fc.property(documents(9), fc.nat(), fc.integer({ min: 0, max: 100 }), (document, at, points) => {
      const text = textOf(document, 40);
      const { argument, bounds } = argumentOf(text);
      const leaves = argument.statements.filter(
        (s) => s.steps.length === 0 && !s.prior && argument.credence(s),
      );
      fc.pre(leaves.length > 0);
      const leaf = leaves[at % leaves.length];
      const value = points / 100;
      const known = evaluate(argument, bounds);
      const snapshot = snapshotOf(new Map([[ROOT, text]]));
      const graph = graphIf(snapshot, ROOT, [{ id: leaf.id, value }], known);
      for (const statement of argument.statements) {
        const outcome = known.whatIf.outcome([statement], { settled: new Map([[leaf, value]]) });
        const node = graph.nodes.find(({ id }) => id === statement.id);
        if (outcome && node?.support !== undefined) expect(node.support).toBeCloseTo(outcome.support, 9);
      }
    }),
    { numRuns: Math.ceil(runs(2000) / 10) },
  );
});

test('what is written reads as what was tried', () => {
  fc.assert(
    fc.property(documents(9), fc.nat(), fc.integer({ min: 0, max: 1000 }), (document, at, tenths) => {
      const text = textOf(document, 40);
      const { argument } = argumentOf(text);
      const tunable = [
        ...argument.steps,
        ...argument.statements.filter((s) => s.steps.length === 0 && !s.placeholder),
      ];
      fc.pre(tunable.length > 0);
      const thing = tunable[at % tunable.length];
      const after = written(text, thing.id, tenths / 1000);
      expect(parse(after).errors).toEqual(parse(text).errors);
      const now = argumentOf(after).argument;
      const found = now.byId.get(thing.id)!;
      const number =
        found.type === 'step'
          ? now.strength(found)
          : found.type === 'statement'
            ? (now.prior(found) ?? now.credence(found))
            : undefined;
      expect(number?.lo ?? 1).toBeCloseTo(tenths / 1000, 9);
    }),
    { numRuns: Math.ceil(runs(2000) / 10) },
  );
});
