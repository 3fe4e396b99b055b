/** Runs TypeScript of this repository in a plain script: what a module exports, with all that it imports. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The exports of the module at `path`, which is relative to the root of the repository. */
export async function bundled(path) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
