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
import { sameFile } from '../annotations/store.ts';

/**
 * Selects the name of a declaration where its file is visible. Where it is not, nothing happens unless `open` is set:
 * then the file opens in another group than `column`, the one the request comes from, and takes the focus. So neither
 * a click nor a double click ever covers the picture with the text.
 */
export async function revealSource(
  place: NonNullable<LocateResult>,
  open: boolean,
  column: ViewColumn | undefined,
): Promise<void> {
  const { start, end } = place.selection;
  const selection = new Range(start.line, start.character, end.line, end.character);
  const shown = window.visibleTextEditors.find(({ document }) => sameFile(place.uri, document));
  if (!open) {
    if (!shown) return;
    shown.selection = new Selection(selection.start, selection.end);
    shown.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument(Uri.parse(place.uri)), {
    viewColumn: shown?.viewColumn ?? otherGroupWith(place.uri, column) ?? beside(column),
    selection,
  });
}

/** The editor group, other than `column`, that has the file in one of its tabs. */
function otherGroupWith(uri: string, column: ViewColumn | undefined): ViewColumn | undefined {
  const file = Uri.parse(uri).toString();
  const holds = (input: unknown) => input instanceof TabInputText && input.uri.toString() === file;
  return window.tabGroups.all.find(
    (group) => group.viewColumn !== column && group.tabs.some((tab) => holds(tab.input)),
  )?.viewColumn;
}

function beside(column: ViewColumn | undefined): ViewColumn {
  return column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}
