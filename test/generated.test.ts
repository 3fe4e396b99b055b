/** Whether the generated files are those that `npm run generate` would write now. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GENERATED } from '../scripts/generate/all.ts';

test.each([...GENERATED])('%s is up to date', (path, generate) => {
  const now = readFileSync(path, 'utf8');
  expect(now, 'run `npm run generate`').toBe(generate(now));
});
