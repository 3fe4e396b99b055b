/**
 * A made-up client talks to a server of its own right after the start, while nobody waits. V8 compiles a function when it
 * is first called, and at first only interprets it: the first hover, picture or storm of messages would take several times as long.
 */
import {
  type InitializeParams,
  LSPErrorCodes,
  type MessageReader,
  type MessageWriter,
  type RequestMessage,
  type ResponseMessage,
} from 'vscode-languageserver';
import { makeLog } from '../host/log.ts';
import { EXPORT, GRAPH, LOCATE, NODE_AT, OVERVIEW, STATUS } from '../protocol/protocol.ts';
import { emptyHost } from './empty-host.ts';
import { serve } from './server.ts';
import { connect } from './transport/connect.ts';
import { REQUESTS } from './transport/schemas.ts';

/** Nothing is done until no message has come for so long, in milliseconds. */
const PAUSE = 50;
const ROUNDS = 3;

const TEXT = `argument "Would it be noticed?"
model Heron "A model"
persona Ada "The voice that it speaks with" of Heron

thesis noticed "A lie would be noticed"
  because by-probe: works, alike (90%)
    since "What finds some lies finds those that are like them"
  because told (60% .. 80%)

evidence works "The probe finds lies"
  credence 98%

assumption alike "These lies are like those"
  credence 80%

objection past "It looks past the probe"
  credence 20%
  undercuts noticed#by-probe

claim told "It would tell of a lie"
  about Heron
  because asked (75%)

evidence asked "It said that it would tell"
  about Ada
  credence 95%
`;

/**
 * Requests of every kind, one after the other, by a client that can do what the real one can; while messages of that one
 * wait, it waits. Gives what was refused, or failed: nothing should be.
 */
export async function rehearse(
  { capabilities }: InitializeParams,
  messagesWait: () => boolean,
): Promise<readonly string[]> {
  const client = new MadeUpClient();
  const send = async (message: object) => {
    await turn();
    while (messagesWait()) await quiet(messagesWait);
    client.send(message);
  };
  const uri = 'untitled:rehearsal.steelman';
  await quiet(messagesWait);
  await send({ id: 0, method: 'initialize', params: { processId: null, rootUri: null, capabilities } });
  await send({ method: 'initialized', params: {} });
  const at = (line: number, character: number) => ({ line, character });
  for (let round = 0; round < ROUNDS; round++) {
    const textDocument = { uri, languageId: 'steelman', version: 1, text: TEXT };
    await send({ method: 'textDocument/didOpen', params: { textDocument } });
    for (let version = 2; version < 12; version++) {
      const range = { start: at(4, 18), end: at(4, 18) };
      const params = { textDocument: { uri, version }, contentChanges: [{ range, text: 'x' }] };
      await send({ method: 'textDocument/didChange', params });
    }
    const params = paramsOf(uri);
    const own = [GRAPH, STATUS, OVERVIEW, LOCATE, NODE_AT, EXPORT];
    for (const method of [...REQUESTS.keys(), ...own])
      if (method !== 'initialize') await send({ id: client.next(), method, params });
    await send({ method: 'textDocument/didClose', params });
  }
  await send({ id: client.next(), method: 'shutdown' });
  await quiet(messagesWait);
  return client.failures;
}

/** What any request about a document may ask with: each takes what it needs. */
function paramsOf(uri: string) {
  const position = { line: 5, character: 22 };
  const range = { start: position, end: position };
  return {
    uri,
    root: uri,
    textDocument: { uri },
    position,
    range,
    ranges: [range],
    positions: [position],
    context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
    options: { tabSize: 2, insertSpaces: true },
    ch: '\n',
    newName: 'renamed',
    label: 'works',
    query: 'w',
    id: 'works',
    item: { uri, selectionRange: range },
    data: { uri, id: 'works' },
    format: 'svg',
    theme: 'light',
    files: [],
    changes: [{ uri: `${uri}.md`, type: 1 }],
    previousResultId: '1',
    previousResultIds: [],
  };
}

class MadeUpClient {
  readonly failures: string[] = [];
  private deliver: (message: never) => void = () => {};
  private id = 0;

  constructor() {
    const none = () => ({ dispose: () => {} });
    const reader: MessageReader = {
      onError: none,
      onClose: none,
      onPartialMessage: none,
      listen: (deliver) => {
        this.deliver = deliver as (message: never) => void;
        return none();
      },
      dispose: () => {},
    };
    const writer: MessageWriter = {
      onError: none,
      onClose: none,
      write: async (message) => {
        const { id, method, error } = message as Partial<RequestMessage & ResponseMessage>;
        // On a slow machine the text may be closed while an answer is still worked on.
        if (error && error.code !== LSPErrorCodes.ContentModified) this.failures.push(error.message);
        // Whatever the server asks, the answer is nothing.
        if (method !== undefined && id !== undefined) this.send({ id, result: null });
      },
      end: () => {},
      dispose: () => {},
    };
    const log = makeLog((_, message) => this.failures.push(message));
    const watchDog = { shutdownReceived: false, initialize: () => {}, exit: () => {} };
    void serve(connect(reader, writer, log, { soon: setImmediate, watchDog }), emptyHost(log));
  }

  send(message: object): void {
    this.deliver({ jsonrpc: '2.0', ...message } as never);
  }

  next(): number {
    return ++this.id;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function quiet(messagesWait: () => boolean): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, PAUSE));
  while (messagesWait());
}
