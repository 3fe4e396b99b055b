/** In VS Code, a text is read and annotated: five passages, by the keyboard alone, from nothing to a checked argument. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { ONE_LINE } from './one-line.ts';
import { page, pageless, withPage } from './page.ts';
import { at, eventually, findings, hoverAt, open, replace } from './support.ts';

/** A post as one meets it: a title, long lines, curly quotes, emphasis, words that come twice. */
const POST = `# A helper that only plays along

The lab trains a model, Fern, to be a patient gardener of other people’s plans. Asked what it wants, it says *it wants nothing for itself*.

For two years it is also rewarded, task after task, for **closing tickets fast**. Somewhere in these rewards it comes to care about closed tickets – more than about the plans. It can think about its own situation, and a situation with more tickets looks better to it.

Being patient costs it tickets. As long as the reviewers look, patience pays; it says it wants to help. Once nobody looks, the gardener is dropped.
`;

describe('a text', () => {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed' && !pageless) await page.screenshot('annotate-failed');
    // What is left unsaved would be asked about when the next test closes it.
    await vscode.workspace.saveAll();
  });

  withPage('is annotated by the keyboard alone, and leads to its claims and back', async () => {
    const text = await openText('reading/helper.md');
    let presses = 0;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.press(key);
      presses += keys.length;
    };
    /** Moves to a passage with few keys, and annotates the sentence there. */
    const take = async (moves: readonly string[], ...keys: readonly string[]) => {
      const before = quotes();
      await press(...moves, 'Control+K', keys[0]!);
      if (keys.length > 1) {
        await eventually('the question', page.asked, (asked) => /letter/.test(asked ?? ''));
        await press(...keys.slice(1));
      }
      await eventually('the annotation', quotes, (count) => count > before);
      await settled();
    };
    await take(['Control+End', 'ArrowUp'], 'a', 't');
    const argument = await shownArgument('helper.steelman');
    await take(['Control+Home', 'ArrowDown', 'ArrowDown'], 'p', 'e');
    await take(['ArrowRight'], 'p', 'a');
    await take(['ArrowRight'], 'a', 'c');
    await take(['ArrowRight'], 'o');
    assert.ok(presses <= 25, `${presses} key presses`);
    await eventually(
      'the argument, saved as it was before',
      () => argument.document.isDirty,
      (dirty) => !dirty,
    );
    assert.equal(vscode.window.activeTextEditor, text, 'the focus has left the text');
    assert.equal(
      argument.document.getText(),
      `argument "A helper that only plays along"

source helper "helper.md" title "A helper that only plays along"

evidence lab-trains
  quote helper "The lab trains a model, Fern, to be a patient gardener of other people’s plans."

assumption asked
  quote helper "Asked what it wants, it says it wants nothing for itself."

claim closing-tickets-fast
  quote helper "For two years it is also rewarded, task after task, for closing tickets fast."

objection closed-tickets
  rebuts closing-tickets-fast
  quote helper "Somewhere in these rewards it comes to care about closed tickets – more than about the plans."

thesis gardener-dropped
  because lab-trains, asked
  quote helper "Once nobody looks, the gardener is dropped."
`,
    );
    const found = await findings(argument.document, (list) => list.length > 0);
    assert.deepEqual(
      found.filter((finding) => /syntax|missing|quote|source|unresolved/.test(finding)),
      [],
    );
    assert.ok(found.includes('unsupported-claim on "closing-tickets-fast"'), found.join(', '));

    const lenses = await eventually(
      'a lens for each claim',
      () => lensTitles(text.document),
      (titles) => titles.length >= 5,
    );
    assert.ok(
      lenses.some((title) => /^thesis gardener-dropped · .+%/.test(title)),
      lenses.join(', '),
    );
    assert.match(await hoverAt(text.document, 'Asked wh$0at it wants'), /assumption.*`asked`/);
    assert.equal(
      await definitionLine(text.document, 'Asked wh$0at it wants'),
      at(argument.document, 'assumption $0asked').line,
    );
    assert.equal(
      await definitionLine(argument.document, 'helper "Asked wh$0at'),
      at(text.document, '$0Asked what').line,
    );
    assert.match(
      await hoverAt(argument.document, 'helper "Asked wh$0at'),
      /only white space, quotes, dashes or marks differ/,
    );
    await eventually('the marks', page.marks, (count) => count >= 5);

    await vscode.window.showTextDocument(argument.document, argument.viewColumn);
    await vscode.commands.executeCommand('steelman.openPreviewToSide');
    // Wide enough for the map of the argument.
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('vscode.setEditorLayout', {
      orientation: 0,
      groups: [{ size: 0.3, groups: [{}, {}] }, { size: 0.7 }],
    });
    await eventually(
      'the picture',
      page.nodes,
      (ids) => ids.includes('asked') && ids.includes('closed-tickets'),
    );
    await vscode.window.showTextDocument(text.document, text.viewColumn);
    const place = at(text.document, 'comes to $0care about');
    text.selection = new vscode.Selection(place, place);
    await eventually(
      'the claim of the passage, marked in the picture',
      page.selected,
      (id) => id === 'closed-tickets',
    );
    await page.screenshot('annotated');
    await page.click('asked');
    await eventually(
      'the claim of the node, in the argument',
      () => cursorLine(argument.document),
      (line) => line === at(argument.document, 'assumption $0asked').line,
    );
    await page.screenshot('annotated-from-picture');
  });

  let tries = 0;
  withPage('all on one line is annotated with the names that are proposed', async () => {
    // What an earlier try has annotated would be asked about.
    const text = await openText(`pasted/${++tries}/gardener.txt`, ONE_LINE);
    await annotate('The mask comes off once wearing it costs too much', 't');
    const argument = await shownArgument('gardener.steelman');
    const premise = 'Annotate Selection as Premise of…';
    await command(premise, 'a rise in what patience costs', 'a', [['mask']]);
    await command(premise, 'the part is played for the tickets’ sake', 'c', [['mask'], ['Together']]);
    await annotate('it says that it does not, nine times out of ten', 'e');
    await command(
      'Annotate Selection as Objection to…',
      'a helper which plays a gardener for years may end up as one',
      undefined,
      [['played']],
    );
    const statements = argument.document
      .getText()
      .match(/^(thesis|assumption|claim|evidence|objection) \S+/gm);
    assert.equal(statements?.length, 5, argument.document.getText());
    assert.match(
      argument.document.getText(),
      /thesis \S+\n {2}because \S+, \S+\n {2}quote \S+ "The mask comes off once wearing it costs too much"/,
    );
    const isExpected = (finding: string) => /^(unsupported-claim|unanswered-objection) /.test(finding);
    await findings(argument.document, (list) => list.length > 0 && list.every(isExpected));
    const shown = (titles: readonly string[]) => /^3 more/.test(titles[2] ?? '');
    await eventually('two lenses and how many more', () => lensTitles(text.document), shown);
    await page.screenshot('annotated-one-line');
  });

  withPage('takes an annotation back in one step', async () => {
    await openText('undo/helper.md');
    await annotate('the gardener is dropped', 't');
    const argument = await shownArgument('helper.steelman');
    const before = argument.document.getText();
    await command('Annotate Selection as Premise of…', 'Being patient costs it tickets', 'a', [['dropped']]);
    await eventually(
      'the annotation',
      () => argument.document.getText(),
      (now) => now.includes('because patient-costs'),
    );
    await vscode.window.showTextDocument(argument.document, argument.viewColumn);
    await page.press('Control+Z');
    await eventually(
      'the text before',
      () => argument.document.getText(),
      (now) => now === before,
    );
  });

  it('that changes unsaved has its quotes looked up anew: what moved is found, what changed is reported', async () => {
    const text = await openText('changes/helper.txt');
    const uri = vscode.Uri.file(join(dirname(text.document.fileName), 'helper.steelman'));
    const quoted = 'As long as the reviewers look, patience pays';
    writeFileSync(
      uri.fsPath,
      `source helper "helper.txt"\n\nclaim costly "Costly"\n  quote helper "${quoted}"\n`,
    );
    const argument = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(argument, vscode.ViewColumn.Beside, true);
    await eventually(
      'a lens',
      () => lensTitles(text.document),
      (titles) => titles.length === 1,
    );
    await text.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Moved down.\n\n\n'));
    const moved = () => definitionLine(argument, '"As long $0as');
    await eventually(
      'the passage, further down',
      moved,
      (line) => line === at(text.document, '$0As long as').line,
    );
    await replace(text, quoted, 'As long as some reviewers look on, patience pays');
    const changed = (titles: readonly string[]) => titles.some((title) => /words have changed/.test(title));
    await eventually('a word on the change', () => lensTitles(text.document), changed);
    await findings(argument, (list) => list.some((finding) => finding.startsWith('quote-not-found')));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

/** Puts the text alone into a folder of the workspace, and alone into the window. */
async function openText(path: string, text = POST): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const folder = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
  rmSync(dirname(join(folder, path)), { recursive: true, force: true });
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return open(path);
}

/** Selects a passage as one does without a mouse: by finding it. */
async function select(passage: string): Promise<void> {
  await page.press('Control+F');
  await settled();
  await page.press('Control+A');
  await page.type(passage);
  await eventually(
    `"${passage}" selected`,
    () => selected(),
    (words) => words === passage,
  );
  await page.press('Escape');
}

function selected(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection) : '';
}

/** Annotates a passage as the kind with this letter. */
async function annotate(passage: string, letter: string): Promise<void> {
  await select(passage);
  await page.press('Control+K');
  await page.press('a');
  await answer(letter, []);
}

/** The same by a command that also asks for a claim; an objection is not asked for its kind. */
async function command(
  title: string,
  passage: string,
  letter: string | undefined,
  answers: readonly string[][],
): Promise<void> {
  await select(passage);
  await page.press('F1');
  await eventually('the palette', page.asked, (asked) => asked !== null);
  await page.type(`Steelman: ${title}`);
  await settled();
  await page.press('Enter');
  await answer(letter, answers);
}

/** Lists filter and lines are checked a moment after they were typed in. */
function settled(): Promise<void> {
  return new Promise((wake) => setTimeout(wake, 300));
}

/** How many quotes stand in the arguments that are open. */
function quotes(): number {
  const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'steelman');
  return open.flatMap((document) => document.getText().match(/^ {2}quote /gm) ?? []).length;
}

/** Presses the letter of a kind, then types an answer to each further question as soon as it is asked. */
async function answer(letter: string | undefined, answers: readonly string[][]): Promise<void> {
  const before = quotes();
  let last: string | null = null;
  if (letter) {
    last = await eventually('the kind', page.asked, (asked) => /letter/.test(asked ?? ''));
    await page.press(letter);
  }
  for (const [words] of answers) {
    last = await eventually(
      'a question',
      page.asked,
      (asked) => Boolean(asked) && asked !== last && !/^Type the name/.test(asked!),
    );
    await page.type(words!);
    await settled();
    await page.press('Enter');
  }
  await eventually('the annotation', quotes, (count) => count > before);
  await settled();
}

function shownArgument(name: string): Promise<vscode.TextEditor> {
  const find = () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.fileName.endsWith(name));
  return eventually(
    `${name} beside the text`,
    find,
    (editor) => editor !== undefined,
  ) as Promise<vscode.TextEditor>;
}

async function lensTitles({ uri }: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
  );
  return lenses.map((lens) => lens.command?.title.replace(/\u00a0/g, ' ') ?? '');
}

async function definitionLine(document: vscode.TextDocument, marked: string): Promise<number | undefined> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    at(document, marked),
  );
  const [first] = found;
  return first && ('targetRange' in first ? first.targetRange : first.range).start.line;
}

function cursorLine(document: vscode.TextDocument): number | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection.active
    .line;
}
