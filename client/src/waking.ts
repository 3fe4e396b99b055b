/** Starts the server once there is an argument for it: in a window with nothing but Markdown, when a fence is seen. */
import { Disposable, type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';
import type { Connection } from './connection.ts';

const FENCE = /(?:`{3}|~{3})[ \t]*steelman/i;

/** Starts it now or later; what it gives back ends the waiting. */
export function startWhenNeeded(connection: Connection): Disposable {
  const waiting: Disposable[] = [];
  const stop = () => {
    for (const each of waiting.splice(0)) each.dispose();
  };
  const start = () => {
    stop();
    void connection.start();
  };
  if (workspace.textDocuments.some(holdsArgument)) start();
  else {
    waiting.push(
      workspace.onDidOpenTextDocument((document) => {
        if (holdsArgument(document)) start();
      }),
      workspace.onDidChangeTextDocument((change) => {
        if (bringsFence(change)) start();
      }),
    );
    void workspace.findFiles('**/*.steelman', '**/node_modules/**', 1).then((found) => {
      if (found.length > 0 && waiting.length > 0) start();
    });
  }
  return new Disposable(stop);
}

function holdsArgument(document: TextDocument): boolean {
  const { languageId } = document;
  return languageId === 'steelman' || (languageId === 'markdown' && FENCE.test(document.getText()));
}

/** Whether an edit of a Markdown document leaves the opening of a fence in the lines it touched. */
function bringsFence({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  return (
    document.languageId === 'markdown' &&
    contentChanges.some(
      ({ text, range }) =>
        FENCE.test(text) ||
        FENCE.test(document.lineAt(Math.min(range.start.line, document.lineCount - 1)).text),
    )
  );
}
