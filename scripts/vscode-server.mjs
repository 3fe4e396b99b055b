/** Starts a VS Code Server with a profile of its own and opens folders in it; as a script, until Ctrl-C. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { exec, main, PlainError } from './lib/run.mjs';
import { setup } from './setup.mjs';

const host = '127.0.0.1'; // the server has no password, so nobody else may reach it

/** Settings under which nothing but the project asks for attention. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'files.autoSave': 'off', // as on the desktop; in a browser it is on
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Starts a server in a fresh profile.
 * `extensions`: folders that count as installed extensions; `vsix`: an extension to install first; `settings`: added to the user’s; `env`: added to the server's
 * environment, which the extension host inherits; `port`: 0 for a free one.
 * Gives `origin`, `address(options)` (see there), `profile` (its folder) and `stop()`.
 */
export async function startServer({
  extensions = [],
  vsix,
  settings = {},
  env = {},
  port = 0,
  log = console.log,
} = {}) {
  const parts = await setup({ browser: false, log });
  const profile = await mkdtemp(join(tmpdir(), 'steelman-vscode-'));
  const extensionsDir = join(profile, 'extensions');
  const forServer = ['--server-data-dir', profile, '--extensions-dir', extensionsDir];
  const accept = '--accept-server-license-terms';
  await mkdir(join(profile, 'data/User'), { recursive: true });
  await writeFile(
    join(profile, 'data/User/settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  await mkdir(extensionsDir);
  await writeFile(
    join(extensionsDir, 'extensions.json'),
    JSON.stringify(await Promise.all(extensions.map(installed))),
  );
  if (vsix) {
    const install = [parts.server, accept, ...forServer, '--install-extension', resolve(vsix)];
    const { code, output } = await exec(parts.node, install, { quiet: true });
    if (code !== 0 || !/successfully installed/.test(output))
      throw new PlainError(`VS Code did not install ${vsix}:\n${output.trim()}`);
  }
  const free = port || (await freePort());
  const child = spawn(
    parts.node,
    [
      ...[
        parts.server,
        '--host',
        host,
        '--port',
        String(free),
        '--without-connection-token',
        accept,
        ...forServer,
      ],
      ...['--telemetry-level', 'off', '--disable-workspace-trust', '--enable-smoke-test-driver'],
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-4000);
    });

  const gone = new Promise((done) => child.once('exit', done));
  const kill = (signal) => {
    try {
      // The server's own children (extension hosts, language servers) are in its process group.
      return process.kill(-child.pid, signal);
    } catch {
      return false; // no process of the group is left
    }
  };
  const abandon = () => {
    kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  const stop = async () => {
    for (const signal of ['SIGTERM', 'SIGKILL']) {
      if (!kill(signal)) break;
      await Promise.race([gone, sleep(2000)]);
      await sleep(100);
    }
    process.off('exit', abandon);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const origin = `http://${host}:${free}`;
  if (!(await answers(`${origin}/version`, child))) {
    await stop();
    throw new PlainError(`VS Code Server did not start on ${origin}:\n${output.trim()}`);
  }
  return { origin, address: (options) => address(`${host}:${free}`, options), profile, gone, stop };
}

/** The entry of a folder in the list of installed extensions: VS Code loads it from where it is. */
async function installed(folder) {
  const { publisher, name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const location = { $mid: 1, path: folder, scheme: 'file' };
  return { identifier: { id: `${publisher}.${name}` }, version, location, metadata: { source: 'vsix' } };
}

/**
 * The address that opens `folder` (absolute), or without one an empty window. `tests` is a module whose `run()` is called in
 * the extension host, where the extension in the folder `developed` is loaded besides the installed ones.
 */
function address(authority, { folder, developed, tests } = {}) {
  const remote = (path) => `vscode-remote://${authority}${path}`;
  const payload = [
    ...(developed ? [['extensionDevelopmentPath', remote(developed)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const query = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  const opened = folder ? `folder=${encodeURI(folder)}` : 'ew=true';
  return `http://${authority}/?${opened}${query}`;
}

async function answers(url, child) {
  for (let tries = 0; tries < 1800 && child.exitCode === null; tries++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, host, () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** Resolves at the first request to stop (Ctrl-C, or a supervisor's polite word). */
export function interrupted() {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, done);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const server = await startServer({ port: Number(process.argv[3] ?? 0) });
    console.log(server.address({ folder: resolve(process.argv[2] ?? '.') }));
    await Promise.race([interrupted(), server.gone]);
    await server.stop();
  });
}
