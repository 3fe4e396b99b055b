/** In VS Code, the preview draws the argument beside its text, follows it and leads back to it. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page, withPage } from './page.ts';
import { at, eventually, open, replace, revert } from './support.ts';

const declared = /^(?:thesis|claim|assumption|evidence|objection|instrumental|sincere) ([\w-]+)/gm;

describe('the preview', () => {
  it('opens beside the text and leaves the focus there', async () => {
    const editor = await openBoth('persona-training.steelman');
    const { all, activeTabGroup } = vscode.window.tabGroups;
    assert.equal(all.length, 2);
    assert.equal(activeTabGroup.activeTab?.label, 'persona-training.steelman');
    assert.equal(vscode.window.activeTextEditor, editor);
    const beside = all.find((group) => group !== activeTabGroup)?.activeTab;
    assert.match(beside?.label ?? '', /Preview persona-training\.steelman/);
  });

  withPage('opens on the thesis and what carries it', async () => {
    await openBoth('persona-training.steelman');
    const nodes = await eventually('the picture', page.nodes, (ids) => ids.length > 0);
    for (const name of ['refuses', 'mask', 'drive', 'always-has']) assert.ok(nodes.includes(name), name);
    await page.screenshot('preview');
  });

  withPage('moves the cursor to what is clicked', async () => {
    const editor = await openBoth('persona-training.steelman');
    await eventually('the picture', page.nodes, (ids) => ids.includes('squeezed'));
    for (const [id, place] of [
      ['squeezed', 'claim $0squeezed'],
      ['mask', 'instrumental $0mask'],
    ] as const) {
      await page.click(id);
      const { line } = at(editor.document, place);
      await eventually(
        `the cursor on ${id}`,
        () => shownCursor(editor.document)?.line,
        (seen) => seen === line,
      );
    }
  });

  withPage('moves the focus to what is double-clicked', async () => {
    const editor = await openBoth('persona-training.steelman');
    await eventually('the picture', page.nodes, (ids) => ids.includes('thin'));
    await page.doubleClick('thin');
    const active = () => vscode.window.activeTextEditor?.selection.active.line ?? -1;
    await eventually('the focus', active, (line) => line === at(editor.document, 'assumption $0thin').line);
  });

  withPage(
    'at full size only selects at a click or an arrow, and opens the text beside at Enter',
    async () => {
      const { document } = await open('persona-training.steelman');
      await vscode.commands.executeCommand('steelman.openPreview');
      await eventually('the picture', page.nodes, (ids) => ids.includes('squeezed'));
      const isInFront = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
      await page.click('squeezed');
      await eventually('the mark', page.selected, (id) => id === 'squeezed');
      await page.press('ArrowRight');
      const next = await eventually('the next mark', page.selected, (id) => id !== 'squeezed');
      assert.match(isInFront(), /^Preview/);
      assert.equal(vscode.window.visibleTextEditors.length, 0);
      await page.press('Enter');
      const cursor = () => vscode.window.activeTextEditor?.selection;
      await eventually(
        'the text',
        cursor,
        (selection) => selection !== undefined && document.getText(selection) === next,
      );
      assert.equal(vscode.window.tabGroups.all.length, 2);
      assert.match(vscode.window.tabGroups.all[0]!.activeTab?.label ?? '', /^Preview/);
      await page.screenshot('preview-full-size');
    },
  );

  withPage('keeps the keyboard when a node is clicked', async () => {
    const { document } = await openBoth('persona-training.steelman');
    const text = document.getText();
    await eventually('the picture', page.nodes, (ids) => ids.includes('refuses'));
    await page.click('refuses');
    const selected = () => vscode.window.visibleTextEditors.map((each) => document.getText(each.selection));
    await eventually('the name', selected, (words) => words.includes('refuses'));
    // Each of them would go to the text if that had taken the keyboard meanwhile.
    for (const keys of [['Shift+ArrowDown'], ['Shift+ArrowUp'], ['w', 'Shift+ArrowDown']]) {
      const before = await page.selected();
      for (const key of keys) await page.press(key);
      await eventually('the next mark', page.selected, (id) => id !== null && id !== before);
    }
    assert.equal(document.getText(), text);
  });

  withPage('marks what the cursor stands in', async () => {
    const editor = await openBoth('persona-training.steelman');
    await eventually('the picture', page.nodes, (ids) => ids.length > 0);
    const place = at(editor.document, 'assumption th$0in');
    editor.selection = new vscode.Selection(place, place);
    await eventually('the mark', page.selected, (id) => id === 'thin');
  });

  withPage('follows an edit', async () => {
    const editor = await openBoth('persona-training.steelman');
    await eventually('the picture', page.nodes, (ids) => ids.includes('thin'));
    await replace(editor, 'drive, thin, squeezed (50%)', 'drive, thin, watched, squeezed (50%)');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) =>
      edit.insert(end, '\n\nassumption watched "Somebody looks"\n  credence 60%\n'),
    );
    await eventually('the new premise', page.nodes, (ids) => ids.includes('watched'));
    await revert(editor);
    await eventually('the old picture', page.nodes, (ids) => !ids.includes('watched'));
  });

  withPage('keeps the last whole picture while a declaration is broken, and says so', async () => {
    const editor = await openBoth('persona-training.steelman');
    const before = await eventually('the picture', page.nodes, (ids) => ids.includes('thin'));
    await replace(editor, 'assumption thin "Persona', 'assumption thin Persona');
    await eventually('the remark', page.note, (note) => /last complete picture/i.test(note));
    assert.deepEqual(await page.nodes(), before);
    await revert(editor);
    await eventually('no remark', page.note, (note) => !/last complete picture/i.test(note));
  });

  withPage('shows another file when that is turned to', async () => {
    await openBoth('persona-training.steelman');
    await eventually('the picture', page.nodes, (ids) => ids.includes('thin'));
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const other = vscode.Uri.joinPath(folder, 'power-seeking.steelman');
    const { document } = await vscode.window.showTextDocument(other);
    const first = declared.exec(document.getText())![1]!;
    declared.lastIndex = 0;
    await eventually('the other picture', page.nodes, (ids) => ids.includes(first) && !ids.includes('thin'));
    await page.screenshot('power-seeking');
  });
});

async function openBoth(name: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  await vscode.commands.executeCommand('steelman.openPreviewToSide');
  return eventually(
    'the preview beside the text',
    () => (vscode.window.tabGroups.all.length === 2 ? editor : undefined),
    (shown) => shown !== undefined,
  ) as Promise<vscode.TextEditor>;
}

function shownCursor(document: vscode.TextDocument): vscode.Position | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection.active;
}
