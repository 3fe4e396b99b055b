/** Laws of the normal form and its way back, on texts of every odd character. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../core/sources/normalise.ts';
import { runs } from '../support/runs.ts';

const oddities = [
  ...'ab1 \n\r\t*_~`\\[]()!-.>#"\'',
  ...[
    '…',
    '“',
    '’',
    '–',
    '—',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\ufeff',
    'e\u0301',
    '\u0301',
    'é',
    'ﬁ',
    '🙂',
    '模',
  ],
  ...['\n- ', '\n> ', '\n1. ', '](a)', '--', '...', '\u1112\u1161\u11ab', '\ud83d', '\r\n'],
];
const oddText = fc.array(fc.constantFrom(...oddities), { maxLength: 60 }).map((parts) => parts.join(''));

test('every unit of the form comes from a stretch of the text, in order', () => {
  fc.assert(
    fc.property(oddText, fc.constantFrom('dropped' as const, 'kept' as const), (text, lineStarts) => {
      const { text: form, mapping } = normalise(text, lineStarts);
      let last = 0;
      for (let at = 0; at < form.length; at++) {
        const { start, end } = mapping.span(at, at + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
    { numRuns: runs(2_000), seed: 3 },
  );
});

test('the form has the letters and digits of the text, and no others', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      // An address, a footnote's name and nothing else may go.
      fc.pre(!text.includes(']'));
      const letters = (from: string) =>
        (
          from
            .replaceAll('ﬁ', 'fi')
            .normalize('NFD')
            .match(/[\p{L}\p{N}]/gu) ?? []
        ).join('');
      expect(letters(normalise(text, 'kept').text)).toBe(letters(text));
    }),
    { numRuns: runs(2_000), seed: 4 },
  );
});

test('the form is one paragraph without space at its ends', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      expect(normalise(text, 'dropped').text).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
    }),
    { numRuns: runs(2_000), seed: 5 },
  );
});

test('a text of nothing but brackets, marks or dashes takes time in proportion to its length', () => {
  for (const unit of [
    '[',
    '](',
    '[a](',
    '*',
    '`',
    '- ',
    '-',
    '_ ',
    '. ',
    '\n',
    '\n> ',
    '\\',
    '\u0301',
    '> ',
  ]) {
    // The time of the processor: other programs on the machine do not count. Four times the length may take some more than
    // four times as long, and not sixteen times.
    const [short, whole] = [50_000, 200_000].map((length) => {
      const text = unit.repeat(length / unit.length);
      const start = process.cpuUsage();
      normalise(text, 'dropped');
      return process.cpuUsage(start).user / 1000;
    });
    expect(whole, JSON.stringify(unit)).toBeLessThan(9 * Math.max(short, 50));
  }
});
