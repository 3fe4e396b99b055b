/** What would be if a number were another: the edits that write it, and the numbers that follow. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { settingEdits, Trials } from '../../core/features/arguing/what-if.ts';
import { buildGraph } from '../../core/graph/build.ts';
import type { GraphNode, PlacedGraph } from '../../core/graph/graph.ts';
import { renumberedGraph, renumberedPicture, renumberedTree } from '../../core/graph/numbers.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { layout } from '../../core/layout/layout.ts';
import type { Argument } from '../../core/model/argument.ts';
import { parse } from '../../core/syntax/parser.ts';
import type { Interval } from '../../core/syntax/tree.ts';
import { drained } from '../../core/text/slices.ts';
import { debates, debateText } from '../support/debates.ts';
import { documents, textOf } from '../support/documents.ts';
import { argumentOf } from '../support/evaluate.ts';
import { argumentTexts } from '../support/pictures.ts';
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
      'the strength of an attack',
      'objection o "O" rebuts c (90%)\nclaim c "C"',
      'o>c',
      'objection o "O" rebuts c (75%)\nclaim c "C"',
    ],
    [
      'of an attack without',
      'objection o "O" undercuts c#x since "w"\nclaim c "C" because x: a\nassumption a "A"',
      'o>c#x',
      'objection o "O" undercuts c#x (75%) since "w"\nclaim c "C" because x: a\nassumption a "A"',
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

/** Every kind of argument: attacks, exceptions, conditions and personas; weighed evidence, cases and ties; pictures' texts. */
const texts = fc.oneof(
  documents(9).map((document) => textOf(document, 40)),
  debates(6).map(debateText),
  argumentTexts(8),
);
const things = ({ steps, attacks, statements }: Argument) => [
  ...statements.filter((s) => s.steps.length === 0 && !s.placeholder && s.intact),
  ...steps,
  ...attacks,
];

test('what is tried has the numbers of the edited file, one trial after the other', () => {
  const trial = fc.tuple(fc.nat(), fc.constantFrom(0, 0.137, 0.5, 0.85, 1));
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.array(trial, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      (text, all) => {
        const { argument, bounds } = argumentOf(text);
        const tunable = things(argument);
        fc.pre(tunable.length > 0);
        const evaluation = evaluate(argument, bounds);
        const before = buildGraph(argument, bounds, evaluation);
        const trials = new Trials(argument, bounds, evaluation);
        for (const chosen of all) {
          const settings = chosen.map(([at, value]) => ({ id: tunable[at % tunable.length].id, value }));
          let edited = text;
          for (const { id, value } of settings) edited = written(edited, id, value);
          const now = argumentOf(edited);
          const after = buildGraph(now.argument, now.bounds, evaluate(now.argument, now.bounds));
          const tried = renumberedGraph(before, drained(trials.numbers(settings))!);
          const told = `${JSON.stringify(settings)} in\n${text}`;
          expect(tried.nodes.map(numbersOf), told).toEqual(after.nodes.map(numbersOf));
          expect(
            tried.edges.map(({ id, strength }) => [id, rounded(strength)]),
            told,
          ).toEqual(after.edges.map(({ id, strength }) => [id, rounded(strength)]));
        }
      },
    ),
    { numRuns: Math.ceil(runs(2000) / 10) },
  );
});

function numbersOf({ id, status, support, range, credence, prior, open, conditions, atMost }: GraphNode) {
  return {
    ...{ id, status, open, conditions, atMost, support: support === null ? null : round(support) },
    ...{ range: rounded(range), credence: rounded(credence), prior: rounded(prior) },
  };
}

function rounded(interval: Interval | null) {
  return interval && [round(interval.lo), round(interval.hi)];
}

function round(value: number): number {
  return Math.round(value * 1e8) / 1e8 + 0;
}

test('a drawn graph with other numbers is the same picture, as long as nothing needs more room', () => {
  let [drawn, placedAnew] = [0, 0];
  fc.assert(
    fc.property(texts, fc.nat(), fc.constantFrom(0, 0.4, 0.95), (text, at, value) => {
      const { argument, bounds } = argumentOf(text);
      const tunable = things(argument);
      fc.pre(tunable.length > 0);
      drawn++;
      const evaluation = evaluate(argument, bounds);
      const graph = buildGraph(argument, bounds, evaluation);
      const tree = treeOf(graph);
      const placed = layout(graph, { tree });
      const numbers = drained(
        new Trials(argument, bounds, evaluation).numbers([{ id: tunable[at % tunable.length].id, value }]),
      )!;
      const other = renumberedGraph(graph, numbers);
      const otherTree = renumberedTree(tree, other);
      expect(otherTree).toEqual(treeOf(other));
      const after = renumberedPicture(placed, other, otherTree);
      if (!after) {
        placedAnew++;
        return;
      }
      const words = ({ nodes }: PlacedGraph) =>
        nodes.map((node) => ({ ...node, position: 0, size: 0, labelPosition: 0 }));
      expect(words(after)).toEqual(words(layout(other, { tree: otherTree })));
      expect(after.nodes.map(({ position }) => position)).toEqual(
        placed.nodes.map(({ position }) => position),
      );
    }),
    // How many pictures need more room is a matter of chance, so the texts are always the same.
    { numRuns: Math.ceil(runs(2000) / 10), seed: 7 },
  );
  expect(placedAnew).toBeLessThan(drawn / 2);
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
