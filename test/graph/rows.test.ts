/** The rows of the table, and the orders they are sorted in. */
import { expect, test } from 'vitest';
import { type Column, rowsOf, sortedRows } from '../../core/graph/rows.ts';
import { graphOf } from '../support/pictures.ts';

const TEXT = `model M
thesis t "*It* holds" because a, not b (80%) since "It must"
assumption a "A" credence 60%
assumption b "B" prior 20% seeing test: c (4 : 1)
evidence c "C"
question q "Why?" asks a`;
const plain = (text: string) => text.replace(/\s/g, ' ');

test('a row says what it is, its text and its numbers', () => {
  const rows = rowsOf(graphOf(TEXT)).map(({ name, text, kind, support, range, importance }) =>
    [name, text, kind, support, range, importance].map(plain).join(' | '),
  );
  expect(rows).toEqual([
    't | It holds | thesis · doubtful | ⊢ 24 % | 8–48 % | ',
    't#1 | a and not b → t; since It must | step | 80 % |  | +30 points',
    'a | A | assumption | 60 % |  | +40 points',
    'b | B | assumption | 20 % → 50 % | 20–50 % | −48 points',
    'b#test | c → b | observation | ×4 |  | ',
    'c | C | evidence |  |  | −14 points',
    'q | Why? | question |  |  | ',
  ]);
});

test('a number is apart from the credence that is given its conditions', () => {
  const text = 'assumption a "A" credence 50%\nassumption b "B" credence 80% given a';
  const rows = rowsOf(graphOf(text)).map(({ support, given }) => [support, given].map(plain));
  expect(rows).toEqual([
    ['50 %', ''],
    ['⊢ 40 %', '80 % given its conditions'],
  ]);
});

test.each<[Column, boolean, string]>([
  ['statement', false, 'a b b#test c q t t#1'],
  ['statement', true, 't#1 t q c b#test b a'],
  ['kind', false, 'a b c b#test q t#1 t'],
  ['support', true, 't#1 a b t b#test c q'],
  ['support', false, 't b a t#1 b#test c q'],
  ['importance', true, 'b a t#1 c t b#test q'],
])('by %s, descending %s: %s', (column, descending, order) => {
  const names = sortedRows(rowsOf(graphOf(TEXT)), column, descending).map(({ name }) => name);
  expect(names.join(' ')).toBe(order);
});
