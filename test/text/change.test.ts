/** Where two versions of a text differ, and where the lines of a text start. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween } from '../../core/text/change.ts';
import { LineIndex } from '../../core/text/lines.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r'), maxLength: 12 });

test('what is before and after the change is the same, and the change begins and ends with what is not', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, endBefore, endAfter } = changeBetween(before, after);
      expect(before.slice(0, start) + after.slice(start, endAfter) + before.slice(endBefore)).toBe(after);
      const was = before.slice(start, endBefore);
      const is = after.slice(start, endAfter);
      if (was === '' || is === '') return;
      expect(was[0]).not.toBe(is[0]);
      expect(was.at(-1)).not.toBe(is.at(-1));
    }),
  );
});

test('lines end with LF, CRLF or CR', () => {
  fc.assert(
    fc.property(text, (written) => {
      const lines = new LineIndex(written);
      const starts = Array.from({ length: lines.count }, (_, line) => lines.start(line));
      expect(starts.map((start, line) => written.slice(start, lines.end(line)))).toEqual(
        written.split(/\r\n|\r|\n/),
      );
    }),
  );
});
