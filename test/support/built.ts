/** Builds what tests run, once for each run of Vitest: so that it is never an older build, and never one in the making. */
import { execFileSync } from 'node:child_process';

export default function build(): void {
  execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
}
