/** `stated-above-support` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'stated-above-support' } as const;

test('more than independent premises give, though not impossible', () => {
  checkFindings(
    `claim c "C" credence 80% because a, b
                     ^^^ stated-above-support info: States 80 %, but its support is 72 %, with all facts taken as independent: it depends most on \`b\` (80 %).
assumption a "A" credence 90%
assumption b "B" credence 80%
`,
    only,
  );
});

test('where it is impossible, that is the report', () => {
  checkFindings(
    `claim c "C" credence 85% because a, b
                     ^^^ stated-above-range
assumption a "A" credence 90%
assumption b "B" credence 80%
`,
    { only: ['stated-above-support', 'stated-above-range'] },
  );
});

test('rounding is no difference', () => {
  checkFindings(
    `claim c "C" credence 72% because a, b
assumption a "A" credence 90%
assumption b "B" credence 79.8%
`,
    only,
  );
});

test('a claim that follows a premise which states too much is not reported again', () => {
  checkFindings(
    `claim d "D" credence 76% because c (95%)
claim c "C" credence 80% because a, b
                     ^^^ stated-above-support
assumption a "A" credence 90%
assumption b "B" credence 80%
`,
    only,
  );
});

test('two steps together give less than the sum of both', () => {
  checkFindings(
    `claim d "D" credence 99% because c because e
                     ^^^ stated-above-support
claim c "C" credence 80% because a, b
                     ^^^ stated-above-support
assumption a "A" credence 90%
assumption b "B" credence 80%
assumption e "E" credence 50%
`,
    only,
  );
});

test('an objection without a credence leaves it open', () => {
  checkFindings(
    `claim c "C" credence 80% because a
assumption a "A" credence 90%
objection o "O" rebuts c
`,
    only,
  );
});
