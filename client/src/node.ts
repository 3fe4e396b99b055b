/** Entry on the desktop and on remote machines: the language server runs as a child process. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './extension.ts';

export function activate(context: ExtensionContext): Api {
  const server: NodeModule = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: TransportKind.ipc,
  };
  const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=6029'] } };
  return start(
    context,
    (options) => new LanguageClient('steelman', 'Steelman', { run: server, debug }, options),
  );
}
