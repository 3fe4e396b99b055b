/** Builds for production and writes steelman-<version>.vsix. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, root, run } from './lib/run.mjs';

/** Writes the package to `out`, by default into the project's root, and gives its path. */
export async function makePackage(out) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const vsix = out ?? join(root, `steelman-${version}.vsix`);
  await run(process.execPath, ['esbuild.mjs', '--production'], { why: 'The production build' });
  // Everything that is needed at run time is in the bundles, so no dependency is packed.
  // There is no place on the web yet that the links of the README could be led to.
  const asIs = ['--no-dependencies', '--no-rewrite-relative-links'];
  const vsce = [join(root, 'node_modules/@vscode/vsce/vsce'), 'package', ...asIs, '--out', vsix];
  await run(process.execPath, vsce, { quiet: Boolean(out), why: 'Packaging' });
  return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => console.log(await makePackage()));
}
