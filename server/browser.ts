/** Entry in a web worker: serves the page that started it. Only what is open in the editor can be read. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { serve } from './server.ts';
import { connect, logTo } from './transport/connect.ts';

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const writer = new BrowserMessageWriter(scope);
const log = logTo(writer);
const connection = connect(new BrowserMessageReader(scope), writer, log, {
  soon: (task) => setTimeout(task, 0),
  watchDog: { shutdownReceived: false, initialize: () => {}, exit: () => scope.close() },
});
serve(connection, {
  log,
  read: () => ({ trouble: 'not open in the editor' }),
  stamp: () => '',
  exists: () => false,
  list: async () => ({ arguments: [], texts: [] }),
  having: async () => [],
  page: () => undefined,
  now: () => performance.now(),
});
