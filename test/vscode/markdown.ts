/** In VS Code, fences in Markdown are checked and explained, and its Markdown preview draws them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page, withPage } from './page.ts';
import { at, eventually, findings, hoverAt, open, replace, revert } from './support.ts';

const NOTES = 'reading-notes.md';

describe('a Markdown document', () => {
  it('has findings in its fences', async () => {
    const { document } = await open(NOTES);
    const found = await findings(document, (list) => list.length >= 2);
    assert.ok(found.includes('stated-above-range on "90%"'), found.join(', '));
    assert.ok(found.includes('unanswered-objection on "tells-apart"'), found.join(', '));
  });

  it('explains in one fence what another declares, and leads there', async () => {
    const { document } = await open(NOTES);
    await findings(document, (list) => list.length > 0);
    assert.match(await hoverAt(document, 'because never-skips, can$0did'), /Ada acts as Heron itself/);
    const [place] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at(document, 'because never-skips, can$0did'),
    );
    const range = 'targetRange' in place! ? place.targetRange : place!.range;
    assert.equal(range.start.line, at(document, 'sincere $0candid').line);
  });

  it('is completed and mended in its fences alone', async () => {
    const editor = await open(NOTES);
    await findings(editor.document, (list) => list.length > 0);
    const offered = async (marked: string) => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        at(editor.document, marked),
      );
      // Any word of the document may be offered by VS Code itself, as text.
      const ours = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
      return ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await offered('because $0no-evasion')).includes('candid'));
    assert.ok(!(await offered('For the $0reading group')).includes('thesis'));
    await replace(editor, 'because no-evasion, unaware', 'because no-evasion, unawre');
    await findings(editor.document, (list) => list.some((f) => f === 'unresolved-name on "unawre"'));
    const place = at(editor.document, '$0unawre');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(place, place.translate(0, 6)),
      vscode.CodeActionKind.QuickFix.value,
      10, // so many are resolved to their edits
    );
    const mend = actions.find(({ title, edit }) => edit && title.includes('`unaware`'));
    assert.ok(mend, `none of: ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(mend.edit!);
    assert.match(editor.document.getText(), /because no-evasion, unaware \(90%\)/);
    await revert(editor);
  });

  withPage('is drawn in the Markdown preview, fence by fence, and follows an edit', async () => {
    const editor = await open(NOTES);
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    const nodes = await eventually('both pictures', page.nodes, (ids) => ids.includes('tells-apart'));
    // What the second fence names of the first is drawn in both.
    assert.equal(nodes.filter((id) => id === 'no-evasion').length, 2);
    assert.equal(nodes.filter((id) => id === 'safe').length, 1);
    await page.screenshot('markdown');
    await replace(editor, 'objection tells-apart', 'objection tells-them-apart');
    await eventually('the new name', page.nodes, (ids) => ids.includes('tells-them-apart'));
    await revert(editor);
    await eventually('the old name', page.nodes, (ids) => ids.includes('tells-apart'));
  });
});
