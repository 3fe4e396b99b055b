/** Entry in a web worker: serves the page that started it. Only what is open in the editor can be read. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { emptyHost } from './empty-host.ts';
import { serve } from './server.ts';
import { connect, logTo } from './transport/connect.ts';

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const writer = new BrowserMessageWriter(scope);
const log = logTo(writer);
const line = connect(new BrowserMessageReader(scope), writer, log, {
  soon: (task) => setTimeout(task, 0),
  watchDog: { shutdownReceived: false, initialize: () => {}, exit: () => scope.close() },
});
void serve(line, emptyHost(log));
