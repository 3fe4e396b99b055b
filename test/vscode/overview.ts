/** In VS Code, the tree in the side bar: the active argument at a glance, and the way from there to its text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page, withPage } from './page.ts';
import { at, eventually, open, replace, revert } from './support.ts';

describe('the overview', () => {
  withPage('follows the active argument, and leads to its text', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('steelman.overview.focus');
    const editor = await open('persona-training.steelman');
    const shown = async () => (await page.overview()).map((row) => row.replaceAll('\u00a0', ' '));
    const rows = (holds: (rows: string[]) => boolean) => eventually('the tree', shown, holds);
    const seen = await rows((all) => all.some((row) => row.includes('14 %')));
    assert.equal(seen[0], 'Theses');
    assert.match(seen[1]!, /^14 % {2}It refuses the correction.*range 0–72 %/);
    assert.ok(
      seen.some((row) => /^Cruxes/.test(row)),
      seen.join('\n'),
    );
    await page.screenshot('overview');

    await replace(editor, 'credence 70%..90%', 'credence 10%');
    await rows((all) => all.length > 0 && !all.some((row) => row.includes('14 %')));
    await revert(editor);

    await rows((all) => all.some((row) => row.includes('14 %')));

    // The tree may still be drawn anew when the keys come: a user would press them again.
    const gone = async () => {
      await vscode.commands.executeCommand('steelman.overview.focus');
      for (const key of ['Home', 'ArrowDown', 'Enter']) await page.press(key);
      await new Promise((wake) => setTimeout(wake, 1000));
      return vscode.window.activeTextEditor?.selection.active.line;
    };
    await eventually('the thesis', gone, (line) => line === at(editor.document, 'thesis $0refuses').line);
  });
});
