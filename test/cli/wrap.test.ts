/** Fitting text into the lines of a terminal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip } from '../../cli/reports/wrap.ts';

/** A line whose mark is in brackets, clipped, with its mark in brackets again. */
function clipped(marked: string, width: number): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { text, ...mark } = clip(marked.replace(/[[\]]/g, ''), { start, end }, width);
  return `${text.slice(0, mark.start)}[${text.slice(mark.start, mark.end)}]${text.slice(mark.end)}`;
}

test.each([
  ['a [line] that fits', 16, 'a [line] that fits'],
  ['[abc]defghijklmno', 9, '[abc]defgh…'],
  ['abcdefg[hij]klmno', 9, '…fg[hij]kl…'],
  ['abcdefghijkl[mno]', 9, '…hijkl[mno]'],
  ['abc[defghijklmn]o', 9, '…[defghij]…'],
])('%s in %i characters → %s', (line, width, shown) => expect(clipped(line, width)).toBe(shown));

test('is never wider than asked for, and what is marked is the start of what was', () => {
  const cases = fc
    .record({
      line: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
      width: fc.integer({ min: 8, max: 30 }),
    })
    .chain(({ line, width }) =>
      fc.record({
        line: fc.constant(line),
        width: fc.constant(width),
        start: fc.nat(line.length - 1),
        length: fc.integer({ min: 1, max: 20 }),
      }),
    );
  fc.assert(
    fc.property(cases, ({ line, width, start, length }) => {
      const end = Math.min(start + length, line.length);
      const shown = clip(line, { start, end }, width);
      expect(shown.text.length).toBeLessThanOrEqual(width);
      expect(line.length <= width || !/\p{Surrogate}/u.test(shown.text)).toBe(true);
      const marked = shown.text.slice(shown.start, shown.end).replace(/[ …]/g, '');
      expect(marked === '' || line.slice(start, end).includes(marked[0])).toBe(true);
    }),
  );
});
