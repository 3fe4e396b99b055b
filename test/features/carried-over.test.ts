/** What earlier numbers gave reason to say stays in its place while a text is edited, until there are new ones. */
import { expect, test } from 'vitest';
import { carriedOver } from '../../core/features/display/diagnostics.ts';

/** What is said of `[…]` in the first text, as it is in the second. */
function carried(marked: string, after: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const told = { code: 'weak-thesis', severity: 'warning', message: 'It is weak.', faded: false } as const;
  const related = [{ uri: 'a', span: { start: 0, end: 6 }, message: 'Of this.' }];
  const before = { uri: 'a', text, diagnostics: [{ ...told, span: { start, end }, related }] };
  return carriedOver(before, after)
    .map(({ span, related }) => `${after.slice(span.start, span.end)} of ${related.length}`)
    .join();
}

test.each([
  ['thesis [good] "So"', 'thesis good "So"', 'good of 1'],
  ['thesis [good] "So"', '\nthesis good "So"', 'good of 1'],
  ['thesis [good] "So"', 'thesis good "So it is"', 'good of 1'],
  ['thesis [good] "So"', 'theses good "So"', 'good of 0'],
  ['thesis [good] "So"', 'thesis goods "So"', 'good of 1'],
  ['thesis [good] "So"', 'thesis gold "So"', ''],
  ['thesis [good]', 'thesis good', 'good of 1'],
  ['thesis [good] "So"', '', ''],
])('%j → %j: %s', (before, after, expected) => {
  expect(carried(before, after)).toBe(expected);
});
