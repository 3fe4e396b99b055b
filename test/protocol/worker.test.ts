/** The server's build for web workers, run where there is nothing but what a worker has. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';

const EXAMPLE = readFileSync(new URL('../../examples/power-seeking.steelman', import.meta.url), 'utf8');
const BUILT = new URL('../../dist/server-worker.js', import.meta.url);

type Message = { id?: number; method?: string; params?: unknown; result?: unknown };
type Listener = (event: { data: unknown }) => void;

/** A worker with the server in it: what is sent to it, and what it answers. */
function worker() {
  const waiting = new Map<number, (answer: Message) => void>();
  const scope: Record<string, unknown> & { onmessage?: Listener } = {
    ...{ performance, setTimeout, clearTimeout, queueMicrotask, TextEncoder, TextDecoder, console },
    addEventListener: () => {},
    postMessage: (message: Message) => {
      if (message.method === undefined && message.id !== undefined) waiting.get(message.id)?.(message);
    },
  };
  scope.self = scope;
  runInContext(readFileSync(BUILT, 'utf8'), createContext(scope));
  let id = 0;
  const send = (message: Message) => scope.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  return {
    notify: (method: string, params: unknown) => send({ method, params }),
    request: async (method: string, params: unknown): Promise<string> => {
      const answer = await new Promise<Message>((resolve) => {
        waiting.set(++id, resolve);
        send({ id, method, params });
      });
      return JSON.stringify(answer.result);
    },
  };
}

test('it serves what is open: diagnostics, a hover and the picture', async () => {
  const { notify, request } = worker();
  const capabilities = { textDocument: { diagnostic: {} }, experimental: { steelman: true } };
  await request('initialize', { processId: null, rootUri: null, capabilities });
  notify('initialized', {});
  const uri = 'vscode-vfs://github/a.steelman';
  notify('textDocument/didOpen', {
    textDocument: {
      uri,
      languageId: 'steelman',
      version: 1,
      text: `${EXAMPLE}\nclaim more "More"\n  because gone\n`,
    },
  });
  expect(await request('textDocument/diagnostic', { textDocument: { uri } })).toContain('"unresolved-name"');
  const line = EXAMPLE.split('\n').findIndex((l) => l.startsWith('thesis '));
  const position = { line, character: 'thesis '.length };
  // On a busy machine the numbers come after the first hover.
  await expect
    .poll(() => request('textDocument/hover', { textDocument: { uri }, position }), { timeout: 60_000 })
    .toContain('Support');
  expect(await request('steelman/graph', { uri, theme: 'light' })).toMatch(/"kind":"graph".*"nodes":\[\{/);
});
