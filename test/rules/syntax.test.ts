/** `syntax` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

test('what is needed and what stands there instead', () => {
  checkFindings(`claim a "A" because
            ^^^^^^^ syntax error: Here the name of a premise is needed, but the line ends.

claim goal "A goal" credence 10%
      ^^^^ syntax error: cannot be a name. Choose another, such as \`the-goal\`.
`);
});

test('one mistake is one report, and the rest of the file is read', () => {
  checkFindings(`assumption a "A" credence 70% tag x, , y
                                     ^ syntax error
claim b "B" because a
`);
});

test('curly quotes are replaced, and quotes inside are kept', () => {
  checkFix('assumption a $0“It \\"rains”\n', 'assumption a "It \\"rains"\n', 'Write straight quotes');
});

test('other mistakes have no fix', () => {
  expect(fixTitles('claim a "A" because$0\n')).toEqual([]);
});
