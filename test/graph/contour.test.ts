/** Contours: joined and stacked, they are nowhere less far right than what they are made of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contour, outer, reach, stacked } from '../../core/layout/contour.ts';
import { runs } from '../support/runs.ts';

const contours = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 300 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((edges): Contour => {
    let bottom = 0;
    return edges.flatMap(([height, right]) => [(bottom += height), right]);
  });

/** How far right a contour reaches at one height; 0 below its end. */
function at(contour: Contour, y: number): number {
  const i = contour.findIndex((bottom, k) => k % 2 === 0 && bottom > y);
  return i < 0 ? 0 : contour[i + 1];
}

test('reaches as far right as its edges down to a height', () => {
  expect([5, 20, 25].map((bottom) => reach([10, 100, 20, 40, 30, 200], bottom))).toEqual([100, 100, 200]);
});

test('is as far right as both of two that are side by side', () => {
  fc.assert(
    fc.property(contours, contours, fc.nat(100), fc.nat(1200), (one, other, shift, y) => {
      const both = outer(one, other, shift);
      const right = at(other, y) > 0 ? at(other, y) + shift : 0;
      expect(at(both, y)).toBeGreaterThanOrEqual(Math.max(at(one, y), right));
    }),
    { numRuns: runs(200), seed: 1 },
  );
});

test('is as far right as what is stacked', () => {
  fc.assert(
    fc.property(contours, contours, fc.nat(30), fc.nat(1200), (upper, lower, gap, y) => {
      const all = stacked(upper, lower, gap, 7);
      const end = upper[upper.length - 2] + gap;
      const right = at(lower, y) > 0 ? at(lower, y) + 7 : 0;
      expect(at(all, y)).toBeGreaterThanOrEqual(at(upper, y));
      expect(at(all, end + y)).toBeGreaterThanOrEqual(right);
      expect(all[all.length - 2]).toBe(end + lower[lower.length - 2]);
    }),
    { numRuns: runs(200), seed: 2 },
  );
});
