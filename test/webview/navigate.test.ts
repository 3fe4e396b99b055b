/** Where arrow keys lead, on pictures drawn with letters. */
import { expect, test } from 'vitest';
import { type Box, type Direction, neighbour } from '../../client/webview/navigate.ts';

/** A box for each letter, where it stands; a cell is 100 wide and 60 high, a box 80 by 40. */
function boxes(picture: string): Box[] {
  return picture
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line, row) =>
      [...line].flatMap((id, column) =>
        id === ' ' ? [] : [{ id, x: column * 100, y: row * 60, width: 80, height: 40 }],
      ),
    );
}

const TREE = `
   T
  . :
 a b  c
   d`;
/** The same: what each letter is linked to, upwards. */
const EDGES = ['.T', ':T', 'a.', 'b.', 'c:', 'dc'].map(([from, to]) => ({ from, to, kind: 'premise' }));

test.each<[string, Direction, string | undefined]>([
  ['a', 'up', '.'],
  ['.', 'up', 'T'],
  ['T', 'up', undefined],
  ['T', 'down', '.'],
  ['a', 'right', 'b'],
  ['c', 'left', 'b'],
  ['c', 'right', undefined],
  // `b` is above `d`, but `c` is what it is linked to.
  ['d', 'up', 'c'],
  // Nothing is linked to `b` from below; `d` is simply there.
  ['b', 'down', 'd'],
])('from %s %s leads to %s', (from, direction, to) => {
  expect(neighbour(from, direction, boxes(TREE), EDGES)).toBe(to);
});

test('from a node that is gone any key leads to the first', () => {
  expect(neighbour('gone', 'up', boxes(TREE), EDGES)).toBe('T');
  expect(neighbour('gone', 'up', [], [])).toBeUndefined();
});
