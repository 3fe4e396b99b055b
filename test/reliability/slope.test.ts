/**
 * How time grows with size, at the nightly size: from 8,000 to 64,000 statements in hardly more than proportion, for every
 * feature that goes over a whole file. What is computed once is computed in a round of its own.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ROOT, snapshotOf } from '../support/world.ts';
import { FEATURES } from './features.ts';
import { processorTime } from './processor-time.ts';
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
  'codeLens',
  'graph',
  'overview',
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

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Milliseconds of the processor that each feature takes. */
function timesOf(make: (n: number) => Map<string, string>, size: number): Map<string, number> {
  const snapshot = snapshotOf(make(size));
  return new Map(
    WHOLE.map((name) => {
      // Else a feature is charged for what the ones before it have left behind.
      collectGarbage();
      return [name, processorTime(() => FEATURES[name](snapshot, ROOT, 0))];
    }),
  );
}

/** The features that grow by more, and how. */
function steepOnes(make: (n: number) => Map<string, string>): Map<string, string> {
  const [small, large] = [timesOf(make, SMALL), timesOf(make, LARGE)];
  const steep = new Map<string, string>();
  for (const name of WHOLE) {
    const [before, after] = [Math.max(small.get(name)!, 1), large.get(name)!];
    const slope = Math.log(after / before) / Math.log(LARGE / SMALL);
    if (after > LEAST && slope > MOST)
      steep.set(name, `${Math.round(before)} → ${Math.round(after)} ms, ${slope.toFixed(2)}`);
  }
  return steep;
}

const shapes = SHAPES.filter(({ name }) => LINEAR.includes(name)).map(
  (shape) => [shape.name, shape] as const,
);

test.runIf(process.env.STEELMAN_RUNS).each(shapes)('%s', (_, { make }) => {
  timesOf(make, 1000);
  const steep = steepOnes(make);
  if (steep.size === 0) return;
  // What a machine had other work for is not steep when it is run again.
  const again = steepOnes(make);
  expect([...steep].filter(([name]) => again.has(name))).toEqual([]);
});
