/** Work on a large workspace or a long file: slice → how much is read in it. */

import { expect, test } from 'vitest';
import { lookUpQuotesOf } from '../../core/features/passages/passages.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

/** A workspace whose files are counted as they are read. */
class Counted extends Map<string, string> {
  reads = 0;

  override get(uri: string): string | undefined {
    this.reads++;
    return super.get(uri);
  }
}

const AROUND = 200;

/** The most files that are read before the work could give way. */
function mostInASlice(work: (snapshot: Snapshot) => Generator): number {
  const files = new Counted([[ROOT, 'thesis t "T"\n  because a\nassumption a "A"\nclaim unused "U"\n']]);
  for (let i = 0; i < AROUND; i++) files.set(`f${i}.steelman`, `import "main.steelman"\nclaim c${i} "C"\n`);
  let most = 0;
  const slices = work(snapshotOf(files));
  do {
    most = Math.max(most, files.reads);
    files.reads = 0;
  } while (!slices.next().done);
  return Math.max(most, files.reads);
}

test.each([
  ['findings', (snapshot: Snapshot) => snapshot.findingsInSlices(ROOT, 'structure')],
  ['who imports a file', (snapshot: Snapshot) => snapshot.neighboursInSlices()],
])('%s: a slice reads no more than a file and the one that it imports', (_, work) => {
  expect(mostInASlice(work)).toBeLessThanOrEqual(2);
});

test.each([
  ['findings', (snapshot: Snapshot) => snapshot.findingsInSlices(ROOT, 'structure')],
  ['who imports a file', (snapshot: Snapshot) => snapshot.neighboursInSlices()],
  ['building', (snapshot: Snapshot) => snapshot.builtInSlices(ROOT)],
])(
  '%s: a file of 1,000 statements is parsed in twenty slices and built in some, and no other question starts anew',
  (_, work) => {
    const text = Array.from({ length: 1000 }, (_, i) => `claim c${i} "C"\n`).join('');
    const snapshot = snapshotOf(new Map([[ROOT, text]]));
    const first = work(snapshot);
    for (let n = 0; n < 10; n++) expect(first.next().done).toBe(false);
    const rest = snapshot.builtInSlices(ROOT);
    let left = 0;
    while (!rest.next().done) left++;
    // Ten to parse the rest, and some to build the argument; twenty would parse it anew.
    expect(left).toBeGreaterThanOrEqual(20);
    expect(left).toBeLessThanOrEqual(29);
    expect(snapshot.tree(ROOT).greens).toHaveLength(1000);
  },
);

test('attacks are built in slices', () => {
  const text = Array.from({ length: 1000 }, (_, i) => `objection o${i} "O"\n  rebuts o${i + 1}\n`).join('');
  const work = snapshotOf(new Map([[ROOT, text]])).builtInSlices(ROOT);
  let slices = 0;
  while (!work.next().done) slices++;
  // Twenty to parse it, four to read the statements and four what supports them; the rest is for attacks.
  expect(slices).toBeGreaterThan(40);
});

test('quotes are looked up in slices, though nothing is found', () => {
  const numbers = Array.from({ length: 300 }, (_, i) => i);
  const quotes = numbers.map((i) => `evidence e${i} "E"\n  quote s "sentence ${i} of it"`).join('\n');
  const text = numbers.map((i) => `Here is sentence ${i} of it.`).join('\n');
  const files = new Map([[ROOT, `source s "s.txt"\n${quotes}\n`]]).set('s.txt', text);
  const work = snapshotOf(files).findingsInSlices(ROOT, 'structure');
  let slices = 0;
  while (!work.next().done) slices++;
  // Three rules look at each quote; what is found besides comes in some hundred slices.
  expect(slices).toBeGreaterThan(900);
});

test.each([
  ['s.md', '## Part\n\nSome *words* of a [paragraph](https://example.org).\n\n', 50],
  ['s.html', '<p>Some <em>words</em> of a paragraph.</p>\n', 20],
  ['s.txt', 'Some words of a paragraph.\n\n', 14],
])(
  'a long %s is read in slices before a quote is looked for that is not there as written',
  (name, paragraph, least) => {
    const text = `source s "${name}"\nevidence e "E"\n  quote s "other words of a long paragraph"\n`;
    const files = new Map([[ROOT, text]]).set(name, paragraph.repeat(200_000 / paragraph.length));
    const works = [
      lookUpQuotesOf(snapshotOf(files), name),
      snapshotOf(files).findingsInSlices(ROOT, 'structure'),
    ];
    for (const work of works) {
      let slices = 0;
      while (!work.next().done) slices++;
      expect(slices).toBeGreaterThan(least);
    }
  },
);

test('whether numbers are there can be asked while an argument is built, and does not build the rest at once', () => {
  const text = Array.from({ length: 1000 }, (_, i) => `claim c${i} "C"\n`).join('');
  const snapshot = snapshotOf(new Map([[ROOT, text]]));
  const work = snapshot.builtInSlices(ROOT);
  // Twenty to parse it, and the first ones to build it.
  for (let n = 0; n < 23; n++) expect(work.next().done).toBe(false);
  expect(snapshot.evaluationIfReady(ROOT)).toBeUndefined();
  expect(work.next().done).toBe(false);
});
