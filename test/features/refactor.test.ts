/** Refactorings: `$0` is the cursor, or `[|…|]` the selection; before → after. */
import { expect, test } from 'vitest';
import { type Refactoring, refactorings } from '../../server/src/features/refactor.ts';
import { applied, joined, marked } from '../support/features.ts';
import { snapshotOf, splitFiles } from '../support/world.ts';

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
