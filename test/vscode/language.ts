/** In VS Code, an argument file is a file of its language: findings, hovers and what leads from name to name. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page, withPage } from './page.ts';
import { at, eventually, findings, hoverAt, open, putCursor, replace, revert } from './support.ts';

describe('a Steelman file', () => {
  it('is served by the extension under test', async () => {
    const extension = vscode.extensions.getExtension('steelman.steelman');
    assert.ok(extension, 'the extension is not installed');
    const expected = process.env.STEELMAN_PACKAGED === '1';
    const fromSource = extension.extensionPath === process.env.STEELMAN_SOURCE;
    assert.equal(fromSource, !expected, `it runs from ${extension.extensionPath}`);
    const { document } = await open('persona-training.steelman');
    assert.equal(document.languageId, 'steelman');
  });

  it('gets its findings: a sound example only the one that it is there to show', async () => {
    const { document } = await open('persona-training.steelman');
    const found = await findings(document, (list) => list.length > 0);
    assert.deepEqual(found.map(code), ['persona-boundary']);
    const [boundary] = vscode.languages.getDiagnostics(document.uri).filter((d) => d.severity <= 1);
    assert.equal(boundary!.range.start.line, at(document, '$0because interviews').line);
    assert.equal(boundary!.source, 'steelman');
    assert.match(boundary!.message, /`?Wren`?/);
  });

  it('gets its findings anew while it is edited, each where the mistake is', async () => {
    const editor = await open('persona-training.steelman');
    await findings(editor.document, (list) => list.length === 1);
    await replace(editor, 'because cheapest (75%)', 'because cheapst (75%)');
    const found = await findings(editor.document, (list) =>
      list.some((f) => f.startsWith('unresolved-name')),
    );
    assert.ok(found.includes('unresolved-name on "cheapst"'), found.join(', '));
    await revert(editor);
    await findings(editor.document, (list) => list.length === 1);
  });

  it('reports in the broken example what its comments announce, and works in the rest of it', async () => {
    const { document } = await open('mistakes.steelman');
    const found = await findings(document, (list) => list.length >= 10, vscode.DiagnosticSeverity.Warning);
    for (const expected of ['unresolved-name', 'unknown-keyword', 'persona-boundary', 'unsupported-claim'])
      assert.ok(found.map(code).includes(expected), `${expected} is not among ${found.map(code).join(', ')}`);
    assert.match(
      await hoverAt(document, 'because po$0lite'),
      /Pip has been polite in every recorded session/,
    );
  });

  it('tells on a hover what a claim says, what carries it and what it carries', async () => {
    const { document } = await open('persona-training.steelman');
    const hover = await hoverAt(document, 'because dr$0ive, aware');
    for (const expected of [
      /claim/,
      /It prefers that its projects be completed/,
      /outcome-reward/,
      /cheapest/,
      /asked-it/,
    ])
      assert.match(hover, expected);
  });

  it('leads from a name to its declaration, and to its uses', async () => {
    const { document } = await open('persona-training.steelman');
    const place = at(document, 'because dr$0ive, aware');
    const [definition] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    const range = 'targetRange' in definition! ? definition.targetRange : definition!.range;
    assert.equal(range.start.line, at(document, 'claim $0drive').line);
    const uses = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      place,
    );
    const lines = new Set(uses.map((use) => use.range.start.line));
    for (const use of ['because $0drive, aware', 'undercuts $0drive#from-logs', 'rebuts $0drive'])
      assert.ok(lines.has(at(document, use).line), `no use at ${use}`);
  });

  it('is outlined by what it declares', async () => {
    const { document } = await open('persona-training.steelman');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = JSON.stringify(symbols);
    for (const name of ['Loom', 'Wren', 'finish', 'drive', 'mask', 'refuses', 'becomes-player'])
      assert.ok(names.includes(name), `${name} is missing`);
  });

  it('offers what can stand behind because', async () => {
    const { document } = await open('persona-training.steelman');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at(document, 'because $0drive, aware'),
    );
    const labels = items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
    for (const name of ['grown', 'rollbacks']) assert.ok(labels.includes(name), `${name} is not offered`);
    assert.ok(!labels.includes('finish'), 'a goal is no premise');
  });

  withPage('peeks at what a claim rests on where its lens is clicked', async () => {
    const { document } = await open('persona-training.steelman');
    const lenses = await eventually(
      'lenses',
      () =>
        vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 99),
      (list) => list.length > 0,
    );
    const lens = lenses.find(({ range }) => range.start.line === at(document, 'claim $0drive').line);
    const { command = '', title = '', arguments: args = [] } = lens?.command ?? {};
    assert.match(title, /^attacked by 2 · supports 2$/);
    await vscode.commands.executeCommand(command, ...args);
    const peeked = await eventually('a peek', page.peeked, (rows) => rows.length > 0);
    assert.ok(
      peeked.some((row) => row.includes('outcome-reward')),
      peeked.join(' | '),
    );
    await page.screenshot('peek');
    await page.press('Escape');
  });

  it('mends a misspelt name with the light bulb', async () => {
    const editor = await open('persona-training.steelman');
    await findings(editor.document, (list) => list.length === 1);
    await replace(editor, 'because cheapest (75%)', 'because cheapst (75%)');
    await findings(editor.document, (list) => list.some((f) => f.startsWith('unresolved-name')));
    const place = at(editor.document, '$0cheapst');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(place, place.translate(0, 7)),
      vscode.CodeActionKind.QuickFix.value,
      10, // so many are resolved to their edits
    );
    const mend = actions.find((action) => action.title.includes('cheapest'));
    assert.ok(mend?.edit, `none of: ${actions.map((action) => action.title).join(', ')}`);
    await vscode.workspace.applyEdit(mend.edit);
    assert.match(editor.document.getText(), /because cheapest \(75%\)/);
    await revert(editor);
  });

  withPage('explains a finding, and ignores it with the cursor where the reason goes', async () => {
    const editor = await open('persona-training.steelman');
    const { document } = editor;
    await findings(document, (list) => list.length === 1);
    const place = at(document, 'because $0interviews');
    const [boundary] = vscode.languages.getDiagnostics(document.uri).filter((d) => d.severity <= 1);
    const { target } = boundary!.code as { target: vscode.Uri };
    await vscode.commands.executeCommand('vscode.open', target);
    const inFront = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    await eventually('the page of the rule', inFront, (label) => label.includes('persona-boundary.md'));
    const explained = await vscode.workspace.openTextDocument(target);
    assert.match(explained.getText(), /## Why it matters/);
    assert.match(explained.getText(), /^```steelman ignore\nmodel {3}Heron/m);

    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await putCursor(document, place);
    await page.press('Control+.');
    await eventually('the actions', page.actions, (titles) => titles.some((title) => /^Ignore/.test(title)));
    assert.ok((await page.actions()).includes('Explain `persona-boundary`'));
    await page.chooseAction('Ignore');
    await eventually(
      'the comment',
      () => document.getText(),
      (text) => text.includes('steelman-ignore'),
    );
    await page.press('x');
    await eventually(
      'the reason, typed where the cursor stands',
      () => document.getText(),
      (text) => text.includes('  // steelman-ignore persona-boundary: x\n  because interviews'),
    );
    await findings(document, (list) => list.length === 0);
    await revert(editor);
  });
});

function code(finding: string): string {
  return finding.slice(0, finding.indexOf(' '));
}
