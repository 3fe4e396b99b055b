/** Files on which a part of the program fails: what is said of them, and that their neighbours keep their findings. */

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { diagnostics } from '../../core/features/display/diagnostics.ts';
import type { Argument } from '../../core/model/argument.ts';
import { unsupportedClaim } from '../../core/rules/unsupported/unsupported-claim.ts';
import { LONGEST_FILE } from '../../core/syntax/aside.ts';
import { Cursor } from '../../core/syntax/cursor.ts';
import { Numbers } from '../../core/workspace/root.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { formatting } from '../support/at-once.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

/** What is planted: each part fails on a file that holds its word. */
function fails(word: string, text: string): void {
  if (text.includes(word)) throw new Error(`planted ${word}`);
}

beforeAll(() => {
  const { passComments } = Cursor.prototype;
  vi.spyOn(Cursor.prototype, 'passComments').mockImplementation(function (this: Cursor) {
    fails('PARSER', this.text);
    passComments.call(this);
  });
  const { inSlices } = Numbers.prototype;
  vi.spyOn(Numbers.prototype, 'inSlices').mockImplementation(function* (this: Numbers) {
    const { tree } = (this as unknown as { argument: Argument }).argument.root.file;
    fails('NUMBERS', tree.aside ? '' : tree.text);
    return yield* inSlices.call(this);
  });
  const { check } = unsupportedClaim;
  vi.spyOn(unsupportedClaim, 'check').mockImplementation((context, ignoreUse) => {
    fails('RULE', context.scope.file.tree.text);
    return check(context, ignoreUse);
  });
});
afterAll(() => {
  vi.restoreAllMocks();
});

const HEALTHY = 'thesis t "T"\n  because rian\nassumption rain "It rains"\n  credence 33.333%\n';

function said(snapshot: Snapshot, uri: string): string[] {
  return diagnostics(snapshot, uri).map(({ code, message }) => `${code}: ${message}`);
}

test.each(['PARSER', 'NUMBERS'])('a file on which the %s fails is set aside', (word) => {
  const text = `// ${word}\nclaim a "A"\n   because    b\n`;
  const healthy = said(snapshotOf(new Map([['healthy.steelman', HEALTHY]])), 'healthy.steelman');
  expect(healthy.length).toBeGreaterThan(1);
  const snapshot = snapshotOf(
    new Map([
      [ROOT, text],
      ['healthy.steelman', HEALTHY],
    ]),
  );
  for (let round = 0; round < 2; round++) {
    const [only, ...more] = said(snapshot, ROOT);
    expect(only).toContain(`planted ${word}`);
    expect(more).toEqual([]);
    expect(said(snapshot, 'healthy.steelman')).toEqual(healthy);
  }
  expect(formatting(snapshot, ROOT)).toEqual([]);
  for (let work = snapshot.evaluationInSlices(ROOT), step = work.next(); !step.done; step = work.next());
  expect(snapshot.evaluationIfReady(ROOT)).toBeDefined();
});

test('a file that imports one that is set aside keeps all else', () => {
  const snapshot = snapshotOf(
    new Map([
      [ROOT, `import "b.steelman"\n${HEALTHY}`],
      ['b.steelman', '// PARSER\nclaim b "B"\n'],
    ]),
  );
  expect(said(snapshot, ROOT).filter((line) => line.startsWith('unresolved-name'))).toHaveLength(1);
});

test('a rule that fails costs its own findings', () => {
  const lines = said(snapshotOf(new Map([[ROOT, `// RULE\n${HEALTHY}claim loose "L"\n`]])), ROOT);
  expect(lines.filter((line) => line.includes('planted RULE'))).toHaveLength(1);
  expect(lines.some((line) => line.startsWith('unresolved-name'))).toBe(true);
  expect(lines.some((line) => line.startsWith('unsupported-claim'))).toBe(false);
});

test('a file of more than four million characters is set aside', () => {
  const snapshot = snapshotOf(new Map([[ROOT, `claim a "A"\n${' '.repeat(LONGEST_FILE)}`]]));
  const [only, ...more] = said(snapshot, ROOT);
  expect(only).toContain('at most 4.0 million are read');
  expect(more).toEqual([]);
});

test('of thousands of findings the first thousand are shown, and how many there are', () => {
  const text = Array.from({ length: 3000 }, (_, i) => `claim c${i} "C"\n  because d${i}\n`).join('');
  const lines = said(snapshotOf(new Map([[ROOT, text]])), ROOT);
  expect(lines).toHaveLength(1001);
  expect(lines.at(-1)).toMatch(/Only 1000 of \d+ findings are shown/);
});
