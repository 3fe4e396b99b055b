/** `unassessed-premise` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'unassessed-premise' } as const;

test('a leaf without a credence where others have one, once', () => {
  checkFindings(
    `claim c "C" because a, b
                       ^ unassessed-premise hint: \`b\` has no credence, so it is taken for granted here, while other premises are assessed.
claim d "D" because b
assumption a "A" credence 90%
assumption b "B"
`,
    only,
  );
});

test('where nothing is assessed, nothing is missing', () => {
  checkFindings(
    `claim c "C" because a, b
assumption a "A"
assumption b "B"
`,
    only,
  );
});

test('an unsupported claim, an unknown name and a credence that makes no sense have reports of their own', () => {
  checkFindings(
    `claim c "C" because a, b, d, nowhere
assumption a "A" credence 90%
claim b "B"
assumption d "D" credence 190%
`,
    only,
  );
});

test('it is given a first credence', () => {
  checkFix(
    `claim c "C" because a, $0b
assumption a "A" credence 90%
assumption b "B"
`,
    `claim c "C" because a, b
assumption a "A" credence 90%
assumption b "B"
  credence roughly-even
`,
    undefined,
    only,
  );
});
