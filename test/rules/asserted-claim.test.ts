/** `asserted-claim` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

test('a claim or thesis with a credence only', () => {
  checkFindings(
    `claim a "A" credence 50%
      ^ asserted-claim info: The claim \`a\` has a credence but no reason: it asserts what it should derive. Make it an assumption
thesis t "T" credence 50%
       ^ asserted-claim info: derive. Say why with \`because\`.
claim b "B" credence 50% because c
assumption c "C" credence 50%
objection o "O" credence 50% rebuts a
thesis w "W" prior 10% seeing c (4 : 1) credence 30%
clam d "D" credence 50%
`,
    { only: 'asserted-claim' },
  );
});

test('a claim becomes an assumption', () => {
  const options = { only: 'asserted-claim' } as const;
  checkFix(
    'claim $0a "A" credence 50%\n',
    'assumption a "A" credence 50%\n',
    'Make it an assumption',
    options,
  );
  expect(fixTitles('thesis $0t "T" credence 50%\n', options)).toEqual([
    'Support it by a new assumption `t-reason`',
  ]);
});
