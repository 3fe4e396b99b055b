/**
 * How time grows with size, at the nightly size: from 8,000 to 64,000 statements in hardly more than proportion, for every
 * feature that goes over a whole file. What is computed once is computed in a round of its own.
 */
import { expect, test } from 'vitest';
import { ROOT, snapshotOf } from '../support/world.ts';
import { FEATURES } from './features.ts';
import { SHAPES } from './shapes.ts';

const [SMALL, LARGE] = [8_000, 64_000];
/** The exponent of the growth. */
const MOST = 1.2;
/** Below so many milliseconds for the large size no growth can be measured, nor does it matter. */
const LEAST = 500;

const WHOLE = [
  'parse',
  'argument',
  'structure',
  'evaluation',
  'diagnostics',
  'symbols',
  'links',
  'folds',
  'semanticTokens',
  'inlayHints',
  'formatting',
];
const LINEAR = [
  'chain',
  'tree',
  'unknown names',
  'objections to one thesis',
  'broken declarations',
  'personas',
];

/** Milliseconds of the processor that each feature takes. */
function timesOf(make: (n: number) => Map<string, string>, size: number): Map<string, number> {
  const snapshot = snapshotOf(make(size));
  return new Map(
    WHOLE.map((name) => {
      const start = process.cpuUsage();
      FEATURES[name](snapshot, ROOT, 0);
      const { user, system } = process.cpuUsage(start);
      return [name, (user + system) / 1000];
    }),
  );
}

const shapes = SHAPES.filter(({ name }) => LINEAR.includes(name)).map(
  (shape) => [shape.name, shape] as const,
);

test.runIf(process.env.STEELMAN_RUNS).each(shapes)('%s', (_, { make }) => {
  timesOf(make, 1000);
  const [small, large] = [timesOf(make, SMALL), timesOf(make, LARGE)];
  const steep = WHOLE.flatMap((name) => {
    const [before, after] = [Math.max(small.get(name)!, 1), large.get(name)!];
    const slope = Math.log(after / before) / Math.log(LARGE / SMALL);
    return after > LEAST && slope > MOST
      ? [`${name}: ${Math.round(before)} → ${Math.round(after)} ms, ${slope.toFixed(2)}`]
      : [];
  });
  expect(steep).toEqual([]);
});
