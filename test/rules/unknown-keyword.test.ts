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

test('a word that opens no clause, on the word itself, with the clauses there are', () => {
  checkFindings(`assumption a "A"
  probability 90%
  ^^^^^^^^^^^ unknown-keyword error: is not a clause, so what follows it cannot be read. Did you mean \`credence\`? An assumption may have \`about\`, \`in\`, \`prior\`,
  frobnicate 3
  ^^^^^^^^^^ unknown-keyword error: cannot be read. An assumption may have \`about\`, \`in\`, \`prior\`,
model M "M"
  probability 90%
  ^^^^^^^^^^^ unknown-keyword error: cannot be read. A model has no clauses.
`);
});

test('what is said at the other end, or in another way', () => {
  checkFindings(`claim a "A"
  backs b
  ^^^^^ unknown-keyword error: write \`because a\` in \`b\`.
claim b "B"
  because a if b
            ^^ unknown-keyword error: A condition is one more premise after \`because\`
evidence c "C"
  supported by a
  ^^^^^^^^^^^^ unknown-keyword error: What is argued for is a claim: make it one
`);
});

test('a synonym is replaced', () => {
  checkFix(
    'assumption a "A"\n  $0confidence 80%\n',
    'assumption a "A"\n  credence 80%\n',
    'Change to `credence`',
  );
  checkFix('claim a "A"\n  $0attacks b#1\n', 'claim a "A"\n  undercuts b#1\n', 'Change to `undercuts`');
  checkFix('claim a "A"\n  $0supported by b\n', 'claim a "A"\n  because b\n', 'Change to `because`');
  expect(fixTitles('claim a "A"\n  $0backs b\n')).toEqual([]);
});
