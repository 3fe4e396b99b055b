/** `false-precision` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'false-precision' } as const;

test('more than two significant digits, from the nearer of 0 and 100 %', () => {
  checkFindings(
    `assumption a "A" credence 73.4%
                          ^^^^^ false-precision hint: \`73.4%\` has 3 significant digits, more than a judgement has. Round it to \`73%\`
assumption b "B" credence 0.125..0.5
                          ^^^^^^^^^^ false-precision: Round it to \`0.13..0.5\`
claim c "C" because a (90.05%)
                       ^^^^^^ false-precision: Round it to \`90%\`
objection o "O" credence 5% rebuts c (33.333333333333333333%)
                                      ^^^^^^^^^^^^^^^^^^^^^^ false-precision: has 20 significant digits
`,
    only,
  );
});

test('two digits are fine wherever they stand', () => {
  checkFindings(
    `assumption a "A" credence 99.97%
assumption b "B" credence 0.0012
assumption c "C" credence 97.5%..100%
assumption d "D" credence 100%
assumption e "E" credence 0.95..1.0
assumption f "F" credence likely
`,
    only,
  );
});

test('it is rounded', () => {
  checkFix(
    `assumption a "A" credence $00.123..99.874%\n`,
    `assumption a "A" credence 0.12..99.87%\n`,
    undefined,
    only,
  );
  checkFix(`assumption a "A" credence $073.4184%\n`, `assumption a "A" credence 73%\n`, undefined, only);
});
