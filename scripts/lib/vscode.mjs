/** A VS Code with the extension in it, open on a folder, for a script to look at. */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer } from '../vscode-server.mjs';
import { launchBrowser, openWorkbench } from './browser.mjs';
import { PlainError, root } from './run.mjs';

/** The extension that carries out the steps. */
export const companion = join(root, 'scripts/companion');

/** The step that puts away the chat, which a new window shows despite its settings. */
export const hideChat = { command: 'workbench.action.closeAuxiliaryBar' };

/**
 * Starts VS Code on `folder` (or on nothing), carries out `steps` (scripts/companion), hands the page to `look`, and stops it all.
 * `settings` are the user's; `vsix` installs that instead of using the source folder.
 */
export async function withVSCode({ folder, steps, settings, size, scale, vsix, log, prepare }, look) {
  const done = join(root, '.vscode-test', `steps-${process.pid}-${Date.now()}`);
  let server;
  let browser;
  try {
    server = await startServer({
      extensions: vsix ? [companion] : [root, companion],
      settings,
      vsix,
      log,
      env: { STEELMAN_STEPS: JSON.stringify([hideChat, ...steps]), STEELMAN_STEPS_DONE: done },
    });
    browser = await launchBrowser();
    const page = await openWorkbench(browser, server.address({ folder }), { size, scale, prepare });
    await stepsDone(page, done);
    return await look(page, server);
  } finally {
    await browser?.close();
    await server?.stop();
    await rm(done, { force: true });
  }
}

async function stepsDone(page, done) {
  for (let waited = 0; !existsSync(done); waited += 100) {
    if (waited > 300_000)
      throw new PlainError('VS Code did not get to the end of the steps within five minutes.');
    await page.waitForTimeout(100);
  }
  const outcome = await readFile(done, 'utf8');
  if (outcome !== 'ok') throw new PlainError(`A step failed in VS Code: ${outcome}`);
}
