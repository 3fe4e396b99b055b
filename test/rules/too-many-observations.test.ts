/** `too-many-observations` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'too-many-observations' } as const;
const weighed = (count: number) =>
  `assumption h "H" prior 10%\n${Array.from({ length: count }, (_, i) => `  seeing e${i} (2 : 1)\n`).join('')}`;
const evidence = Array.from({ length: 9 }, (_, i) => `evidence e${i} "E" credence 90% cite "x"\n`).join('');

test('nine are too many, eight are not', () => {
  checkFindings(
    `${weighed(9)}  ^^^^^^ too-many-observations error: \`h\` weighs 9 observations; more than 8\n${evidence}`,
    only,
  );
  checkFindings(weighed(8) + evidence, only);
});
