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
import type { Connection } from '../connection.ts';
import { toRange } from './places.ts';

/** `name` is what was declared: it is selected in the argument, while the focus stays in the text. */
export async function carryOut(
  connection: Connection,
  result: AnnotateResult | undefined,
  editor: TextEditor,
  name?: string,
): Promise<void> {
  const quoted = editor.selection;
  if (!result || result.kind === 'unavailable') {
    const silence = 'The language server did not answer; its output says why.';
    void window.showWarningMessage(result?.reason ?? silence);
    return;
  }
  const uri = Uri.parse(result.argument);
  const edit = new WorkspaceEdit();
  if (result.kind === 'create') {
    edit.createFile(uri, { contents: new TextEncoder().encode(result.text), overwrite: false });
  } else {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open && result.version !== null && open.version !== result.version) {
      void window.showWarningMessage(
        'The argument has changed meanwhile, so nothing was written. Annotate again.',
      );
      return;
    }
    edit.set(
      uri,
      result.edits.map(({ range, newText }) => TextEdit.replace(toRange(range), newText)),
    );
  }
  if (!(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(`${uri.path.slice(uri.path.lastIndexOf('/') + 1)} could not be written.`);
    return;
  }
  // The next passage is further on; who has moved there already is not held back.
  const { end } = quoted;
  if (editor.selection.isEqual(quoted)) editor.selection = new Selection(end, end);
  const document = await workspace.openTextDocument(uri);
  const shown =
    window.visibleTextEditors.find((other) => other.document === document) ??
    (await window.showTextDocument(document, {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    }));
  const place = name === undefined ? undefined : await connection.locate({ uri: uri.toString(), id: name });
  if (!place) return;
  const selection = toRange(place.selection);
  shown.selection = new Selection(selection.start, selection.start);
  shown.revealRange(toRange(place.range), TextEditorRevealType.InCenterIfOutsideViewport);
}
