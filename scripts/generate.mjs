/** Writes the files that are generated from tables in the code: `npm run generate`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: ['scripts/generate/all.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { generatedFiles } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
for (const [path, contents] of generatedFiles()) {
  const file = new URL(path, root);
  if (readFileSync(file, 'utf8') === contents) continue;
  writeFileSync(file, contents);
  console.log(`wrote ${path}`);
}
