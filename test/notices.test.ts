/** What is shipped of other people's code: each package with its licence, and each visible to an audit. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the notices name every package in the bundles, and all of those are dependencies', () => {
  const { stderr, status } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test('the notices are in the package', () => {
  expect(readFileSync('.vscodeignore', 'utf8')).toContain('!THIRD_PARTY_NOTICES.md');
});
