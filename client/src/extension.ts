/** What both entries share: the connection to the server, the preview, the status item and the commands. */
import { commands, type ExtensionContext, window } from 'vscode';
import { contributed } from './commands/commands.ts';
import { Connection, type MakeClient } from './connection.ts';
import { PreviewManager } from './preview/manager.ts';
import { StatusItem } from './status.ts';

export async function start(context: ExtensionContext, makeClient: MakeClient): Promise<void> {
  const output = window.createOutputChannel('Steelman', { log: true });
  const connection = new Connection(makeClient, output);
  const previews = new PreviewManager(context.extensionUri, connection);
  context.subscriptions.push(output, connection, previews, new StatusItem(connection));
  for (const { id, run } of contributed({ connection, previews, output })) {
    context.subscriptions.push(commands.registerCommand(id, run));
  }
  await connection.start();
}
