/** All safe fixes at once: a file before → after, once and for all. Edits are in the order in which editors take them. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ignoreHere } from '../../core/features/actions/ignore.ts';
import { Draft } from '../../core/features/actions/tried.ts';
import { type Config, DEFAULT_CONFIG } from '../../core/rules/config.ts';
import { inOrder } from '../../core/rules/helpers/edits.ts';
import { fixAll, quickFixes, refactorings } from '../support/at-once.ts';
import { documents, textOf } from '../support/documents.ts';
import { applied } from '../support/features.ts';
import { runs } from '../support/runs.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

function mended(text: string, config: Config = DEFAULT_CONFIG): string {
  const files = new Map([[ROOT, text]]);
  const snapshot = snapshotOf(files, config);
  return applied(files, fixAll(snapshot, ROOT, snapshot.findings(ROOT))).get(ROOT)!;
}

function checkMended(before: string, after: string): void {
  expect(mended(before)).toBe(after);
  expect(mended(after)).toBe(after);
}

test('several ignores in one comment', () => {
  checkMended(
    '// steelman-ignore weak-step, unused-declaration\nclaim c "C" credence 50%\nthesis t "T" because c\n',
    'claim c "C" credence 50%\nthesis t "T" because c\n',
  );
});

test('clauses that stand side by side', () => {
  checkMended(
    'model m "M" about m credence 5% of m of m\nthesis t "T"\n  credence 90%\n  serves c serves c\n',
    'model m "M"\nthesis t "T"\n  credence 90%\n',
  );
});

test('what shows only once something else is fixed', () => {
  checkMended(
    'assumption c "C"\nthesis b “It is wet”\n  credence 50% given c\n  because c\n',
    'assumption c "C"\nthesis b "It is wet"\n  credence 50%\n  because c\n',
  );
});

test('an ignore that is used once its declaration can be read stays', () => {
  const text = '// steelman-ignore false-precision: measured\nassumption a "A"\n  credence 33.333%\n';
  checkMended(`${text}  note “N”\n`, `${text}  note "N"\n`);
});

test('rules that are switched off fix nothing', () => {
  const config = { ...DEFAULT_CONFIG, rules: new Map([['unused-ignore', 'off']]) } as Config;
  const text = '// steelman-ignore weak-step\nmodel m "M"';
  expect(mended(`${text} credence 5%\n`, config)).toBe(`${text}\n`);
  const other = { ...DEFAULT_CONFIG, rules: new Map([['weak-step', 'off']]) } as Config;
  expect(mended(`${text} credence 5%\n`, other)).toBe(`${text}\n`);
});

test('thousands of mistakes are fixed in seconds', () => {
  const text = Array.from({ length: 3000 }, (_, i) => `model m${i} "M" about m credence 5%\n`).join('');
  expect(mended(text)).toBe(text.replaceAll(' about m credence 5%', ''));
});

/** Documents with clauses out of place, ignores without use and declarations that share lines. */
const messy = fc
  .tuple(
    documents(6),
    fc.infiniteStream(
      fc.constantFrom(
        ' ',
        ' ',
        ' ',
        '\n',
        ' credence 50%\n',
        '\n  serves G ',
        '\n// steelman-ignore weak-step, nonsense, one-sided\n',
      ),
    ),
  )
  .map(([document, glues]) =>
    textOf(document, 6)
      .split('\n')
      .map((line) => line + glues.next().value)
      .join(''),
  );

test('mending twice changes nothing more', () => {
  fc.assert(
    fc.property(messy, (text) => {
      const once = mended(text);
      expect(mended(once)).toBe(once);
    }),
    { numRuns: runs(200) },
  );
});

test('edits are in order and apart', () => {
  fc.assert(
    fc.property(messy, fc.nat(), (text, at) => {
      const snapshot = snapshotOf(new Map([[ROOT, text]]));
      const findings = snapshot.findings(ROOT);
      for (const finding of findings)
        for (const { edits } of snapshot.fixes(ROOT, finding)) expect(inOrder(edits)).toBeDefined();
      const whole = { start: 0, end: text.length };
      const start = at % text.length;
      const all = [
        ...quickFixes(snapshot, ROOT, whole, findings).map(({ fix }) => fix),
        ...refactorings(snapshot, ROOT, { start, end: start }),
        ...refactorings(snapshot, ROOT, { start, end: Math.min(start + 12, text.length) }),
      ];
      for (const { edits } of all) expect(inOrder(edits)).toEqual(edits);
    }),
    { numRuns: runs(200) },
  );
});

const span = (start: number, end: number) => ({ uri: ROOT, span: { start, end } });

test('insertions come before what replaces the text after them; what overlaps is in no order', () => {
  const removal = { ...span(3, 6), text: '' };
  const insertion = { ...span(3, 3), text: 'x' };
  expect(inOrder([removal, insertion])).toEqual([insertion, removal]);
  expect(inOrder([removal, { ...span(5, 5), text: 'x' }])).toBeUndefined();
});

test('edits made one after the other are made at once', () => {
  const draft = new Draft('abcdef');
  draft.edit([{ ...span(1, 2), text: 'XY' }]);
  expect(draft.text).toBe('aXYcdef');
  draft.edit([
    { ...span(0, 0), text: '!' },
    { ...span(2, 4), text: '' },
    { ...span(5, 6), text: 'Z' },
  ]);
  expect(draft.text).toBe('!aXdZf');
  expect(draft.edits(ROOT)).toEqual([
    { ...span(0, 0), text: '!' },
    { ...span(1, 3), text: 'X' },
    { ...span(4, 5), text: 'Z' },
  ]);
});

describe('the comment that ignores a finding, above', () => {
  test.each([
    [
      'the clause that it is on',
      'assumption a "A"\n  note "N"\n  credence 33.333%\n',
      'false-precision',
      'assumption a "A"\n  note "N"\n  // steelman-ignore false-precision: \n  credence 33.333%\n',
    ],
    [
      'the declaration',
      '\nevidence e "E"\n  credence 50%\n',
      'evidence-without-source',
      '\n// steelman-ignore evidence-without-source: \nevidence e "E"\n  credence 50%\n',
    ],
    [
      'the declaration where the clause shares its line, with its line ends and byte order mark kept',
      '\uFEFFassumption a "A" credence 33.333%\r\n',
      'false-precision',
      '\uFEFF// steelman-ignore false-precision: \r\nassumption a "A" credence 33.333%\r\n',
    ],
  ])('%s', (_, before, code, after) => {
    const files = new Map([[ROOT, before]]);
    const snapshot = snapshotOf(files);
    const finding = snapshot.findings(ROOT).find((found) => found.code === code)!;
    const edited = applied(files, [ignoreHere(snapshot, ROOT, finding)!]);
    expect(edited.get(ROOT)).toBe(after);
    expect(
      snapshotOf(edited)
        .findings(ROOT)
        .map((found) => found.code),
    ).not.toContain(code);
  });

  test('is not offered for an error of the language', () => {
    const snapshot = snapshotOf(new Map([[ROOT, 'claim a\n']]));
    expect(snapshot.findings(ROOT).map((found) => ignoreHere(snapshot, ROOT, found))).toContain(undefined);
  });
});
