/** Brings the dependencies of a bare clone, or of one whose lock file has changed since. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** Runs `npm ci` when node_modules/ is missing or older than the lock file. Imports nothing that would need it. */
export async function installed() {
  const record = join(root, 'node_modules/.package-lock.json'); // npm writes it when it is done
  const lock = join(root, 'package-lock.json');
  if (existsSync(record) && statSync(record).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the dependencies (npm ci) …');
  await run('npm', ['ci'], { why: 'Installing the dependencies' });
}
