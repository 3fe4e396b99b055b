/** *New Argument from This Text*: a file beside the text that names it as its source. */
import { window } from 'vscode';
import { carryOut } from '../annotations/writing.ts';
import type { Command, Tools } from './commands.ts';

export function newArgumentFromText({ connection }: Tools): Command {
  return {
    id: 'steelman.newArgumentFromText',
    run: async () => {
      const editor = window.activeTextEditor;
      if (!editor) return;
      const answer = await connection.startArgument({ uri: editor.document.uri.toString() });
      await carryOut(connection, answer, editor);
    },
  };
}
