/** `not-established` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

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

test('that it is false is an assumption of its own', () => {
  checkFix(
    `model M
claim c "C"
  because a, not $0d (90%)
claim d "It is \\"down\\"" about M because a (60%)
assumption a "A" credence 60%
`,
    `model M
claim c "C"
  because a, not-d (90%)

assumption not-d "It is not so: It is \\"down\\""
  about M
claim d "It is \\"down\\"" about M because a (60%)
assumption a "A" credence 60%
`,
    'Rest it on an assumption that `d` is false',
    only,
  );
});
