/** Editors that nobody here wrote, from Debian, headless: both push-only, in UTF-16, without a word on encodings. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const TEXT =
  'assumption   rain "It rains 😀"\n  credence 60%\nclaim c "It is wet"\n  because rain, missing\n';
const AFTER = 'assumption wet "It rains 😀"\n  credence 60%\n\nclaim c "It is wet"\n  because wet, missing\n';

/** Whether the program is there, once Debian's package has been asked for it where that can be done. */
function has(program: string, ...packages: string[]): boolean {
  const found = () => spawnSync(program, ['--version']).status === 0;
  if (found()) return true;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { timeout: 120_000 });
  return found();
}

interface Seen {
  readonly trouble?: string;
  readonly diagnostics: string[];
  readonly hover: string;
  readonly symbols: string[];
  readonly completion: string[];
  readonly text: string;
}

function run(program: string, args: readonly string[]): Seen {
  const folder = mkdtempSync(join(tmpdir(), 'steelman-'));
  const file = join(folder, 'a.steelman');
  const out = join(folder, 'out.json');
  writeFileSync(file, TEXT);
  execFileSync(program, args, {
    cwd: folder,
    timeout: 40_000,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: folder,
      SERVER: `${process.execPath} ${resolve('dist/cli.js')} lsp --stdio`,
      FILE: file,
      OUT: out,
    },
  });
  return JSON.parse(readFileSync(out, 'utf8'));
}

function expectAll(seen: Seen, missing: string): void {
  expect(seen.trouble).toBeUndefined();
  expect(seen.diagnostics.join('\n')).toContain(missing);
  expect(seen.hover).toContain('rain');
  expect(seen.symbols).toEqual(['rain', 'c']);
  expect(seen.completion).toEqual(['rain', 'not']);
  expect(seen.text).toBe(AFTER);
}

const neovim = has('nvim', 'neovim');
test.skipIf(!neovim)(`Neovim${neovim ? '' : ' (not installed, and not to be had from apt)'}`, () => {
  expectAll(
    run('nvim', ['--headless', '-u', 'NONE', '-c', `luafile ${resolve('test/clients/neovim.lua')}`]),
    'unresolved-name',
  );
});

const emacs = has('emacs', 'emacs-nox', 'elpa-eglot');
test.skipIf(!emacs)(`Emacs with Eglot${emacs ? '' : ' (not installed, and not to be had from apt)'}`, () => {
  expectAll(run('emacs', ['-Q', '--batch', '-l', resolve('test/clients/emacs.el')]), 'missing');
});
