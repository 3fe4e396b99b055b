/** `syntax` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

test('what is needed and what is there instead', () => {
  checkFindings(`claim a "A" because
            ^^^^^^^ syntax error: Expected the name of a premise, found the end of the line.

claim goal "A goal" credence 10%
      ^^^^ syntax error: cannot be a name. Choose another, such as \`the-goal\`.
`);
});

test('a number where a name belongs', () => {
  checkFindings(`claim a "A" because 70%
                    ^^^ syntax error: Expected a name, found \`70%\`. Name a claim; a strength, as \`(70%)\`, comes after the names.
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

test.each([
  ['claim a "A" because b $0and c\n', 'claim a "A" because b, c\n'],
  ['claim a "A" because b $0c\n', 'claim a "A" because b, c\n'],
  ['claim a "A" because b $080%\n', 'claim a "A" because b (80%)\n'],
  ['claim a "A" because b,$0 [80%]\n', 'claim a "A" because b (80%)\n'],
  ['assumption a "A" $080%\n', 'assumption a "A" credence 80%\n'],
  ['assumption a "A" credence $0(80%)\n', 'assumption a "A" credence 80%\n'],
  ['thesis$0: a "A"\n', 'thesis a "A"\n'],
  ['claim a "The $0"trusted" monitor"\n', 'claim a "The \\"trusted\\" monitor"\n'],
  ['objection a "A" $0rebuts b#1\n', 'objection a "A" undercuts b#1\n'],
  ['$0# why\nclaim a "A"\n', '// why\nclaim a "A"\n'],
  ['$0/* why */\nclaim a "A"\n', '// why\nclaim a "A"\n'],
])('%j is mended to %j', (before, after) => checkFix(before, after));

test('a list, a name, a text and a comment written otherwise', () => {
  checkFindings(`thesis "The deployment is safe"
^^^^^^ syntax error: This thesis has no name, so nothing can refer to it. Put a short one before its text
# first of all
^ syntax error: A comment begins with \`//\`, not with \`#\`
assumption b "B"
  80%
  ^^^ syntax error: Write \`credence 80%\`.
assumption c "The "trusted" monitor" credence 80%
                  ^^^^^^^^^ syntax error: A quote inside a text ends the text. Write \`\\"trusted\\"\`
claim d "D" because b and c
                      ^^^ syntax error: Names in a list are separated by commas, not by \`and\`. Write a comma.
`);
});

test('a step is undercut, and its claim is not counted as rebutted', () => {
  checkFindings(`assumption a "A" credence 90%
claim b "B" because a
objection c "C" credence 90% rebuts b#1
                             ^^^^^^^^^^ syntax error: a step is undercut, not rebutted. Write \`undercuts b#1\`.
`);
});

test('other mistakes have no fix', () => {
  expect(fixTitles('claim a "A" because$0\n')).toEqual([]);
});
