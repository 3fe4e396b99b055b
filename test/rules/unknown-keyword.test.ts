/** `unknown-keyword` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

test('a misspelt declaration or clause, with the word that was meant', () => {
  checkFindings(`asumption a "A"
^^^^^^^^^ unknown-keyword error: Did you mean \`assumption\`?
  credense 30%
  ^^^^^^^^ unknown-keyword error: Did you mean \`credence\`?
`);
});

test('the name of a broken declaration still resolves, and nothing is said of what it lacks', () => {
  checkFindings(`xyzzy a "A"
^^^^^ unknown-keyword error: A declaration opens with a word such as
claim b "B" because a
`);
});

test('the word is corrected', () => {
  checkFix('$0asumption a "A"\n', 'assumption a "A"\n', 'Change to `assumption`');
  expect(fixTitles('$0xyzzy a "A"\n')).toEqual([]);
});
