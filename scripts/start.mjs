/**
 * `npm start`: builds, says what the command line has to say of an example, and opens VS Code on examples/ with the
 * extension, the example and its preview. Also in a bare clone; runs until Ctrl-C.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed } from './lib/install.mjs';
import { exec, main, onPath, root, run } from './lib/run.mjs';

const folder = join(root, 'examples');
const example = join(folder, 'persona-training.steelman');
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const companion = join(root, 'scripts/companion');
const steps = JSON.stringify([
  { command: 'workbench.action.closeAuxiliaryBar' }, // the chat
  { open: example },
  { command: 'steelman.openPreviewToSide' },
]);

await main(async () => {
  await installed();
  await run(process.execPath, ['esbuild.mjs'], { why: 'The build' });
  for (const command of ['check', 'analyze']) {
    console.log(`\n$ steelman ${command} examples/persona-training.steelman\n`);
    await exec(process.execPath, ['dist/cli.js', command, 'examples/persona-training.steelman']);
  }
  console.log();
  const code = display && onPath('code', 'code-insiders', 'codium');
  await (code ? inDesktop(code) : inServer());
});

/** In a profile of its own: a VS Code that runs already would not be handed the steps. */
async function inDesktop(code) {
  console.log(`VS Code (${code}) opens on examples/. Close its window, or press Ctrl-C, to end.`);
  const profile = mkdtempSync(join(tmpdir(), 'steelman-vscode-'));
  const development = [root, companion].map((path) => `--extensionDevelopmentPath=${path}`);
  const options = ['--new-window', '--wait', '--disable-workspace-trust', `--user-data-dir=${profile}`];
  try {
    await run(code, [...options, ...development, folder], { env: { ...process.env, STEELMAN_STEPS: steps } });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function inServer() {
  // Imported only now: what it imports may have just been installed.
  const { interrupted, startServer } = await import('./vscode-server.mjs');
  const stopping = interrupted();
  const server = await startServer({ extensions: [root, companion], env: { STEELMAN_STEPS: steps } });
  const address = server.address({ folder });
  console.log(
    `VS Code is open on examples/, with the extension, the example and its preview, at\n\n  ${address}\n`,
  );
  const opener = display && onPath('xdg-open');
  if (opener) spawn(opener, [address], { stdio: 'ignore', detached: true }).unref();
  else console.log('Open it in a browser on this machine.');
  console.log('Ctrl-C stops it.');
  await Promise.race([stopping, server.gone]);
  await server.stop();
  process.exit();
}
