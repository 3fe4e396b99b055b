/** `single-point-of-failure` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'single-point-of-failure' } as const;

test('the leaves that every line of support needs, the least sure first', () => {
  checkFindings(
    `thesis t "T" because a, x because a, b, y
       ^ single-point-of-failure hint: \`t\` cannot hold without \`b\` or \`a\`: whatever defeats one of them defeats it.
claim x "X" because b
assumption a "A" credence 90%
assumption b "B" credence 60%
assumption y "Y" credence 60%
thesis u "U" because a because b
`,
    only,
  );
});

test('what is certain cannot fail, what nothing declares is an error, and what nothing supports has failed', () => {
  checkFindings(
    `thesis t "T" because a, gone
assumption a "A" credence certain
thesis u "U" because u
`,
    only,
  );
});

test('of a single line it goes without saying', () => {
  checkFindings(
    `thesis t "T" because a, b
thesis u "U" because a, b because a, b (50%)
assumption a "A" credence 90%
assumption b "B" credence 60%
`,
    only,
  );
});
