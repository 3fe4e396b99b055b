/** Where keys lead from a place, and where one has been. */
import { describe, expect, test } from 'vitest';
import { History } from '../../client/webview/history.ts';
import { type Move, moved, usesOf } from '../../client/webview/navigate.ts';
import { visible } from '../../core/graph/fold.ts';
import { placeOf, treeOf } from '../../core/graph/tree.ts';
import { graphOf } from '../support/pictures.ts';

const TEXT = `thesis t "T" because a, b because c
claim a "A" because x, y
claim b "B" because x
claim c "C" because z
assumption x "X"
assumption y "Y"
assumption z "Z"
objection o "O" rebuts hit: c
objection p "P" undercuts o#hit`;
const tree = treeOf(graphOf(TEXT));

test.each<[string, Move, string | undefined, string?]>([
  ['t', 'in', 't#1'],
  ['t', 'out', undefined],
  ['t', 'next', undefined],
  ['t#1', 'next', 't#2'],
  ['t#1', 'in', 'a'],
  ['a', 'next', 'b'],
  ['a', 'previous', undefined],
  ['b', 'next', 'c'],
  ['c', 'previous', 'b'],
  ['c', 'out', 't#2'],
  ['c', 'in', 'c#1'],
  ['c#1', 'next', 'o'],
  ['o', 'next', 'p'],
  ['o', 'out', 'c'],
  ['p', 'out', 'c'],
  ['y', 'next', 'chip x'],
  ['chip x', 'next', 'z'],
  ['chip x', 'out', 'b#1'],
  ['c', 'in', undefined, 'c'],
])('from %s %s is %s', (from, move, to, folded = '') => {
  const place = (name: string) =>
    name.startsWith('chip ') ? tree.chips.get(name.slice(5))![0] : placeOf(tree, name);
  expect(moved(place(from)!, move, visible(tree, new Set([folded])))).toBe(to && place(to));
});

test('a premise of several steps is found at each of them', () => {
  expect(usesOf(tree, 'x').map(({ type, parent }) => `${type} ${parent?.key}`)).toEqual([
    'box a#1',
    'chip b#1',
  ]);
  expect(usesOf(tree, 'y')).toHaveLength(1);
});

describe('the history', () => {
  const spot = (selected: string, focus?: string) => ({ selected, focus });
  /** Visits spots, those with a star by steps, and goes to and fro. */
  const walk = (way: string) => {
    const history = new History();
    let here: string | undefined;
    for (const word of way.split(' ')) {
      if (word === '<' || word === '>') here = history.go(word === '<' ? -1 : 1)?.selected;
      else history.visit(spot(word.replace('*', '')), word.endsWith('*'));
    }
    return [here, history.can(-1), history.can(1)];
  };
  test.each([
    ['a b c <', 'b', true, true],
    ['a b c < <', 'a', false, true],
    ['a b c < < >', 'b', true, true],
    ['a b < c >', undefined, true, false],
    ['a b < c <', 'a', false, true],
    ['a b* c* d* <', 'a', false, true],
    ['a b* c* d e* <', 'd', true, true],
    ['a a a <', undefined, false, false],
  ])('%s', (way, here, back, forward) => expect(walk(way)).toEqual([here, back, forward]));

  test('forgets what is long ago', () => {
    const history = new History();
    for (let i = 0; i < 250; i++) history.visit(spot(String(i)));
    let steps = 0;
    while (history.go(-1)) steps++;
    expect(steps).toBe(99);
  });
});
