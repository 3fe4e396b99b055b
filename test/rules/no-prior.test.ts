/** `no-prior` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'no-prior' } as const;
const e = 'evidence e "E" credence 99% cite "x"\n';

test('evidence needs something to move', () => {
  checkFindings(
    `${e}assumption h "H"
  seeing e (4 : 1)
  ^^^^^^ no-prior warning: \`h\` weighs evidence but has no \`prior\`, so there is nothing for the evidence to move
assumption credible "C" credence 60% seeing e (4 : 1)
                                     ^^^^^^ no-prior
assumption weighed "W" prior 10% seeing e (4 : 1)
assumption bare "B" credence 60%
`,
    only,
  );
});

test('a prior that cannot be read is there all the same', () => {
  checkFindings(`${e}assumption h "H" prior 120% seeing e (4 : 1)\n`, only);
});

test('the credence may have been meant as the prior', () => {
  checkFix(
    `${e}assumption h "H"\n  credence 10%\n  $0seeing e (4 : 1)\n`,
    `${e}assumption h "H"\n  prior 10%\n  seeing e (4 : 1)\n`,
    'Make its credence the prior',
  );
  checkFix(
    `${e}assumption h "H"\n  $0seeing e (4 : 1)\n`,
    `${e}assumption h "H"\n  prior roughly-even\n  seeing e (4 : 1)\n`,
    'Add a prior, for a start `roughly-even`',
  );
});
