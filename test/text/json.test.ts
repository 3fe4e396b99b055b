import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonInSlices } from '../../core/text/json.ts';
import { drained } from '../../core/text/slices.ts';

const value = fc.object({
  withNullPrototype: false,
  values: [
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, '\n', '__proto__'),
  ],
});

test('JSON in slices is what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.oneof(value, fc.array(value)), fc.constantFrom(0, 2), (each, indent) => {
      expect(drained(jsonInSlices(each, indent))).toBe(JSON.stringify(each, null, indent));
    }),
  );
});

test('long arrays are written in slices', () => {
  const slices = [...jsonInSlices({ nodes: Array.from({ length: 2000 }, (_, id) => ({ id })) })];
  expect(slices.length).toBeGreaterThan(20);
});
