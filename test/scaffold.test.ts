/** `npm run new-rule`: what it writes compiles, passes its own tests and registers itself, in a copy of the project. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scaffold } from '../scripts/generate/scaffold.ts';

test.each([
  ['Bad Name', 'weak', /small letters/],
  ['weak-premise', 'weak', /already/],
  ['fine', 'nowhere', /one of language, .*tidiness/],
])('%s in %s is refused', (code, folder, message) => {
  expect(() => scaffold(code, folder)).toThrow(message);
});

test.each(['language', 'tidiness'])('a new rule in %s works before a word of it is changed', (folder) => {
  const copy = mkdtempSync(join(tmpdir(), 'steelman-scaffold-'));
  try {
    for (const name of ['core', 'docs', 'scripts', 'test', 'schemas', 'syntaxes', 'package.json'])
      cpSync(name, join(copy, name), { recursive: true });
    for (const name of ['tsconfig.json', 'vitest.config.ts']) cpSync(name, join(copy, name));
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    const run = (script: string, ...args: string[]) =>
      execFileSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
    run('scripts/new-rule.mjs', 'brand-new', folder);
    expect(readFileSync(join(copy, 'core/rules/registry.ts'), 'utf8')).toContain('  brandNew,\n');
    expect(existsSync(join(copy, 'docs/rules/brand-new.md'))).toBe(true);
    run('node_modules/typescript/bin/tsc', '-p', 'core');
    const tests = ['test/rules/brand-new.test.ts', 'test/rules/pages.test.ts', 'test/rules/frame.test.ts'];
    run('node_modules/vitest/vitest.mjs', 'run', ...tests, 'test/generated.test.ts');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
