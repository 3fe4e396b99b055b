/** The walk through an argument, one step at a time. */
import { expect, test } from 'vitest';
import { placeOf, treeOf } from '../../core/graph/tree.ts';
import { stopsOf, type WalkOrder } from '../../core/graph/walk.ts';
import { graphOf } from '../support/pictures.ts';

const TEXT = `thesis t "T" because a, not b because c
claim a "A" because x (80%) unless z
assumption b "B" credence 10% given x
claim c "C" because x
assumption x "X" prior 20% seeing saw: e (4 : 1)
evidence e "E"
assumption z "Z"
objection o "O" because e rebuts hit: c
objection p "P" undercuts o#hit
question q "Why?" asks a`;
const tree = treeOf(graphOf(TEXT));

function said(order: WalkOrder, top?: string): string[] {
  return stopsOf(tree, order, top === undefined ? undefined : placeOf(tree, top)).map(
    ({ key, conclusion, premises, against, others }) => {
      const all = [...premises, ...against, ...others];
      const words = all.map(({ node, kind, negated }) => `${negated ? 'not ' : ''}${node.name} ${kind}`);
      return `${key} → ${conclusion.name}: ${words.join(', ')}`;
    },
  );
}

const STOPS = {
  't#1': 't#1 → t: a premise, not b premise',
  'a#1': 'a#1 → a: x premise, z unless',
  saw: 'x#saw → x: e premise',
  a: 'a → a: q asks',
  b: 'b → b: x given',
  't#2': 't#2 → t: c premise',
  'c#1': 'c#1 → c: x premise',
  'o#1': 'o#1 → o: e premise',
  c: 'c → c: o rebut',
};

test('from the thesis down, line by line', () => {
  const order = ['t#1', 'a#1', 'saw', 'a', 'b', 't#2', 'c#1', 'o#1', 'c'] as const;
  expect(said('down')).toEqual(order.map((key) => STOPS[key]));
});

test('from the leaves up, each step after what it rests on', () => {
  const order = ['saw', 'a#1', 'a', 'b', 't#1', 'c#1', 'o#1', 'c', 't#2'] as const;
  expect(said('up')).toEqual(order.map((key) => STOPS[key]));
});

test('what is in focus alone', () => {
  expect(said('down', 'a')).toEqual(['a#1', 'saw', 'a'].map((key) => STOPS[key as keyof typeof STOPS]));
});
