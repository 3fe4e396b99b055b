/** Old against new: `-removed-` and `+added+` words in what is the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from '../../core/sources/difference.ts';
import { runs } from '../support/runs.ts';

const marks = { same: '', removed: '-', added: '+' };

function shown(quoted: string, found: string): string {
  return difference(quoted, found)
    .map(({ kind, text }) => marks[kind] + text + marks[kind])
    .join('');
}

test.each([
  ['the same', 'it is so', 'it is so', 'it is so'],
  ['a word changed', 'the big dog', 'the large dog', 'the -big -+large +dog'],
  ['a word left out of the quote', 'the dog barks', 'the big dog barks', 'the +big +dog barks'],
  ['a word put into the quote', 'the big dog', 'the dog', 'the -big -dog'],
  ['neighbouring words changed', 'a b c d', 'a x y d', 'a -b c -+x y +d'],
  ['the first letter', 'It is', 'it is', '-It -+it +is'],
  ['a mark', 'so, it is', 'so it is', 'so -, -it is'],
  ['typography only', `don't say "no" - never`, 'don’t say “no” – never', 'don’t say “no” – never'],
  ['white space only', 'it\n  is', 'it is', 'it is'],
  ['all of it', 'yes', 'no', '-yes-+no+'],
  ['a quote of nothing', '', 'no', '+no+'],
  ['nothing found', 'no', '', '-no-'],
])('%s', (_, quoted, found, expected) => expect(shown(quoted, found)).toBe(expected));

const words = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd,', '“e”'), { maxLength: 30 })
  .map((list) => list.join(' '));

test('what is not removed is the passage found, what is not added the quote', () => {
  fc.assert(
    fc.property(words, words, (quoted, found) => {
      const without = (kind: string) =>
        difference(quoted, found)
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('')
          .replace(/\s/g, '');
      expect(without('removed')).toBe(found.replace(/\s/g, ''));
      expect(without('added')).toBe(quoted.replace(/\s/g, ''));
    }),
    { numRuns: runs(500), seed: 6 },
  );
});

test('long passages that have nothing in common are replaced as a whole', () => {
  const many = (word: string) => Array.from({ length: 5_000 }, (_, at) => word + at).join(' ');
  expect(difference(`so ${many('a')}`, `so ${many('b')}`).map(({ kind }) => kind)).toEqual([
    'same',
    'removed',
    'added',
  ]);
});
