/** Every feature on documents in every shape: none throws, and none takes a time that anybody would call a hang. */
import { expect, test } from 'vitest';
import { ROOT, snapshotOf } from '../support/world.ts';
import { FEATURES } from './features.ts';
import { processorTime } from './processor-time.ts';
import { SHAPES } from './shapes.ts';

const isNight = process.env.STEELMAN_RUNS !== undefined;
/** Statements of a document. */
const SIZE = isNight ? 2000 : 200;
/** Milliseconds of a busy processor: an idle one does in a second what this takes. */
const MOST = 3000;

/** The features that took longer, and how long. */
function slowOnes(make: (n: number) => Map<string, string>): Map<string, number> {
  const files = make(SIZE);
  const snapshot = snapshotOf(files);
  const middle = files.get(ROOT)!.length >> 1;
  const slow = new Map<string, number>();
  for (const [name, feature] of Object.entries(FEATURES)) {
    let took = 0;
    const run = () => {
      took = processorTime(() => feature(snapshot, ROOT, middle));
    };
    expect(run, name).not.toThrow();
    if (took > MOST) slow.set(name, Math.round(took));
  }
  return slow;
}

test.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', (_, { make }) => {
  const slow = slowOnes(make);
  if (!isNight || slow.size === 0) return;
  // What a machine had other work for is quick when it is run again.
  const again = slowOnes(make);
  expect([...slow].filter(([name]) => again.has(name))).toEqual([]);
});

test('a file of 40,000 declarations gets its semantic tokens', () => {
  const text = Array.from({ length: 40_000 }, (_, i) => `claim c${i} "C"\n  because d${i} (90%)\n`).join('');
  const snapshot = snapshotOf(new Map([[ROOT, text]]));
  expect((FEATURES.semanticTokens(snapshot, ROOT, 0) as unknown[]).length).toBeGreaterThan(200_000);
});
