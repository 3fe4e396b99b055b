/** `given-used-alone` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'given-used-alone' } as const;
const leaves = `assumption a "A" credence 90% given g, h
assumption g "G" credence 80%
assumption h "H" credence 80%
`;

test('a conditional premise where its condition is not', () => {
  checkFindings(
    `${leaves}claim c "C" because g, a
                       ^ given-used-alone info: The credence of \`a\` is given \`h\`, which this step does not name, so it rests on \`h\` without saying so.
`,
    only,
  );
});

test('the condition may be a premise, or lie below another one', () => {
  checkFindings(
    `${leaves}claim c "C" because g, h, a
claim d "D" because below, a
claim below "B" because g, h
`,
    only,
  );
});

test('the condition is added', () => {
  checkFix(
    `${leaves}claim c "C" because $0a (80%) since "W"\n`,
    `${leaves}claim c "C" because a, g, h (80%) since "W"\n`,
    'Add `g` and `h` to the premises',
    only,
  );
});
