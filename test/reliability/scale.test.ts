/** Every feature on documents in every shape: none throws, and none takes a time that anybody would call a hang. */
import { expect, test } from 'vitest';
import { ROOT, snapshotOf } from '../support/world.ts';
import { FEATURES } from './features.ts';
import { SHAPES } from './shapes.ts';

/** Statements of a document; at the nightly size what the features have to take within a second each. */
const SIZE = process.env.STEELMAN_RUNS ? 2000 : 200;

test.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', (_, { make }) => {
  const files = make(SIZE);
  const snapshot = snapshotOf(files);
  const middle = files.get(ROOT)!.length >> 1;
  for (const [name, feature] of Object.entries(FEATURES)) {
    expect(() => feature(snapshot, ROOT, middle), name).not.toThrow();
  }
});

test('a file of 40,000 declarations gets its semantic tokens', () => {
  const text = Array.from({ length: 40_000 }, (_, i) => `claim c${i} "C"\n  because d${i} (90%)\n`).join('');
  const snapshot = snapshotOf(new Map([[ROOT, text]]));
  expect((FEATURES.semanticTokens(snapshot, ROOT, 0) as unknown[]).length).toBeGreaterThan(200_000);
});
