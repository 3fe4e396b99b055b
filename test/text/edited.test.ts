/** Many edits made at once leave the text that making them one by one leaves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edited } from '../../core/text/edited.ts';
import { type Encoding, LineIndex } from '../../core/text/lines.ts';
import { runs } from '../support/runs.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'ä', '𝒳', '\n', '\r', '\r\n'), maxLength: 12 });
const position = fc.record({
  line: fc.integer({ min: -1, max: 6 }),
  character: fc.integer({ min: -1, max: 8 }),
});
const edits = fc.array(fc.record({ range: fc.record({ start: position, end: position }), text }), {
  maxLength: 6,
});
const encoding = fc.constantFrom<Encoding>('utf-16', 'utf-8', 'utf-32');

test('as if they were made one by one', () => {
  fc.assert(
    fc.property(text, edits, encoding, (before, all, units) => {
      const expected = all.reduce((now, { range, text: inserted }) => {
        const lines = new LineIndex(now, units);
        const at = ({ line, character }: typeof range.start) =>
          lines.offset({ line: Math.max(line, 0), character: Math.max(character, 0) });
        const start = at(range.start);
        return now.slice(0, start) + inserted + now.slice(Math.max(start, at(range.end)));
      }, before);
      expect(edited(before, all, units)).toBe(expected);
    }),
    { numRuns: runs(3000) },
  );
});
