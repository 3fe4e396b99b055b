/** *Open Preview* and *Open Preview to the Side*. */
import { window } from 'vscode';
import type { Command, Tools } from './commands.ts';
import { targetOf } from './target.ts';

export function openPreview(tools: Tools): Command {
  return { id: 'steelman.openPreview', run: (argument) => open(tools, argument, false) };
}

export function openPreviewToSide(tools: Tools): Command {
  return { id: 'steelman.openPreviewToSide', run: (argument) => open(tools, argument, true) };
}

function open({ previews }: Tools, argument: unknown, toSide: boolean): void {
  const uri = targetOf(argument, previews);
  if (uri) previews.open(uri, toSide);
  else
    void window.showInformationMessage(
      'Open a Steelman file (*.steelman) first: the preview draws its argument.',
    );
}
