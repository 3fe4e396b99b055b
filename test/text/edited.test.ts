/** Many edits made at once leave the text that making them one by one leaves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edited, type LineEdit } from '../../core/text/edited.ts';
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
/** Texts of several pieces, of which some are one line, and edits to them; most edits are near one another. */
const long = fc.tuple(text, fc.constantFrom(1, 300, 1000)).map(([unit, times]) => unit.repeat(times));
const far = fc.record({
  line: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.nat(4000)),
  character: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.nat(6000)),
});
const farEdits = fc.array(
  fc.record({
    range: fc.oneof(
      far.map((at) => ({ start: at, end: at })),
      fc.record({ start: far, end: far }),
    ),
    text: fc.oneof(text, long),
  }),
  { maxLength: 8 },
);
const encoding = fc.constantFrom<Encoding>('utf-16', 'utf-8', 'utf-32');

/** The text after the edits are made one by one, each to the whole text. */
function oneByOne(before: string, all: readonly LineEdit[], units: Encoding): string {
  return all.reduce((now, { range, text: inserted }) => {
    const lines = new LineIndex(now, units);
    const at = ({ line, character }: typeof range.start) =>
      lines.offset({ line: Math.max(line, 0), character: Math.max(character, 0) });
    const start = at(range.start);
    return now.slice(0, start) + inserted + now.slice(Math.max(start, at(range.end)));
  }, before);
}

test('as if they were made one by one', () => {
  fc.assert(
    fc.property(text, edits, encoding, (before, all, units) => {
      expect(edited(before, all, units)).toBe(oneByOne(before, all, units));
    }),
    { numRuns: runs(3000) },
  );
});

test('the same for long texts', () => {
  fc.assert(
    fc.property(long, farEdits, encoding, (before, all, units) => {
      expect(edited(before, all, units) === oneByOne(before, all, units)).toBe(true);
    }),
    { numRuns: runs(500) },
  );
});
