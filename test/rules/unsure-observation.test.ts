/** `unsure-observation` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'unsure-observation' } as const;

test('what did not surely happen should not be weighed as if it had', () => {
  checkFindings(
    `assumption h "H" prior 10%
  seeing sure (4 : 1)
  seeing unsure (4 : 1)
         ^^^^^^ unsure-observation info: \`unsure\` is weighed as an observation of \`h\`, but its own support is 80 %.
  seeing derived (1 : 4)
         ^^^^^^^ unsure-observation
  seeing unsure (1 : 1) given sure
  seeing unassessed (4 : 1)
evidence sure "S" credence 90% cite "x"
evidence unsure "U" credence 80% cite "x"
claim derived "D" because sure (90%)
evidence unassessed "N" cite "x"
`,
    only,
  );
});
