/** `invalid-tie` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'invalid-tie' } as const;
const leaves = `assumption a "A" credence 80%
assumption b "B" credence 80%
assumption c "C" credence 80% given a
assumption h "H" prior 10%
claim d "D" because a
`;

test('only plain leaves are tied, each once and not alone', () => {
  checkFindings(
    `together t "T" of a, b, c, d, h (60%)
                        ^ invalid-tie error: \`c\` cannot be tied by \`t\`: its credence is conditional
                           ^ invalid-tie error: it is derived. Tie the leaves that it rests on.
                              ^ invalid-tie error: it is weighed by evidence
together u "U" of b (60%)
                  ^ invalid-tie error: \`t\` ties it already
                  ^ invalid-tie error: it is the only one
together v "V" of gone, missing (60%)
${leaves}`,
    only,
  );
});

test('what cannot be tied is taken out', () => {
  checkFix(
    `together t "T" of a, b, $0d (60%)\n${leaves}`,
    `together t "T" of a, b (60%)\n${leaves}`,
    'Untie `d`',
  );
});
