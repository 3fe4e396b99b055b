/** `import-conflict` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

test('one report for an import, however many of its names are taken', () => {
  checkFindings(`import "one.steelman"
import "two.steelman"
       ^^^^^^^^^^^^^^ import-conflict error: \`two.steelman\` brings in \`a\` and \`b\`, already declared here
assumption b "B"
--- one.steelman
assumption a "A"
--- two.steelman
assumption a "A"
assumption b "B"
assumption c "C"
`);
});

test('the same file twice is no conflict, and neither is a circle of imports', () => {
  checkFindings(`import "one.steelman"
import "one.steelman"
--- one.steelman
import "main.steelman"
assumption a "A"
`);
});

test('what the same file twice takes is told once', () => {
  checkFindings(`import "one.steelman"
       ^^^^^^^^^^^^^^ import-conflict error: \`one.steelman\` brings in \`a\`, already declared here
import "one.steelman"
assumption a "A"
--- one.steelman
assumption a "A"
`);
});

test('with a prefix, what used its names goes on meaning the same', () => {
  checkFix(
    `import "lib/two.steelman"$0
assumption b "B"
claim d "D" because b, c
--- lib/two.steelman
assumption b "B"
assumption c "C"
`,
    `import "lib/two.steelman" as two
assumption b "B"
claim d "D" because b, two.c
`,
    'Import it as `two`',
  );
});
