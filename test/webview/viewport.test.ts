/** Where the drawing is in its window. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, keepInside, opening, reveal, whole, zoom } from '../../client/webview/viewport.ts';

const window = { width: 800, height: 600 };

test('a small drawing is in the middle at 100 %', () => {
  expect(whole({ width: 200, height: 100 }, window)).toEqual({ scale: 1, x: 300, y: 250 });
  expect(opening({ width: 200, height: 100 }, window)).toEqual({ scale: 1, x: 300, y: 250 });
});

test('one that can still be read when it is fitted is shown whole', () => {
  const { scale, x, y } = opening({ width: 880, height: 640 }, window, {
    x: 800,
    y: 20,
    width: 300,
    height: 90,
  });
  expect(scale).toBeCloseTo(0.88, 2);
  expect([x, y].map(Math.round)).toEqual([12, 18]);
});

test('a large one is opened readably at its top', () => {
  const drawing = { width: 8000, height: 3000 };
  expect(whole(drawing, window).scale).toBeLessThan(0.1);
  const { scale, x, y } = opening(drawing, window, { x: 6000, y: 20, width: 300, height: 90 });
  expect(scale).toBe(0.85);
  expect(x + 6000 * scale).toBe(400);
  expect(y).toBe(12);
});

test('the window is filled, though what it opens at is at the edge of the drawing', () => {
  const drawing = { width: 2000, height: 1000 };
  expect(opening(drawing, window, { x: 1900, y: 20, width: 300, height: 90 })).toEqual({
    scale: 0.85,
    x: -912,
    y: 12,
  });
  expect(opening(drawing, window, { x: 100, y: 20, width: 300, height: 90 }).x).toBe(12);
});

test('one with its top in sight is opened at its left, and one that needs its margins alone in the middle', () => {
  const top = { x: 700, y: 20, width: 300, height: 90 };
  expect(opening({ width: 1200, height: 1000 }, window, top).x).toBe(12);
  expect(opening({ width: 1200, height: 1000 }, window, { ...top, x: 900 }).x).toBeCloseTo(-232);
  expect(opening({ width: 960, height: 1000 }, window, top).x).toBeCloseTo(-8);
});

test('a tall one is opened at its top, in the middle', () => {
  const { scale, x, y } = opening({ width: 900, height: 3000 }, window, {
    x: 10,
    y: 20,
    width: 300,
    height: 90,
  });
  expect([scale, x, y].map((n) => Math.round(n * 100) / 100)).toEqual([0.85, 17.5, 12]);
});

test.each([
  ['whole where names can be read', [2000, 1500], window, 0.384, 12],
  ['over its whole width where it is high', [900, 9000], window, 0.889, 12],
  ['no smaller than names can be read', [9000, 3000], window, 0.26, 12],
  ['never larger than it is', [400, 9000], window, 1, 12],
  [
    'whole in a narrow window, where sentences can be read',
    [400, 1000],
    { width: 390, height: 640 },
    0.616,
    12,
  ],
  [
    'over the width of a narrow window, where names can be read',
    [1200, 3000],
    { width: 390, height: 640 },
    0.325,
    12,
  ],
  [
    'over the width of a narrow window, where they cannot',
    [450, 1800],
    { width: 390, height: 640 },
    0.867,
    12,
  ],
  ['no smaller than sentences in a narrow window', [4000, 3000], { width: 390, height: 640 }, 0.42, 12],
] as const)('fitted, a drawing is shown %s', (_, [width, height], within, scale, top) => {
  const view = fitted({ width, height }, within, { x: width / 2, y: 20, width: 300, height: 90 });
  expect(view.scale).toBeCloseTo(scale, 3);
  expect(view.y).toBeCloseTo(top);
  // The thesis, in the middle of its upper edge, is in sight.
  expect(view.x + (width / 2) * view.scale).toBeCloseTo(within.width / 2);
});

test('one whose first thesis is far below its top is shown from there', () => {
  const top = { x: 200, y: 3000, width: 300, height: 90 };
  expect(opening({ width: 400, height: 5000 }, window, top).y).toBe(12 - 3000 * 0.85);
  expect(fitted({ width: 400, height: 5000 }, { width: 390, height: 640 }, top).y).toBeCloseTo(
    12 - 3000 * 0.975,
  );
});

test('zooming keeps the point under the pointer', () => {
  const view = fc.record({
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
    scale: fc.double({ min: 0.1, max: 3, noNaN: true }),
  });
  const at = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
  fc.assert(
    fc.property(view, fc.double({ min: 0.2, max: 5, noNaN: true }), at, (before, factor, point) => {
      const after = zoom(before, factor, point);
      const under = (v: typeof before) => [(point.x - v.x) / v.scale, (point.y - v.y) / v.scale];
      under(after).forEach((value, i) => {
        expect(value).toBeCloseTo(under(before)[i], 5);
      });
      expect(after.scale).toBeGreaterThanOrEqual(0.05);
      expect(after.scale).toBeLessThanOrEqual(4);
    }),
  );
});

test('a node in sight moves nothing, one outside comes to the middle', () => {
  const view = { x: 0, y: 0, scale: 1 };
  expect(reveal(view, { x: 10, y: 10, width: 100, height: 50 }, window)).toEqual(view);
  expect(reveal(view, { x: 1000, y: 10, width: 100, height: 50 }, window)).toEqual({
    x: -650,
    y: 0,
    scale: 1,
  });
});

test('some of the drawing always stays in the window', () => {
  const drawing = { width: 400, height: 300 };
  expect(keepInside({ x: 5000, y: -5000, scale: 1 }, drawing, window)).toEqual({ x: 752, y: -252, scale: 1 });
  expect(keepInside({ x: 10, y: 20, scale: 1 }, drawing, window)).toEqual({ x: 10, y: 20, scale: 1 });
});
