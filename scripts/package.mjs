/** Builds for production and writes steelman-<version>.vsix. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, root, run } from './lib/run.mjs';

/** Writes the package to `out`, by default into the project's root, and gives its path. */
export async function makePackage(out) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const vsix = out ?? join(root, `steelman-${version}.vsix`);
  await run(process.execPath, ['esbuild.mjs', '--production'], { why: 'The production build' });
  // Everything that is needed at run time is in the bundles, so no dependency is packed.
  // The repository has no public address yet that relative links in the README could be resolved against.
  const asIs = ['--no-dependencies', '--no-rewrite-relative-links', '--readme-path', makePage()];
  const vsce = [join(root, 'node_modules/@vscode/vsce/vsce'), 'package', ...asIs, '--out', vsix];
  await run(process.execPath, vsce, { quiet: Boolean(out), why: 'Packaging' });
  return vsix;
}

/**
 * Writes the extension's page, docs/extension.md, with its pictures inside: VS Code shows none that are files of the
 * package. Gives its path.
 */
function makePage() {
  const source = join(root, 'docs/extension.md');
  const page = readFileSync(source, 'utf8').replace(/\]\((images\/[^)]+\.png)\)/g, (_, path) => {
    const picture = readFileSync(join(dirname(source), path)).toString('base64');
    return `](data:image/png;base64,${picture})`;
  });
  writeFileSync(join(root, 'dist/README.md'), page);
  return 'dist/README.md';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => console.log(await makePackage()));
}
