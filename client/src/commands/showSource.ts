/** *Show Source*: from a preview to the text it draws. */
import { window, workspace } from 'vscode';
import type { Command, Tools } from './commands.ts';

export function showSource({ previews }: Tools): Command {
  return {
    id: 'steelman.showSource',
    run: async () => {
      const uri = previews.active?.uri;
      if (!uri) return;
      const shown = window.visibleTextEditors.find(
        (editor) => editor.document.uri.toString() === uri.toString(),
      );
      const document = await workspace.openTextDocument(uri);
      await window.showTextDocument(document, { viewColumn: shown?.viewColumn });
    },
  };
}
