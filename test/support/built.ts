/** Builds what tests run, once for each run of Vitest: so that it is never an older build, and never one in the making. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export default function build(): void {
  // A copy of the core and its tests alone, as the test of the scaffold makes one, has nothing to build.
  if (!existsSync('esbuild.mjs')) return;
  execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
}
