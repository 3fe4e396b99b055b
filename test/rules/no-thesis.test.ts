/** `no-thesis` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const only = { only: 'no-thesis' } as const;

test('a file that does not say what it argues for', () => {
  checkFindings(
    `argument "A"
claim c "C" because d
      ^ no-thesis hint: This file has no \`thesis\`, so it does not say what it argues for. Nothing rests on \`c\`: if that is it, call it a thesis.
claim d "D" because a
assumption a "A"
`,
    only,
  );
  checkFindings(
    `argument "A"
^^^^^^^^ no-thesis: Add one, with what it rests on.
assumption a "A"
`,
    only,
  );
});

test('one of its own or of an import will do, an imported file needs none, nor does an empty one', () => {
  checkFindings('thesis t "T" because a\nassumption a "A"\n', only);
  checkFindings('import "b.steelman"\nobjection o "O" rebuts t\n--- b.steelman\nthesis t "T"\n', only);
  checkFindings('claim c "C"\n--- b.steelman\nimport "main.steelman"\n', only);
  checkFindings('model M\n', only);
});

test('what could not be read may be the thesis', () => {
  checkFindings('Thesis safe "Safe"\n  because c\nclaim c "C"\n', only);
  checkFindings('thesis "Safe"\n  because c\nclaim c "C"\n', only);
});

test('a claim that nothing rests on is made the thesis', () => {
  const before = `claim $0c "C" because a
claim e "E" because a
assumption a "A"
`;
  expect(fixTitles(before, only)).toEqual(['Make `c` the thesis', 'Make `e` the thesis']);
  checkFix(before, before.replace('$0', '').replace('claim e', 'thesis e'), 'Make `e` the thesis', only);
});
