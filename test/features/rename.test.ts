/** Rename, and files that are renamed: before with `$0` → after, over all files. */
import { expect, test } from 'vitest';
import { renameFiles } from '../../core/features/editing/file-rename.ts';
import { prepareRename, rename } from '../../core/features/editing/rename.ts';
import { applied, joined, marked } from '../support/features.ts';

function checkRename(before: string, name: string, after: string): void {
  const m = marked(before);
  const done = rename(m.snapshot, m.uri, m.offset, name);
  expect('trouble' in done ? done.trouble : joined(applied(m.files, done.edits))).toBe(after);
}

function checkRefused(before: string, name: string, trouble: string): void {
  const m = marked(before);
  expect(rename(m.snapshot, m.uri, m.offset, name)).toEqual({ trouble: expect.stringContaining(trouble) });
}

test('a name changes everywhere it is meant, and in no text', () => {
  checkRename(
    'assumption ra$0in "rain"\nclaim c "rain" because rain\n--- b.steelman\nimport "main.steelman" as m\nclaim d "D" because m.rain\n--- c.steelman\nassumption rain "Other"\n',
    'wet',
    'assumption wet "rain"\nclaim c "rain" because wet\n--- b.steelman\nimport "main.steelman" as m\nclaim d "D" because m.wet\n--- c.steelman\nassumption rain "Other"\n',
  );
});

test('from a use in another file', () => {
  checkRename(
    'import "b.steelman"\nclaim c "C" because ra$0in\n--- b.steelman\nassumption rain "R"\n',
    'wet',
    'import "b.steelman"\nclaim c "C" because wet\n--- b.steelman\nassumption wet "R"\n',
  );
});

test('step labels and prefixes', () => {
  checkRename(
    'claim c "C" because one: a because a\nassumption a "A"\nobjection o "O" undercuts c#o$0ne, c#2\n',
    'first',
    'claim c "C" because first: a because a\nassumption a "A"\nobjection o "O" undercuts c#first, c#2\n',
  );
  checkRename(
    'import "b.steelman" as b$0\nclaim c "C" because b.b\n--- b.steelman\nassumption b "B"\n',
    'bee',
    'import "b.steelman" as bee\nclaim c "C" because bee.b\n--- b.steelman\nassumption b "B"\n',
  );
});

test('a step called by its number cannot be renamed there, but keeps its number', () => {
  const m = marked('claim c "C" because one: a\nassumption a "A"\nobjection o "O" undercuts c#1$0\n');
  expect(prepareRename(m.snapshot, m.uri, m.offset)).toBeUndefined();
});

test('what would mean two things or nothing is refused', () => {
  checkRefused('assumption a$0 "A"\nassumption b "B"\n', 'b', '`b` already names something');
  checkRefused('assumption a$0 "A"\n', 'because', 'is a keyword');
  checkRefused('assumption a$0 "A"\n', 'two words', 'not a valid name');
  checkRefused(
    'assumption a$0 "A"\n--- b.steelman\nimport "main.steelman"\nclaim x "X" because a\n',
    'x',
    'b.steelman',
  );
  checkRefused(
    'claim c "C" because o$0ne: a because two: a\nassumption a "A"\n',
    'two',
    'already has a step',
  );
});

test('a renamed file is still found by those that name it, and finds what it names', () => {
  const m = marked(
    'import "sub/b.steelman"\nsource s "sub/t.txt"\n--- sub/b.steelman\nimport "../main.steelman"\nsource s "t.txt"\n--- sub/t.txt\n\n',
  );
  const move = (from: string, to: string) =>
    joined(applied(m.files, renameFiles(m.snapshot, [{ from, to }])));
  expect(move('sub/b.steelman', 'b.steelman')).toBe(
    'import "b.steelman"\nsource s "sub/t.txt"\n--- sub/b.steelman\nimport "main.steelman"\nsource s "sub/t.txt"\n--- sub/t.txt\n\n',
  );
  expect(move('sub', 'deep/er')).toBe(
    'import "deep/er/b.steelman"\nsource s "deep/er/t.txt"\n--- sub/b.steelman\nimport "../../main.steelman"\nsource s "t.txt"\n--- sub/t.txt\n\n',
  );
  expect(renameFiles(m.snapshot, [{ from: 'other.txt', to: 'x.txt' }])).toEqual([]);
});
