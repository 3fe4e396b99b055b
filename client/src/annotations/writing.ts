/** Carries out what the server answers to an annotation: one edit of the argument, which is then shown beside the text. */
import {
  Selection,
  TextEdit,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { AnnotateResult } from '../../../protocol/protocol.ts';
import { type Connection, NO_ANSWER } from '../connection.ts';
import { toRange } from './places.ts';
import { openDocument } from './store.ts';

/** How often, and after how many ms, a server that is behind the editor is asked again. */
const TRIES = 10;
const PAUSE = 100;

/** What the server answers, asked until it knows the argument as it stands in the editor. */
export async function upToDate(
  ask: () => Promise<AnnotateResult | undefined>,
): Promise<AnnotateResult | undefined> {
  for (let tries = 1; ; tries++) {
    const result = await ask();
    if (tries === TRIES || !isBehind(result)) return result;
    await new Promise((wake) => setTimeout(wake, PAUSE));
  }
}

/** Whether the edits are for another version of the argument than the one that is open. */
function isBehind(result: AnnotateResult | undefined): boolean {
  if (result?.kind !== 'edit' || result.version === null) return false;
  const open = openDocument(result.argument);
  return open !== undefined && open.version !== result.version;
}

/**
 * `name` is what was declared: the cursor of the argument goes there, while the focus stays in the text. An argument that
 * was saved is saved again. Gives the argument as the server names it; undefined, with a word to the user, where nothing
 * was written.
 */
export async function carryOut(
  connection: Connection,
  result: AnnotateResult | undefined,
  editor: TextEditor,
  name?: string,
): Promise<string | undefined> {
  const quoted = editor.selection;
  if (!result || result.kind === 'unavailable') {
    void window.showWarningMessage(result?.reason ?? NO_ANSWER);
    return undefined;
  }
  const uri = Uri.parse(result.argument);
  const edit = new WorkspaceEdit();
  const open = openDocument(result.argument);
  const wasSaved = !open?.isDirty;
  if (result.kind === 'create') {
    edit.createFile(uri, { contents: new TextEncoder().encode(result.text), overwrite: false });
  } else {
    if (isBehind(result)) {
      void window.showWarningMessage(
        'The argument has changed meanwhile, so nothing was written. Annotate again.',
      );
      return undefined;
    }
    edit.set(
      uri,
      result.edits.map(({ range, newText }) => TextEdit.replace(toRange(range), newText)),
    );
  }
  // The next passage is further on; the next key may come before the edit is confirmed.
  editor.selection = new Selection(quoted.end, quoted.end);
  if (!(await workspace.applyEdit(edit))) {
    editor.selection = quoted;
    void window.showWarningMessage(`${uri.path.slice(uri.path.lastIndexOf('/') + 1)} could not be written.`);
    return undefined;
  }
  const document = await workspace.openTextDocument(uri);
  // That it has changed may not have come round yet, so `isDirty` is not asked.
  if (wasSaved) await document.save();
  const shown =
    window.visibleTextEditors.find((other) => other.document === document) ??
    (await window.showTextDocument(document, {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    }));
  const place = name === undefined ? undefined : await connection.locate({ uri: uri.toString(), id: name });
  if (!place) return result.argument;
  const selection = toRange(place.selection);
  shown.selection = new Selection(selection.start, selection.start);
  shown.revealRange(toRange(place.range), TextEditorRevealType.InCenterIfOutsideViewport);
  return result.argument;
}
