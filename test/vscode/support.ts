/** What the tests in VS Code share: opening examples, finding places in them by their text, and waiting. */
import { join } from 'node:path';
import * as vscode from 'vscode';

/** A place written as its surroundings with `$0` where the cursor is: `because dr$0ive`. */
export function at(document: vscode.TextDocument, marked: string): vscode.Position {
  const offset = document.getText().indexOf(marked.replace('$0', ''));
  if (offset < 0) throw new Error(`There is no "${marked}" in ${document.fileName}`);
  return document.positionAt(offset + marked.indexOf('$0'));
}

/** Opens a file of the workspace, which is a copy of examples/, alone in the window. */
export async function open(name: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open');
  return vscode.window.showTextDocument(vscode.Uri.file(join(folder.uri.fsPath, name)), { preview: false });
}

/** Puts the cursor there, and gives the file the focus. An assigned selection may reach the window after the next key. */
export async function putCursor(
  document: vscode.TextDocument,
  place: vscode.Position,
): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document, {
    preview: false,
    selection: new vscode.Range(place, place),
  });
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

/** Puts the text back as it was on disk. */
export async function revert(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** Replaces the only occurrence of a passage, as an edit of a user would. */
export async function replace(editor: vscode.TextEditor, passage: string, by: string): Promise<void> {
  const start = at(editor.document, `$0${passage}`);
  const end = start.translate(0, passage.length);
  await editor.edit((builder) => builder.replace(new vscode.Range(start, end), by));
}

/** How long a test waits for what should happen, in milliseconds: long enough for a machine that is busy with other work. */
const PATIENCE = 120_000;

/** The first value that `ask` gives and `fits` takes; fails with the last one when it does not come. */
export async function eventually<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  fits: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await ask();
    if (fits(value)) return value;
    if (Date.now() > end) throw new Error(`Not in two minutes: ${what}. Last seen: ${JSON.stringify(value)}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/** The file's findings of these severities as `code on "text"`, in the order of the text, once they fit. */
export function findings(
  document: vscode.TextDocument,
  fits: (found: string[]) => boolean,
  least = vscode.DiagnosticSeverity.Warning,
): Promise<string[]> {
  return eventually('findings', () => findingsNow(document, least), fits);
}

function findingsNow(document: vscode.TextDocument, least: vscode.DiagnosticSeverity): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((d) => d.severity <= least)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((d) => `${typeof d.code === 'object' ? d.code.value : d.code} on "${document.getText(d.range)}"`);
}

/** The text of the hovers at a place. */
export async function hoverAt(document: vscode.TextDocument, marked: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at(document, marked),
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}
