/** Starts a rule: `npm run new-rule NAME GROUP` writes its files and registers it. CONTRIBUTING.md says how to go on. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundled } from './lib/bundled.mjs';

const root = new URL('..', import.meta.url);
const [code = '', folder = ''] = process.argv.slice(2);
const { scaffold } = await bundled('scripts/generate/scaffold.ts');
let files;
try {
  files = scaffold(code, folder);
} catch (error) {
  console.error(`Usage: npm run new-rule NAME GROUP\n${error.message}`);
  process.exit(1);
}
for (const [path, make] of files) {
  const file = new URL(path, root);
  writeFileSync(file, make(existsSync(file) ? readFileSync(file, 'utf8') : ''));
  console.log(`wrote ${path}`);
}
execFileSync(process.execPath, [fileURLToPath(new URL('generate.mjs', import.meta.url))], {
  stdio: 'inherit',
});
console.log(
  `\nNow change the row, the rule, its test and its page; each time: npx vitest run test/rules/${code}.test.ts test/rules/pages.test.ts`,
);
