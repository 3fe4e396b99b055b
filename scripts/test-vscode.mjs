/**
 * Runs test/vscode/ in a real VS Code: once with the source folder, once with the packaged extension, and what
 * only the page shows. `--desktop` takes the desktop's VS Code, which @vscode/test-electron fetches; `--grep TEXT`
 * only tests with that in their title; `--only source|package|page|faults` only that part, the last of which takes a night's time.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { build } from 'esbuild';
import { reload, title as reloadTitle } from '../test/vscode/reload.mjs';
import { launchBrowser, openWorkbench, previewFrame } from './lib/browser.mjs';
import { inView, servePage } from './lib/page-channel.mjs';
import { main, PlainError, root, run } from './lib/run.mjs';
import { closing, Tally } from './lib/tally.mjs';
import { companion, withVSCode } from './lib/vscode.mjs';
import { makePackage } from './package.mjs';
import { unsupported } from './setup.mjs';
import { startServer } from './vscode-server.mjs';

const suite = join(root, '.vscode-test/suite/index.cjs');
const vsix = join(root, '.vscode-test/steelman.vsix');
/** What VS Code says of its own native modules, which are not built, and of its own services. */
const noise = /bindings file|Cannot find module|^\[|socket|connection token|builtin extensions|open-vsx/;
const atMost = 30 * 60_000; // for one run of the suite, which takes some three minutes on an idle machine

/** Runs everything and gives the tally. Where no VS Code Server can be set up, the desktop's is the way. */
export async function testInVSCode({ desktop = Boolean(unsupported()), grep = '', only } = {}) {
  const tally = new Tally();
  if (desktop) {
    try {
      desktop = await downloadAndUnzipVSCode();
    } catch (error) {
      tally.skip(`the tests in VS Code (it could not be fetched: ${error.message})`);
      return tally;
    }
  }
  await build({
    entryPoints: [join(root, 'test/vscode/index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  // The package last but one: its production build is what is left in dist/ for whoever looks next.
  if (!only || only === 'package') {
    await makePackage(vsix);
    await part(tally, 'the packaged extension', { vsix, desktop, grep, typing: true });
  }
  if (only !== 'package') await run(process.execPath, ['esbuild.mjs'], { why: 'The build' });
  if (!only || only === 'source')
    await part(tally, 'the source folder', { desktop, grep, typing: Boolean(only) });
  if (only === 'faults')
    await part(tally, 'hostile files and killed servers', { desktop, grep, faults: true });
  if (!only || only === 'page') {
    if (desktop) tally.skip(`${reloadTitle} (nothing can reload a window of desktop VS Code from outside)`);
    else await tally.test(reloadTitle, testReload);
  }
  return tally;
}

async function part(tally, name, options) {
  console.log(`\nIn VS Code, with ${name}:`);
  const results = join(mkdtempSync(join(tmpdir(), 'steelman-results-')), 'results.json');
  const env = {
    STEELMAN_RESULTS: results,
    STEELMAN_PACKAGED: options.vsix ? '1' : '',
    STEELMAN_SOURCE: root,
    STEELMAN_GREP: options.grep,
    // Once is enough for what takes minutes: what users get is typed into.
    STEELMAN_TYPING: options.typing ? '1' : '',
    STEELMAN_FAULTS: options.faults ? '1' : '',
  };
  const workspace = mkdtempSync(join(tmpdir(), 'steelman-examples-'));
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  try {
    await (options.desktop ? inDesktop(options, workspace, env) : inServer(options, workspace, env));
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
  }
  if (existsSync(results)) tally.add(JSON.parse(readFileSync(results, 'utf8')), name);
  else tally.fail(`the suite with ${name}`, 'VS Code ended, or never came up, without a result');
  rmSync(join(results, '..'), { recursive: true });
  rmSync(workspace, { recursive: true, force: true });
}

/** In VS Code Server, its page driven by a headless browser. */
async function inServer({ vsix }, workspace, env) {
  let page;
  const channel = await servePage(() => page, vsix ? 'package' : 'source');
  let server;
  let browser;
  try {
    server = await startServer({ vsix, env: { ...env, STEELMAN_PAGE: channel.url } });
    browser = await launchBrowser();
    const developed = vsix ? companion : root; // tests are run only where some extension is in development
    const url = server.address({ folder: workspace, developed, tests: suite });
    let timer;
    await new Promise((done, fail) => {
      timer = setTimeout(() => fail(new PlainError('The suite did not come to an end.')), atMost);
      const prepare = async (newPage) => {
        page = newPage;
        await page.exposeFunction('codeAutomationLog', (_type, args) => {
          if (!noise.test(args[0])) console.log(...args);
        });
        await page.exposeFunction('codeAutomationExit', done);
      };
      openWorkbench(browser, url, { prepare }).catch(fail);
    }).finally(() => clearTimeout(timer));
  } finally {
    await browser?.close();
    await server?.stop();
    channel.close();
  }
}

/** In desktop VS Code; `desktop` is its executable. */
async function inDesktop({ vsix, desktop: vscodeExecutablePath }, workspace, env) {
  const profile = mkdtempSync(join(tmpdir(), 'steelman-vscode-'));
  const inProfile = [`--user-data-dir=${profile}/data`, `--extensions-dir=${profile}/extensions`];
  if (vsix) {
    const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
    await run(cli, [...args, ...inProfile, '--install-extension', vsix], { quiet: true });
  }
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: vsix ? companion : root,
    extensionTestsPath: suite,
    extensionTestsEnv: env,
    launchArgs: [workspace, '--disable-workspace-trust', ...inProfile],
  });
  rmSync(profile, { recursive: true, force: true });
}

async function testReload() {
  const folder = join(root, 'examples');
  const steps = [
    { open: join(folder, 'persona-training.steelman') },
    { command: 'steelman.openPreviewToSide' },
  ];
  await withVSCode({ folder, steps, vsix: existsSync(vsix) ? vsix : undefined }, (page) =>
    reload(page, previewFrame, inView),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const { values } = parseArgs({
      options: { desktop: { type: 'boolean' }, grep: { type: 'string' }, only: { type: 'string' } },
    });
    closing(await testInVSCode(values));
  });
}
