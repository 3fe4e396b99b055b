/** Refactorings: `$0` is the cursor, or `[|…|]` the selection; before → after. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Refactoring } from '../../core/features/refactor/refactor.ts';
import { refactorings } from '../support/at-once.ts';
import { documents, textOf } from '../support/documents.ts';
import { applied, joined, marked } from '../support/features.ts';
import { runs } from '../support/runs.ts';
import { ROOT, snapshotOf, splitFiles } from '../support/world.ts';

function find(
  before: string,
  title: string,
): { found?: Refactoring; files: ReadonlyMap<string, string>; titles: string[] } {
  const m = marked(before);
  const span = m.marks[0]?.span ?? { start: m.offset, end: m.offset };
  const all = refactorings(m.snapshot, m.uri, span);
  return { found: all.find((r) => r.title.includes(title)), files: m.files, titles: all.map((r) => r.title) };
}

function checkRefactor(before: string, title: string, after: string): void {
  const { found, files, titles } = find(before, title);
  expect(titles.join('; ')).toContain(title);
  const made = found!.creates ? new Map(files).set(found!.creates.uri, found!.creates.text) : files;
  const done = joined(applied(made, found!.edits));
  expect(done).toBe(after);
  // What the argument says stays the same: the support of everything that was there before.
  expect(supports(joined(files), before)).toMatchObject(supports(after, before));
}

function checkNone(before: string, title: string): void {
  expect(find(before, title).titles.filter((t) => t.includes(title))).toEqual([]);
}

/** The support of every statement that `only` declares as well, by name. */
function supports(text: string, only: string): Record<string, string> {
  const snapshot = snapshotOf(splitFiles(text));
  const { readings } = snapshot.evaluation('main.steelman');
  const known = readings.filter((r) => new RegExp(`(claim|thesis) (\\$0)?${r.statement.name}\\b`).test(only));
  return Object.fromEntries(known.map((r) => [r.statement.name, r.support.toFixed(6)]));
}

const LEAVES =
  'assumption a "It rains"\n  credence 50%\nassumption b "It is cold"\n  credence 60%\nassumption d "It is dark"\n  credence 70%\n';

test('extract premises into a claim', () => {
  checkRefactor(
    `claim c "C"\n  because [|a, b|], d (90%)\n${LEAVES}`,
    'Extract 2 premises',
    `claim c "C"\n  because c-part, d (90%)\n\nclaim c-part "It rains, and It is cold"\n  because a, b\n${LEAVES}`,
  );
  checkNone(`claim c "C"\n  because [|a|], b\n${LEAVES}`, 'Extract');
});

test('inline a claim', () => {
  checkRefactor(
    `claim top "T"\n  because m$0id, d\n\nclaim mid "M"\n  because a, b\n\n${LEAVES}`,
    'Inline `mid`',
    `claim top "T"\n  because a, b, d\n\n${LEAVES}`,
  );
  checkNone(`claim top "T"\n  because m$0id\nclaim mid "M"\n  because a (50%)\n${LEAVES}`, 'Inline');
  checkNone(
    `claim top "T"\n  because m$0id\nclaim mid "M"\n  because a\nobjection o "O" rebuts mid\n${LEAVES}`,
    'Inline',
  );
});

test('split a conjunction', () => {
  checkRefactor(
    'assumption a "It rains, $0and the wind blows"\n  about M\nmodel M "M"\n',
    'Split `a`',
    'claim a "It rains, and the wind blows"\n  about M\n  because a-1, a-2\n\nassumption a-1 "It rains"\n  about M\n\nassumption a-2 "The wind blows"\n  about M\nmodel M "M"\n',
  );
  checkNone('assumption a$0 "It rains"\n', 'Split');
});

test('a file of CRLF keeps its line breaks', () => {
  const before =
    'assumption wet "It rains and it is cold"\r\n  credence 50%\r\nclaim c "C"\r\n  because wet, d\r\nassumption d "D"\r\n';
  for (const at of [...before.matchAll(/and|because|wet, d/g)].map(({ index }) => index)) {
    const snapshot = snapshotOf(new Map([[ROOT, before]]));
    for (const { title, edits } of refactorings(snapshot, ROOT, { start: at, end: at }))
      expect({ title, lone: edits.filter(({ text }) => /(?<!\r)\n/.test(text)) }).toEqual({
        title,
        lone: [],
      });
  }
});

test('the parts of what has a credence hold as often as the whole did', () => {
  checkRefactor(
    'assumption a "It rains and $0it is cold" credence 60%\nclaim c "C" because a\n',
    'Split `a`',
    'claim a "It rains and it is cold" credence 60%\n  because a-1, a-2\n\nassumption a-1 "It rains"\n  credence 60%\n\nassumption a-2 "It is cold"\n  credence 100% given a-1\nclaim c "C" because a\n',
  );
});

test('an exception becomes an objection, and back', () => {
  checkRefactor(
    `claim c "C"\n  because a\n  unless d$0\n${LEAVES}`,
    'into an objection',
    `claim c "C"\n  because a\n${LEAVES.replace('assumption d', 'objection d')}`.replace(
      '70%\n',
      '70%\n  undercuts c\n',
    ),
  );
  checkRefactor(
    `claim c "C"\n  because a\n${LEAVES}objection o "O"\n  credence 40%\n  und$0ercuts c\n`,
    'into an exception',
    `claim c "C"\n  because a unless o\n${LEAVES}objection o "O"\n  credence 40%\n`,
  );
  checkNone(
    `claim c "C"\n  because a\n${LEAVES}objection o "O"\n  und$0ercuts c (50%)\n`,
    'into an exception',
  );
});

test('steps that are one stay one, and others stay apart', () => {
  const twins = 'because a, b (90%)\n  because b, a (95%)';
  checkNone(`claim c "C"\n  because a\n  because a unless d$0\n${LEAVES}`, 'into an objection');
  checkNone(`claim c "C"\n  because a unless d\n  because a unless d$0\n${LEAVES}`, 'into an objection');
  checkNone(`claim c "C"\n  because a\n  unless d unless d$0\n${LEAVES}`, 'into an objection');
  checkNone(`claim c "C"\n  ${twins}\n${LEAVES}objection o "O"\n  und$0ercuts c#1\n`, 'into an exception');
  checkNone(
    `claim c "C"\n  because a\n  because a unless o\n${LEAVES}objection o "O"\n  und$0ercuts c#1\n`,
    'into an exception',
  );
  checkNone(`claim c "C"\n  ${twins.replace('a, b', '[|a, b|]')}\n${LEAVES}`, 'Extract');
  checkNone(
    `claim c "C"\n  because a (95%)\n  because f$0 (95%)\nclaim f "F" because a\n${LEAVES}`,
    'Inline',
  );
  checkRefactor(
    `claim c "C"\n  because a\n  because b unless d$0\n${LEAVES}`,
    'into an objection',
    `claim c "C"\n  because a\n  because b\n${LEAVES.replace('assumption d', 'objection d')}  undercuts c#2\n`,
  );
});

const PERSONA =
  'model M\npersona P of M\npersona Q of M\nassumption x "X" credence 50%\nassumption y "Y" about P, M credence 60%\nassumption z "Z" about P credence 70%\n';

test('the word of a persona goes as far as it did', () => {
  checkRefactor(
    `claim s "S" about M because [|x, y|]\n${PERSONA}`,
    'Extract',
    `claim s "S" about M because s-part\n\nclaim s-part "X, and Y"\n  because x, y\n${PERSONA}`,
  );
  checkRefactor(
    `claim s "S" because [|x, z|]\n${PERSONA}`,
    'Extract',
    `claim s "S" because s-part\n\nclaim s-part "X, and Z"\n  because x, z\n${PERSONA}`,
  );
  const honest = 'sincere honest of P credence 80%\n';
  checkNone(`claim s "S" about M because z, [|x, honest|]\n${honest}${PERSONA}`, 'Extract');
  checkRefactor(
    `claim s "S" about M because f$0\nclaim f "F" because y\n${PERSONA}`,
    'Inline',
    `claim s "S" about M because y\n${PERSONA}`,
  );
  const both = 'assumption both "B" about P, Q credence 60%\n';
  checkNone(`claim s "S" about Q because z, f$0\nclaim f "F" because both\n${both}${PERSONA}`, 'Inline');
  checkNone(`claim s "S" about Q because z, [|both, x|]\n${both}${PERSONA}`, 'Extract');
  checkNone(`claim s "S" about M because f$0\nclaim f "F" because z, honest\n${honest}${PERSONA}`, 'Inline');
});

/** What the refactorings themselves see to, and what is only found by computing the numbers of a small argument. */
const LONG = Array.from({ length: 250 }, (_, i) => `assumption more${i} "More" credence 50%\n`).join('');

test('whatever is offered keeps all numbers, in large arguments as well', () => {
  fc.assert(
    fc.property(documents(7), fc.nat(), fc.boolean(), (document, at, isLong) => {
      const text = textOf(document, 6).replaceAll('"…"', '"It rains and it is cold"');
      const files = new Map([[ROOT, isLong ? `${text}\n${LONG}` : text]]);
      const start = at % text.length;
      for (const length of [0, 12]) {
        const end = Math.min(start + length, text.length);
        for (const { title, edits, creates } of refactorings(snapshotOf(files), ROOT, { start, end })) {
          const made = creates ? new Map(files).set(creates.uri, creates.text) : files;
          const before = allSupports(files);
          const after = allSupports(applied(made, edits));
          for (const [name, support] of before) {
            if (after.has(name)) expect(`${name} ${after.get(name)}`, title).toBe(`${name} ${support}`);
          }
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

function allSupports(files: ReadonlyMap<string, string>): Map<string, string> {
  const { readings } = snapshotOf(files).evaluation(ROOT);
  return new Map(readings.map((r) => [r.statement.name, r.support.toFixed(8)]));
}

test('of two that share a name none is moved', () => {
  checkNone('assumption a$0 "A"\nclaim a "Another"\n', 'Move');
});

test('an import is written before what moves away goes', () => {
  const m = marked('model M$0 "M"\n\nclaim x "X" about M\n');
  const { found } = find('model M$0 "M"\n\nclaim x "X" about M\n', 'Move `M`');
  expect(found!.edits.map(({ span, text }) => [span.start, span.end, text])).toEqual([
    [0, 0, 'import "M.steelman"\n\n'],
    [0, 13, ''],
  ]);
  expect(applied(m.files, found!.edits).get(ROOT)).toBe('import "M.steelman"\n\nclaim x "X" about M\n');
});

test('what is added stays apart from a declaration that follows without a space', () => {
  checkRefactor(
    'assumption a "It rains and $0it is cold"claim c "C" because a\n',
    'Split `a`',
    'claim a "It rains and it is cold"\n  because a-1, a-2\n\n\nassumption a-1 "It rains"\n\nassumption a-2 "It is cold"\nclaim c "C" because a\n',
  );
});

test('move a declaration to a file', () => {
  checkRefactor(
    `argument "T"\n\nclaim to$0p "T"\n  because a\n\n${LEAVES}`,
    'Move `top`',
    `argument "T"\n\nimport "top.steelman"\n\n${LEAVES}--- top.steelman\nimport "main.steelman"\n\nclaim top "T"\n  because a\n`.replace(
      '"top.steelman"\n\n\n',
      '"top.steelman"\n\n',
    ),
  );
  checkNone('assumption a$0 "A"\n--- b.steelman\nimport "main.steelman"\nclaim c "C" because a\n', 'Move');
});

test('what is denied stays denied', () => {
  checkRefactor(
    `claim c "C"\n  because [|not a, b|], d (90%)\n${LEAVES}`,
    'Extract 2 premises',
    `claim c "C"\n  because c-part, d (90%)\n\nclaim c-part "not: It rains, and It is cold"\n  because not a, b\n${LEAVES}`,
  );
  checkRefactor(
    `claim top "T"\n  because m$0id, not d\n\nclaim mid "M"\n  because not a, b\n\n${LEAVES}`,
    'Inline `mid`',
    `claim top "T"\n  because not a, b, not d\n\n${LEAVES}`,
  );
  checkNone(`claim top "T"\n  because not m$0id\n\nclaim mid "M"\n  because a\n\n${LEAVES}`, 'Inline');
});

test('a leaf that is weighed or tied is not split', () => {
  checkNone(`assumption x$0 "It rains, and it is cold"\n  prior 10%\n  seeing a (2 : 1)\n${LEAVES}`, 'Split');
  checkNone(
    `assumption x$0 "It rains, and it is cold"\n  credence 50%\ntogether t "T" of x, a (50%)\n${LEAVES}`,
    'Split',
  );
});
