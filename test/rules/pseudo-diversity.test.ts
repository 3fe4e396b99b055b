/** `pseudo-diversity` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'pseudo-diversity' } as const;

test('steps that share a doubtful leaf, at any depth', () => {
  checkFindings(
    `claim c "C" because x because b, a
      ^ pseudo-diversity info: Both steps for \`c\` rest on \`a\` (60 %)
claim x "X" because a, d
assumption a "A" credence 60%
assumption b "B" credence 60%
assumption d "D" credence 60%
claim e "E" because a, b because a, d because f
      ^ pseudo-diversity: 2 of the 3 steps for \`e\` rest on \`a\`
assumption f "F" credence 50%
`,
    only,
  );
});

test('what is nearly certain may be shared', () => {
  checkFindings(
    `claim c "C" because a, b because a, d
assumption a "A" credence 95%
assumption b "B" credence 60%
assumption d "D" credence 60%
`,
    only,
  );
});

test('a step that another one includes is reported as that', () => {
  checkFindings(
    `claim c "C" because a because a, b
                      ^^^^^^^ redundant-step
assumption a "A" credence 60%
assumption b "B" credence 60%
`,
    { only: ['pseudo-diversity', 'redundant-step'] },
  );
});

test('of several that all share it is the one that would cost most', () => {
  checkFindings(
    `claim c "C" because x, e because x, d
      ^ pseudo-diversity: Both steps for \`c\` rest on \`b\` (70 %)
claim x "X" because a because b, d
assumption a "A" credence 20%
assumption b "B" credence 70%
assumption d "D" credence 98%
assumption e "E" credence 60%
`,
    only,
  );
});

test('what adds up to a small risk is no diversity', () => {
  checkFindings(
    `thesis t "T" credence 1% because a, b (10%) because a, d (5%)
assumption a "A" credence 3%
assumption b "B" credence 60%
assumption d "D" credence 60%
`,
    only,
  );
});
