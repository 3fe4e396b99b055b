/** `missing-warrant` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'missing-warrant' } as const;

test('a step without since, when asked for', () => {
  const text = `claim c "C"
  because a, b
${''}  because a since "W"
assumption a "A" credence 90%
assumption b "B" credence 90%
`;
  checkFindings(text);
  const mark = '  ^^^^^^^ missing-warrant: Nothing says why `a` and `b` would support `c`.\n';
  checkFindings(text.replace('because a, b\n', `because a, b\n${mark}`), only);
});

test('a place for it is made, before what follows', () => {
  checkFix(
    `claim c "It holds"
  $0because a (80%)
    unless x
assumption a "A"
assumption x "X"
`,
    `claim c "It holds"
  because a (80%)
    since "Why this would make it so: It holds"
    unless x
assumption a "A"
assumption x "X"
`,
    undefined,
    only,
  );
});
