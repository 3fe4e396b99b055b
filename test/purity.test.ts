/** That the core stays pure is seen to by the type check and the linter: a file with an impure expression fails one of them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'steelman-purity-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the tool says of a file of the core with these lines. */
function typeCheck(text: string): string {
  writeFileSync(join(folder, 'planted.ts'), text);
  const config = { extends: resolve('core/tsconfig.json'), include: ['planted.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return run('node_modules/.bin/tsc', ['--noEmit', '-p', folder]).stdout;
}

/** Whether the linter, set up as in the project, lets such a file of the core pass. */
function passesLint(text: string): boolean {
  const { vcs: _, ...config } = JSON.parse(readFileSync('biome.json', 'utf8'));
  mkdirSync(join(folder, 'core'), { recursive: true });
  cpSync('scripts/no-randomness.grit', join(folder, 'scripts/no-randomness.grit'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'core/planted.ts'), text);
  return run(resolve('node_modules/.bin/biome'), ['lint', 'core/planted.ts'], folder).status === 0;
}

function run(command: string, args: readonly string[], cwd = '.') {
  return spawnSync(command, args, { cwd, encoding: 'utf8' });
}

test('what is not of the language itself does not compile in the core', () => {
  const planted = [
    'document.title',
    'crypto.randomUUID()',
    'console.log()',
    'setTimeout(() => {})',
    'process',
  ];
  const said = typeCheck(planted.map((code, i) => `export const x${i} = ${code};\n`).join(''));
  for (const [i, code] of planted.entries())
    expect(said, code).toMatch(new RegExp(`planted\\.ts[(:]${i + 1}\\b`));
}, 120_000);

test('neither clock nor chance passes the linter in the core', () => {
  for (const code of ['Math.random()', 'Date.now()', 'new Date()', 'performance.now()'])
    expect(passesLint(`export const x = ${code};\n`), code).toBe(false);
  expect(passesLint('export const x = Math.max(1, 2);\n')).toBe(true);
}, 120_000);
