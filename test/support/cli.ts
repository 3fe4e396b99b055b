/** Runs the built command line as a shell would. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { splitFiles } from './world.ts';

const CLI = resolve('dist/cli.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `steelman …` in a folder, with `input` on standard input. */
export function steelman(args: readonly string[], folder = '.', input = ''): Ran {
  const env = { ...process.env, NO_COLOR: '', FORCE_COLOR: '' };
  const ran = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, input, encoding: 'utf8', env });
  return { code: ran.status, out: ran.stdout.replaceAll('\u00a0', ' '), err: ran.stderr };
}

/** Runs in a folder that holds the files of a text with `--- path` lines, and removes it afterwards. */
export function inFolder<T>(files: string, action: (folder: string) => T): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'steelman-')));
  try {
    for (const [path, text] of splitFiles(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
