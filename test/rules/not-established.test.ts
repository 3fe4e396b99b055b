/** `not-established` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'not-established' } as const;

test('a derived claim that is not established need not be false', () => {
  checkFindings(
    `claim c "C"
  because a, not d
                 ^ not-established hint: \`d\` is derived, so \`not d\` says only that it is not established
  because not a
  because a unless d
claim d "D" because a (60%)
assumption a "A" credence 60%
`,
    only,
  );
});
