/** Which file a command is about. */
import { Uri, window } from 'vscode';
import type { PreviewManager } from '../preview/manager.ts';

/** The file handed over by a menu, else that of the preview or editor in front; undefined when it is no argument. */
export function targetOf(argument: unknown, previews: PreviewManager): Uri | undefined {
  if (argument instanceof Uri && argument.scheme !== 'webview-panel') return argument;
  if (previews.active) return previews.active.uri;
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'steelman' ? document.uri : undefined;
}
