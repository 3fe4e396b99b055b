/** *New Argument*: an unsaved file with the least that makes an argument. */
import { SnippetString, window, workspace } from 'vscode';
import type { Command } from './commands.ts';

// Placeholders in a row, so that Tab leads through them.
const START = `argument "\${1:What is argued}"

thesis \${2:name} "\${3:What is claimed in the end}"
  because \${4:reason}
    since "\${5:Why it follows}"

assumption \${4:reason} "\${6:What it rests on}"
  credence \${7:70%}
$0`;

/** *Insert Template*: the same into the argument file in front. */
export function insertTemplate(): Command {
  return {
    id: 'steelman.insertTemplate',
    run: async () => {
      const editor = window.activeTextEditor;
      if (editor?.document.languageId === 'steelman') await editor.insertSnippet(new SnippetString(START));
    },
  };
}

export function newArgument(): Command {
  return {
    id: 'steelman.newArgument',
    run: async () => {
      const document = await workspace.openTextDocument({ language: 'steelman' });
      const editor = await window.showTextDocument(document);
      await editor.insertSnippet(new SnippetString(START));
    },
  };
}
