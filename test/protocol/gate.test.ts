/** What the gate lets in: messages of a client → what is delivered, what is refused, and what is logged. */

import { expect, test, vi } from 'vitest';
import type { Message, MessageReader, MessageWriter } from 'vscode-languageserver';
import { makeLog } from '../../host/log.ts';
import { Gate, MOST_WAITING } from '../../server/transport/gate.ts';

interface Reply {
  readonly id: unknown;
  readonly error: { readonly code: number; readonly message: string };
}

/** A gate with a client before it; `turn` lets all that waits through, `step` does the next thing of that. */
function gate() {
  const delivered: { method?: string; id?: unknown }[] = [];
  const replies: Reply[] = [];
  const logged: string[] = [];
  const tasks: (() => void)[] = [];
  let send: (message: unknown) => void = () => {};
  const none = () => ({ dispose: () => {} });
  const reader = {
    onError: none,
    onClose: none,
    onPartialMessage: none,
    dispose: () => {},
    listen: (take: (message: Message) => void) => {
      send = take as (message: unknown) => void;
      return none();
    },
  } satisfies MessageReader;
  const writer = {
    write: async (reply: unknown) => replies.push(reply as Reply),
  } as unknown as MessageWriter;
  const log = makeLog((_, what) => logged.push(what.split('\n')[0]));
  const gate = new Gate(reader, writer, log, (task) => tasks.push(task));
  gate.listen((message) => delivered.push(message as never));
  const step = () => tasks.shift()?.();
  const turn = () => {
    while (tasks.length > 0) step();
  };
  const request = (id: unknown, method: string, params?: unknown) =>
    send({ jsonrpc: '2.0', id, method, params });
  const notify = (method: string, params?: unknown) => send({ jsonrpc: '2.0', method, params });
  const start = () => {
    request(0, 'initialize', { capabilities: {} });
    turn();
    delivered.length = 0;
  };
  return {
    delivered,
    replies,
    logged,
    step,
    turn,
    messagesWait: () => gate.messagesWait,
    request,
    notify,
    start,
    send: (message: unknown) => send(message),
  };
}

const PLACE = { textDocument: { uri: 'file:///a' }, position: { line: 0, character: 0 } };
const WRONG: readonly unknown[] = [
  null,
  undefined,
  0,
  'x',
  [],
  {},
  { textDocument: null },
  { textDocument: { uri: 5 }, position: PLACE.position },
  { textDocument: { uri: 'a'.repeat(10_000) }, position: PLACE.position },
  { ...PLACE, position: null },
  { ...PLACE, position: { line: 'a', character: {} } },
  { ...PLACE, workDoneToken: {} },
];

test('requests with invalid parameters are refused, one with valid ones is delivered', () => {
  const client = gate();
  client.start();
  for (const [id, params] of WRONG.entries()) client.request(id, 'textDocument/hover', params);
  client.request('good', 'textDocument/hover', PLACE);
  client.turn();
  expect(client.replies.map(({ id, error }) => [id, error.code])).toEqual(WRONG.map((_, id) => [id, -32602]));
  expect(client.delivered.map(({ id }) => id)).toEqual(['good']);
});

test('notifications with invalid parameters are dropped and logged', () => {
  const client = gate();
  client.start();
  client.notify('workspace/didChangeWorkspaceFolders', { event: null });
  client.notify('textDocument/didOpen', { textDocument: { uri: 'file:///a', text: 5 } });
  client.notify('textDocument/didChange', {
    textDocument: { uri: 'file:///a', version: 1 },
    contentChanges: [{ text: 'a' }, 5],
  });
  client.notify('$/cancelRequest', null);
  client.turn();
  expect(client.delivered).toEqual([]);
  expect(client.logged).toHaveLength(5);
});

test('what is no message at all is dropped', () => {
  const client = gate();
  client.start();
  for (const message of [null, 5, 'x', [], {}, { jsonrpc: '1.0', method: 5 }, { id: {} }])
    client.send(message);
  client.turn();
  expect(client.delivered).toEqual([]);
});

test('nothing but `initialize` is let in first, and that only once; after `shutdown` nothing but `exit`', () => {
  const client = gate();
  client.request(1, 'textDocument/hover', PLACE);
  client.notify('initialized', {});
  client.request(2, 'initialize', null);
  client.request(3, 'initialize', { capabilities: {} });
  client.request(4, 'initialize', { capabilities: {} });
  client.request(5, 'shutdown');
  client.request(6, 'textDocument/hover', PLACE);
  client.notify('textDocument/didClose', PLACE);
  client.notify('exit');
  client.turn();
  expect(client.delivered.map(({ method }) => method)).toEqual(['initialize', 'shutdown', 'exit']);
  expect(client.replies.map(({ id, error }) => [id, error.code])).toEqual([
    [1, -32002],
    [2, -32602],
    [4, -32600],
    [6, -32600],
  ]);
});

test('a request that waits is withdrawn when it is cancelled; one that was delivered hears of it at once', () => {
  const client = gate();
  client.start();
  client.request(1, 'textDocument/hover', PLACE);
  client.turn();
  client.request(2, 'textDocument/hover', PLACE);
  client.notify('$/cancelRequest', { id: 1 });
  client.notify('$/cancelRequest', { id: 2 });
  client.turn();
  expect(client.delivered.map(({ method, id }) => id ?? method)).toEqual([1, '$/cancelRequest']);
  expect(client.replies).toMatchObject([{ id: 2, error: { code: -32800 } }]);
});

test('a request is withdrawn even if it came together with `initialize`', () => {
  const client = gate();
  client.request(0, 'initialize', { capabilities: {} });
  client.request(1, 'textDocument/hover', PLACE);
  client.notify('$/cancelRequest', { id: 1 });
  client.turn();
  expect(client.delivered.map(({ id }) => id)).toEqual([0]);
  expect(client.replies).toMatchObject([{ id: 1, error: { code: -32800 } }]);
});

test('of too many requests the oldest are refused', () => {
  const client = gate();
  client.start();
  for (let id = 0; id < MOST_WAITING + 20; id++) client.request(id, 'textDocument/hover', PLACE);
  client.turn();
  expect(client.delivered).toHaveLength(MOST_WAITING);
  expect(client.replies.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, id) => id));
});

test('what is too many or was cancelled is refused after all that waits was delivered', () => {
  const client = gate();
  client.start();
  for (let id = 0; id < MOST_WAITING + 5; id++) client.request(id, 'textDocument/hover', PLACE);
  client.notify('$/cancelRequest', { id: 7 });
  const last = MOST_WAITING + 4;
  while (client.delivered.at(-1)?.id !== last) {
    expect(client.replies).toEqual([]);
    client.step();
  }
  client.turn();
  expect(client.replies.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 7]);
});

test('messages wait until the last one was delivered, and for 100 ms after a flood', () => {
  vi.useFakeTimers();
  try {
    const client = gate();
    client.start();
    expect(client.messagesWait()).toBe(false);
    for (const id of [1, 2]) client.request(id, 'textDocument/hover', PLACE);
    for (const _ of [1, 2]) {
      expect(client.messagesWait()).toBe(true);
      client.step();
    }
    expect(client.messagesWait()).toBe(false);
    for (let id = 0; id < 60; id++) client.request(id, 'textDocument/hover', PLACE);
    client.turn();
    expect(client.messagesWait()).toBe(true);
    vi.advanceTimersByTime(100);
    expect(client.messagesWait()).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

test('an id that waits already, or is none, is refused', () => {
  const client = gate();
  client.start();
  for (const id of [7, 7, null, {}, [], true]) client.request(id, 'textDocument/hover', PLACE);
  client.turn();
  expect(client.delivered).toHaveLength(1);
  expect(client.replies.map(({ id }) => id)).toEqual([7, null, null, null, null]);
});

test('a response without a result counts as null', () => {
  const client = gate();
  client.start();
  client.send({ jsonrpc: '2.0', id: 9 });
  client.turn();
  expect(client.delivered).toEqual([{ jsonrpc: '2.0', id: 9, result: null }]);
});
