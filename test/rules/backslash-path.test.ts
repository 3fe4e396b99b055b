/** `backslash-path` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'backslash-path' } as const;

test('the path of a source or an import with backslashes', () => {
  checkFindings(
    `import "parts\\a.steelman"
       ^^^^^^^^^^^^^^^^^^ backslash-path hint: It is read as \`parts/a.steelman\`
source memo "texts\\memo.md"
            ^^^^^^^^^^^^^^^ backslash-path
source post "texts/post.md"
`,
    only,
  );
});

test('is written with slashes', () => {
  checkFix(
    `source memo $0"texts\\memo.md"
`,
    `source memo "texts/memo.md"
`,
    undefined,
    only,
  );
});
