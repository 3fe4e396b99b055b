/** `import-not-found` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

test('a file that is not there, with the reason', () => {
  checkFindings(`import "there.steelman"
import "gone.steelman" as g
       ^^^^^^^^^^^^^^^ import-not-found error: \`gone.steelman\` cannot be read (no such file)
--- there.steelman
`);
});
