/** Entry in a web worker: serves the page that started it. Only what is open in the editor can be read. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server.ts';

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
serve(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  read: () => ({ trouble: 'not open in the editor' }),
  stamp: () => '',
  exists: () => false,
  list: async () => ({ arguments: [], texts: [] }),
  now: () => performance.now(),
});
