/** JSON in pieces: together they are what `JSON.stringify` writes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../core/text/json.ts';

const leaves = [
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, '\n', '__proto__'),
];
const value = fc.object({ withNullPrototype: false, values: leaves });

test('JSON in pieces is what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.oneof(value, fc.array(value)), fc.constantFrom(0, 2), (each, indent) => {
      expect([...jsonPieces(each, indent)].join('')).toBe(JSON.stringify(each, null, indent));
    }),
  );
});

test('long lists and long texts are many pieces, and no character is cut', () => {
  const lists = { nodes: Array.from({ length: 2000 }, (_, id) => ({ id })) };
  expect([...jsonPieces(lists)].length).toBeGreaterThan(2000);
  for (const text of ['𝒳'.repeat(50_000), `a${'𝒳'.repeat(50_000)}`, `\ud800${'\udc00"'.repeat(50_000)}`]) {
    const pieces = [...jsonPieces({ text })];
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.join('')).toBe(JSON.stringify({ text }));
  }
});
