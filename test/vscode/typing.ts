/** Typing in VS Code, key by key with Enter and Tab: what was typed is what stands there, and undo takes back what was done. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { FENCE, NEW_ARGUMENT, TYPED } from '../support/typed-arguments.ts';
import { page, withPage } from './page.ts';
import { at, eventually, findings, open, putCursor } from './support.ts';

/** Milliseconds between two keys; a quick typist needs 100, autofill of a tool less. */
const DELAY = Number(process.env.STEELMAN_KEY_DELAY || 40);

/** Types the keys and waits until the text is the expected one; a difference is shown as it is. */
async function types(document: vscode.TextDocument, keys: string, expected: string): Promise<void> {
  await page.keys(keys, DELAY);
  try {
    await eventually(
      'the text',
      () => document.getText(),
      (text) => text.trimEnd() === expected.trimEnd(),
    );
  } catch {
    await page.screenshot('typing-failed');
    assert.equal(document.getText().trimEnd(), expected.trimEnd());
  }
}

/** Opens an empty file, once the server answers for it. */
async function empty(name: string): Promise<vscode.TextDocument> {
  return (await holding(name, '')).document;
}

/** A file that holds a text, with the cursor at its end. */
async function holding(name: string, text: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders![0].uri.fsPath;
  writeFileSync(join(folder, name), text);
  const editor = await open(name);
  await served(editor.document);
  // A command, as it ends when the cursor is there; a selection that is assigned may come after the first key.
  await vscode.commands.executeCommand('cursorBottom');
  return editor;
}

function served(document: vscode.TextDocument): Promise<vscode.CompletionList> {
  const start = new vscode.Position(0, 0);
  return eventually(
    'completions',
    () =>
      vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        start,
      ),
    (list) => document.languageId !== 'steelman' || list.items.length > 0,
  );
}

describe(`typing, ${DELAY} ms per key`, () => {
  for (const [i, { title, keys, text }] of TYPED.entries()) {
    withPage(`leaves what was typed: ${title}`, async () => {
      const document = await empty(`typed-${i}.steelman`);
      await types(document, keys, text);
      if (i === 0) await page.screenshot('typed');
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  }

  withPage('fills in New Argument with Tab', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('steelman.newArgument');
    const { document } = vscode.window.activeTextEditor!;
    await served(document);
    await types(document, NEW_ARGUMENT.keys, NEW_ARGUMENT.text);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  withPage('leaves what was typed in a fence of Markdown', async () => {
    const document = await empty('typed.md');
    await page.keys(FENCE.keys, DELAY);
    // Markdown indents by its own rules.
    const plain = (text: string) => text.replace(/^[ \t]+/gm, '').trimEnd();
    await eventually(
      'the text',
      () => plain(document.getText()),
      (text) => text === plain(FENCE.text),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  withPage('opens the names where Tab leads to a place for one', async () => {
    const { document } = await holding('filled.steelman', 'assumption wet "Wet"\n\n');
    await page.keys('thes', DELAY);
    await eventually('the keyword', page.offered, (rows) => rows.some((row) => row.startsWith('thesis')));
    await page.keys('\train\tIt rains\t', DELAY);
    try {
      await eventually('the names', page.offered, (rows) => rows.some((row) => row.startsWith('wet')));
    } catch (error) {
      await page.screenshot('names-not-offered');
      throw error;
    }
    await page.screenshot('names-offered');
    await types(document, '\t', 'assumption wet "Wet"\n\nthesis rain "It rains"\n  because wet');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

describe('what is selected by others', () => {
  withPage('takes no key: what is typed into Find stays in Find', async () => {
    const text = 'thesis rain "It rains on doors"\n  because doors\n\nassumption doors "Doors"\n';
    const { document } = await holding('sought.steelman', text);
    await page.press('Control+F');
    await page.keys('doors\n\n', 5 * DELAY);
    await page.press('Escape');
    const editor = vscode.window.activeTextEditor!;
    await eventually(
      'the word found',
      () => document.getText(editor.selection),
      (words) => words === 'doors',
    );
    assert.equal(document.getText(), text);
    assert.deepEqual(await page.offered(), []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

describe('undo', () => {
  withPage('takes back a quick fix and a rename, with the cursor', async () => {
    const document = await empty('undone.steelman');
    const text = 'thesis all "All"\n  because one';
    await types(document, text.replace('\n  ', '\n'), text);
    await findings(document, (found) => found.some((f) => f.startsWith('unresolved-name')));
    const editor = vscode.window.activeTextEditor!;
    const cursor = editor.selection.active;
    await vscode.commands.executeCommand('editor.action.quickFix');
    await eventually('the menu', page.menu, (rows) => rows.some((row) => row.includes('Declare')));
    await page.press('Enter');
    await eventually(
      'the fix',
      () => document.getText(),
      (now) => now !== text,
    );
    await page.press('Escape');
    await undone(editor, text, cursor);

    const name = at(document, 'thesis a$0ll');
    await putCursor(document, name);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      name,
      'every',
    );
    await vscode.workspace.applyEdit(edit);
    await eventually(
      'the rename',
      () => document.getText(),
      (now) => now.startsWith('thesis every'),
    );
    await undone(editor, text, name);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

async function undone(editor: vscode.TextEditor, text: string, cursor: vscode.Position): Promise<void> {
  await vscode.commands.executeCommand('undo');
  await eventually(
    'the text as it was',
    () => editor.document.getText(),
    (now) => now === text,
  );
  assert.deepEqual(editor.selection.active, cursor);
}
