/** `unqualified-step` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'unqualified-step' } as const;

test('evidence alone, without a strength or a warrant, counts as proof', () => {
  checkFindings(
    `claim c "C" because e, f
            ^^^^^^^ unqualified-step info: \`c\` is drawn from \`e\` and \`f\` as if that proved it: the step counts as certain.
claim d "D" because e (90%)
claim g "G" because e since "It is what was measured"
claim h "H" because e, a
claim i "I" because c
evidence e "E" credence 99%
evidence f "F" credence 99%
assumption a "A" credence 80%
`,
    only,
  );
});

test('a link besides is no premise of that kind, and a step that counts for nothing is reported as that', () => {
  checkFindings(
    `model M
persona P of M
sincere s "S" of P credence 60%
evidence e "E" about P credence 99%
claim c "C" about M because e, s
                    ^^^^^^^ unqualified-step: \`c\` is drawn from \`e\`
claim d "D" about M because e
`,
    only,
  );
});

test('a strength is begun', () => {
  checkFix(
    'claim c "C" $0because e unless x\nevidence e "E"\nassumption x "X"\n',
    'claim c "C" because e (80%) unless x\nevidence e "E"\nassumption x "X"\n',
    undefined,
    only,
  );
});
