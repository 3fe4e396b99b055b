/** Whether the generated files are those that `npm run generate` would write now. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../scripts/generate/all.ts';

test.each([...generatedFiles()])('%s is up to date', (path, contents) => {
  expect(readFileSync(path, 'utf8'), 'run `npm run generate`').toBe(contents);
});
