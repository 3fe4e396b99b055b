/** `counted-twice` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'counted-twice' } as const;
const world = `evidence e "E" credence 99% cite "x"
evidence one "One" credence 99% cite "arXiv:2401.00001v1, p. 2"
evidence two "Two" credence 99% cite "arXiv:2401.00001, p. 3"
claim a "A" because e
claim b "B" because e (95%)
`;

test('observations of one statement that have something in common', () => {
  checkFindings(
    `${world}assumption h "H" prior 10%
  seeing a (2 : 1)
  seeing b (3 : 1)
         ^ counted-twice warning: \`a\` and \`b\`, both weighed on \`h\`, rest on \`e\`, so the same evidence counts twice. Say with \`given\`
assumption g "G" prior 10%
  seeing one (2 : 1)
  seeing two (3 : 1)
         ^^^ counted-twice warning: are from arXiv:2401.00001
assumption f "F" prior 10%
  seeing e (2 : 1)
  seeing e (3 : 1) given one
         ^ counted-twice warning: \`e\` is weighed on \`f\` twice
`,
    only,
  );
});

test('but not what is weighed given the other, weighs nothing, or repeats it outright', () => {
  checkFindings(
    `${world}assumption h "H" prior 10%
  seeing a (2 : 1)
  seeing b (3 : 1) given a
assumption g "G" prior 10%
  seeing one (2 : 1)
  seeing two (1 : 1)
assumption f "F" prior 10%
  seeing e (2 : 1)
  seeing e (3 : 1)
`,
    only,
  );
});

test('evidence that is weighed and supports by another line', () => {
  checkFindings(
    `${world}assumption h "H" prior 10% seeing e (4 : 1)
thesis t "T"
  because h (90%)
  because a (50%)
  ^^^^^^^ counted-twice warning: This step rests on \`e\`, which is also weighed on \`h\`, on which another step of \`t\` rests
thesis u "U" because h because one (50%)
thesis v "V" because h, a
`,
    only,
  );
});

test('the second is weighed given the first', () => {
  checkFix(
    `${world}assumption h "H" prior 10%\n  seeing a (2 : 1)\n  seeing $0b (3 : 1)\n`,
    `${world}assumption h "H" prior 10%\n  seeing a (2 : 1)\n  seeing b (3 : 1) given a\n`,
    'Weigh it `given a`, and look at the ratio again',
    only,
  );
});
