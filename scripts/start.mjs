/** `npm start`: builds, and opens VS Code with the extension at its walkthrough. Also in a bare clone; until Ctrl-C. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed } from './lib/install.mjs';
import { exec, main, onPath, root, run } from './lib/run.mjs';

const example = 'examples/first-look/heron.steelman';
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const companion = join(root, 'scripts/companion');
const steps = JSON.stringify([
  { command: 'workbench.action.closeAuxiliaryBar' }, // the chat
  { command: 'steelman.openWalkthrough' },
]);

await main(async () => {
  await installed();
  await run(process.execPath, ['esbuild.mjs'], { why: 'The build' });
  const { output } = await exec(process.execPath, ['dist/cli.js', 'check', example], { quiet: true });
  // The last line counts what was found.
  console.log(`$ steelman check ${output.trimEnd().split('\n').at(-1).replace(/:/, '  →')}`);
  const code = display && onPath('code', 'code-insiders', 'codium');
  await (code ? inDesktop(code) : inServer());
});

/** In a profile of its own: a VS Code that runs already would not be handed the steps. */
async function inDesktop(code) {
  console.log(`VS Code (${code}) is opening. Close its window, or press Ctrl-C, to end.`);
  const profile = mkdtempSync(join(tmpdir(), 'steelman-vscode-'));
  const development = [root, companion].map((path) => `--extensionDevelopmentPath=${path}`);
  const options = ['--new-window', '--wait', '--disable-workspace-trust', `--user-data-dir=${profile}`];
  try {
    await run(code, [...options, ...development], { env: { ...process.env, STEELMAN_STEPS: steps } });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function inServer() {
  // Imported only now: what it imports may have just been installed.
  const { interrupted, startServer } = await import('./vscode-server.mjs');
  const stopping = interrupted();
  const server = await startServer({ extensions: [root, companion], env: { STEELMAN_STEPS: steps } });
  const address = server.address();
  console.log(`VS Code with Steelman: ${address}`);
  const opener = display && onPath('xdg-open');
  if (opener) spawn(opener, [address], { stdio: 'ignore', detached: true }).unref();
  console.log(`${opener ? 'It' : 'Open it in a browser on this machine; it'} runs until Ctrl-C.`);
  await Promise.race([stopping, server.gone]);
  await server.stop();
  process.exit();
}
