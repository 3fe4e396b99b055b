/** Brings the generated files up to date with the tables in the code: `npm run generate`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundled } from './lib/bundled.mjs';

const root = new URL('..', import.meta.url);
const { GENERATED } = await bundled('scripts/generate/all.ts');
for (const [path, generate] of GENERATED) {
  const file = new URL(path, root);
  const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const wanted = generate(now);
  if (wanted === now) continue;
  writeFileSync(file, wanted);
  console.log(`wrote ${path}`);
}
