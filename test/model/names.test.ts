/** What the names in an argument mean: a document with `--- path` files, and what is resolved or reported. */
import { describe, expect, test } from 'vitest';
import { ROOT, snapshotOf, splitFiles } from '../support/world.ts';

function argumentOf(document: string) {
  return snapshotOf(splitFiles(document)).argument(ROOT);
}

/** `code` and the words it is about, for each problem of the root file. */
function problems(document: string): string[] {
  const { file, problems } = argumentOf(document).root;
  return problems.map(({ code, span }) => `${code} ${file.tree.text.slice(span.start, span.end)}`);
}

/** Each step with the ids of its premises. */
function steps(document: string): string[] {
  return argumentOf(document).steps.map(
    (step) => `${step.id} <- ${step.premises.map((p) => p.id).join(' ')}`,
  );
}

describe('in one file', () => {
  test.each([
    ['claim a "A" because b', ['unresolved-name b']],
    ['claim a "A" claim a "B"', ['duplicate-name a']],
    ['model M goal G of M claim a "A" because G', ['wrong-kind G']],
    ['claim a "A" about a', ['wrong-kind a']],
    ['model M persona P of M goal G of P', ['wrong-kind P']],
    ['claim a "A" because x: a because x: a', ['duplicate-name x']],
    ['claim a "A" because b because c claim b "B" claim c "C" undercuts a', ['ambiguous-step a']],
    ['claim a "A" claim b "B" undercuts a', ['unresolved-step a']],
    ['claim a "A" because b claim b "B" undercuts a#2', ['unresolved-step 2']],
    ['claim a "A" because one: b claim b "B" undercuts a#one', []],
    ['claim a "A" because one: b claim b "B" undercuts a#1', []],
  ])('%s', (document, expected) => expect(problems(document)).toEqual(expected));

  test('a name is compared in NFC', () => {
    expect(problems('claim caf\u00e9 "A" claim b "B" because cafe\u0301')).toEqual([]);
  });

  test('what nothing declares is stood in for, so that the step gets no stronger', () => {
    expect(steps('claim a "A" because b, c assumption b "B"')).toEqual(['a#1 <- b ?c']);
  });

  test('a repeated premise counts once', () => {
    expect(steps('claim a "A" because b, b assumption b "B"')).toEqual(['a#1 <- b']);
  });

  test('an assumption with a reason is a claim, and a broken declaration too', () => {
    const kinds = (document: string) => argumentOf(document).statements.map((s) => s.kind);
    expect(kinds('assumption a "A" because b assumption b "B"')).toEqual(['claim', 'assumption']);
    expect(kinds('clam b "B" credence 50% assumption a "A"')).toEqual(['claim', 'assumption']);
  });
});

describe('over several files', () => {
  test('names come in as they are, or after a prefix', () => {
    const base = '--- base.steelman\nassumption b "B"\n';
    expect(steps(`import "base.steelman" claim a "A" because b\n${base}`)).toEqual([
      'a#1 <- base.steelman#b',
    ]);
    expect(steps(`import "base.steelman" as x claim a "A" because x.b\n${base}`)).toEqual([
      'a#1 <- base.steelman#b',
    ]);
    expect(problems(`import "base.steelman" as x claim a "A" because b\n${base}`)).toEqual([
      'unresolved-name b',
    ]);
  });

  test('names are not passed on, but all files count', () => {
    const files =
      'import "b.steelman" claim a "A" because b, c\n--- b.steelman\nimport "c.steelman" claim b "B" because c\n--- c.steelman\nassumption c "C"\n';
    expect(problems(files)).toEqual(['unresolved-name c']);
    expect(steps(files)).toEqual(['a#1 <- b.steelman#b ?c', 'b.steelman#b#1 <- c.steelman#c']);
  });

  test('circles of imports are allowed', () => {
    const files =
      'import "b.steelman" claim a "A" because b\n--- b.steelman\nimport "main.steelman" claim b "B" because a\n';
    expect(problems(files)).toEqual([]);
    expect(steps(files)).toEqual(['a#1 <- b.steelman#b', 'b.steelman#b#1 <- a']);
  });

  test('a name of its own comes before an imported one, and the conflict is reported', () => {
    const files =
      'import "b.steelman" assumption b "own" claim a "A" because b\n--- b.steelman\nassumption b "other"\n';
    expect(problems(files)).toEqual(['import-conflict "b.steelman"']);
    expect(steps(files)).toEqual(['a#1 <- b']);
  });

  test('a missing file is reported where it is named', () => {
    expect(problems('import "gone.steelman"')).toEqual(['import-not-found "gone.steelman"']);
  });

  test('an attack that an importer writes counts in it', () => {
    const files = 'import "b.steelman" objection o "O" rebuts b\n--- b.steelman\nassumption b "B"\n';
    expect(argumentOf(files).attacks.map((a) => a.id)).toEqual(['o>b.steelman#b']);
  });
});
