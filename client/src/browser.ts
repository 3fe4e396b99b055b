/** Entry in the browser: the language server runs in a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, start } from './extension.ts';

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js').toString(true);
  return start(context, (options) => new LanguageClient('steelman', 'Steelman', new Worker(script), options));
}
