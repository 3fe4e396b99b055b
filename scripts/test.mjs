/** `npm test`: everything there is to test, in a bare clone too; ends with `N passed, N failed, N skipped`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from './lib/install.mjs';
import { exec, main, root } from './lib/run.mjs';
import { closing, Tally } from './lib/tally.mjs';
import { setup, unsupported } from './setup.mjs';

const tools = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  vitest: 'node_modules/vitest/vitest.mjs',
};
const tally = new Tally();

await main(async () => {
  await installed();
  await step('type check of the core', [tools.tsc, '-p', 'core']);
  await step('type check', [tools.tsc]);
  await step('lint', [tools.biome, 'check', '.']);
  if (!unsupported()) await ready();
  await vitest();
  await vscode();
  closing(tally);
});

/** One program that counts as one test. */
async function step(name, command) {
  heading(name);
  const { code } = await exec(process.execPath, command);
  if (code === 0) tally.pass();
  else tally.fail(name, `exit ${code}`);
}

/** The page tests take the browser too. What cannot be had fails the tests that need it, each with its reason. */
async function ready() {
  heading('VS Code and a browser');
  try {
    console.log(Object.values(await setup()).join('\n'));
  } catch (error) {
    console.error(error.message);
  }
}

async function vitest() {
  heading('unit, property, protocol, grammar and page tests');
  const results = join(root, '.vscode-test/vitest.json');
  mkdirSync(join(root, '.vscode-test'), { recursive: true });
  rmSync(results, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const { code } = await exec(process.execPath, [tools.vitest, 'run', ...reporters]);
  if (!existsSync(results)) return tally.fail('vitest', `no results, exit ${code}`);
  const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
  const outcome = { passed: [], failed: [], skipped: [] };
  for (const { name, message, assertionResults } of testResults) {
    const file = name.slice(root.length + 1);
    for (const { status, fullName } of assertionResults) {
      const kind = status === 'passed' || status === 'failed' ? status : 'skipped';
      outcome[kind].push(`${fullName} (${file})`);
    }
    if (assertionResults.length === 0) outcome.failed.push(`${file} does not load: ${message}`);
  }
  tally.add(outcome, 'vitest');
  // Vitest also fails for errors outside of any test.
  if (code !== 0 && outcome.failed.length === 0) tally.fail('vitest', `exit ${code}`);
}

async function vscode() {
  heading('in a real VS Code');
  // Imported only now: in a bare clone what it imports has just been installed.
  const { testInVSCode } = await import('./test-vscode.mjs');
  try {
    tally.join(await testInVSCode());
  } catch (error) {
    console.error(error);
    tally.fail('the tests in VS Code', error.message);
  }
}

function heading(text) {
  console.log(`\n— ${text}`);
}
