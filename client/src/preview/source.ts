/** Shows the place in a text that a node of the picture comes from. */
import {
  Range,
  Selection,
  TabInputText,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { LocateResult } from '../../../protocol/protocol.ts';

/**
 * Selects the name of a declaration where its file is shown; else opens the file, in the group that has it already or
 * beside the preview. `open` moves the focus there too.
 */
export async function revealSource(
  place: NonNullable<LocateResult>,
  open: boolean,
  previewColumn: ViewColumn | undefined,
): Promise<void> {
  const { start, end } = place.selection;
  const selection = new Range(start.line, start.character, end.line, end.character);
  const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === place.uri);
  if (shown && !open) {
    shown.selection = new Selection(selection.start, selection.end);
    shown.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument(Uri.parse(place.uri)), {
    viewColumn: shown?.viewColumn ?? groupOf(place.uri) ?? besides(previewColumn),
    preserveFocus: !open,
    selection,
  });
}

/** The editor group that has the file in one of its tabs. */
function groupOf(uri: string): ViewColumn | undefined {
  const holds = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri;
  return window.tabGroups.all.find((group) => group.tabs.some((tab) => holds(tab.input)))?.viewColumn;
}

function besides(column: ViewColumn | undefined): ViewColumn {
  return column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}
