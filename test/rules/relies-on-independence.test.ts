/** `relies-on-independence` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'relies-on-independence' } as const;

test('support more than 30 points above what is sure', () => {
  checkFindings(
    `claim c "C" because a because b because d
      ^ relies-on-independence info: Support of 88 % for \`c\` takes the facts below it as independent; should they depend on each other, it can be as little as 50 %.
assumption a "A" credence 50%
assumption b "B" credence 50%
assumption d "D" credence 50%
claim e "E" because a because b
`,
    only,
  );
});

test('what rests on such a claim only repeats it', () => {
  checkFindings(
    `thesis t "T" because c
claim c "C" because a because b because d
      ^ relies-on-independence
assumption a "A" credence 50%
assumption b "B" credence 50%
assumption d "D" credence 50%
`,
    only,
  );
});

test('an interval or a gap below is no dependence', () => {
  checkFindings(
    `claim c "C" because a
assumption a "A" credence 10%..100%
claim d "D" because a, b
assumption b "B"
`,
    only,
  );
});
