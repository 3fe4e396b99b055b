/** Hostile conversations: what a broken or malicious client does to a server. Each is one entry, named by what it does. */
import { capabilitiesOf, type WireClient } from './client.ts';
import { BODIES, DOCUMENTS, METHODS, NAMES, NONSENSE, NOTIFICATIONS, STREAMS, URIS } from './nonsense.ts';

/** What an attack has to work with. */
export interface Scene {
  readonly client: WireClient;
  /** The healthy document, which is open, and one that is not. */
  readonly healthy: string;
  readonly hostile: string;
}

export interface Attack {
  readonly name: string;
  readonly run: (scene: Scene) => void | Promise<void>;
  /** Run before the client introduces itself. */
  readonly early?: true;
  /** Whether the server has to end, and with which code; `any` where no code is asked for. */
  readonly ends?: number | 'any';
  /** Whether more than 5 MB are sent. */
  readonly large?: true;
}

const PLACE = { position: { line: 3, character: 8 } };
const at = (uri: string) => ({ textDocument: { uri }, ...PLACE });
const times = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));
const range = (a: number, b: number, c: number, d: number) => ({
  start: { line: a, character: b },
  end: { line: c, character: d },
});
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const raw = STREAMS.map(([name, bytes]): Attack => ({ name, run: ({ client }) => client.raw(bytes) }));

export const ATTACKS: readonly Attack[] = [
  ...raw,
  {
    name: 'bodies that are no messages',
    run: ({ client }) => {
      for (const body of BODIES) client.body(body);
    },
  },
  {
    name: 'invalid UTF-8',
    run: ({ client }) => {
      for (const bytes of [
        [0xff, 0xfe],
        [0xe2, 0x82],
        [0xc0, 0x80],
        [0xed, 0xa0, 0x80],
      ]) {
        const body = Buffer.concat([
          Buffer.from('{"jsonrpc":"2.0","method":"'),
          Buffer.from(bytes),
          Buffer.from('"}'),
        ]);
        client.raw(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
      }
    },
  },
  {
    name: 'one byte at a time',
    run: async ({ client, healthy }) => {
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 'bytes',
        method: 'textDocument/hover',
        params: at(healthy),
      });
      for (const c of `Content-Length: ${body.length}\r\n\r\n${body}`) {
        client.raw(c);
        await sleep(1);
      }
    },
  },
  {
    name: 'parameters nested 100,000 deep',
    run: ({ client }) => {
      const nested = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
      for (const method of ['steelman/graph', 'textDocument/hover'])
        client.body(`{"jsonrpc":"2.0","id":1,"method":"${method}","params":${nested}}`);
      client.body(
        `{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"steelman":{"rules":${nested}}}}}`,
      );
    },
  },
  {
    name: 'requests with nonsense for parameters',
    run: ({ client }) => {
      for (const method of METHODS) for (const params of NONSENSE) void client.request(method, params);
    },
  },
  {
    name: 'nonsense asked of the picture of a healthy document',
    run: async ({ client, healthy }) => {
      const own = METHODS.filter((name) => name.startsWith('steelman/'));
      const known = { ...at(healthy), uri: healthy, root: healthy, format: 'dot', theme: 'light' };
      for (const method of own)
        for (const id of [...NAMES, '', 'caught', 'caught#by-probe', 'x'.repeat(10_000)]) {
          const asked = [0, 1, 0.5, -1, 1e308, '1', null].map((value) => {
            const settings = times(50, (i) => ({ id: i % 2 ? id : 'probe-works', value }));
            return client.request(method, { ...known, id, target: value, code: id, title: id, settings });
          });
          await Promise.all(asked);
        }
    },
  },
  {
    name: 'notifications with nonsense for parameters',
    run: ({ client }) => {
      for (const method of NOTIFICATIONS) for (const params of NONSENSE) client.notify(method, params);
    },
  },
  {
    name: 'odd ids, and one id again and again',
    run: ({ client, healthy }) => {
      const ids = [
        'x'.repeat(1 << 20),
        1e308,
        -1,
        1.5,
        null,
        {},
        [],
        true,
        '',
        '__proto__',
        ...times(2000, () => 7),
      ];
      for (const id of ids) client.send({ id, method: 'textDocument/hover', params: at(healthy) });
    },
  },
  {
    name: 'batches',
    run: ({ client, healthy }) => {
      const hover = { jsonrpc: '2.0', id: 'b', method: 'textDocument/hover', params: at(healthy) };
      for (const batch of [[hover, hover], [], [[]]]) client.body(JSON.stringify(batch));
    },
  },
  {
    name: 'answers that nobody asked for, and nonsense for answers',
    run: ({ client }) => {
      for (let id = 0; id < 200; id++) client.send({ id, result: { x: 1 } });
      for (const rest of [{ id: null, error: null }, { id: 3, error: { code: 'x', message: 5 } }, { id: 4 }])
        client.send(rest);
      const answers = [
        { error: { code: -1, message: 'no' } },
        { result: 5 },
        { result: [null] },
        {},
        { result: 'x' },
      ];
      let next = 0;
      client.reply = () => answers[next++ % answers.length];
      for (let i = 0; i < 10; i++) client.notify('workspace/didChangeConfiguration', { settings: {} });
    },
  },
  {
    name: 'messages before `initialize`',
    early: true,
    run: ({ client, healthy }) => {
      client.open(healthy, 'claim early');
      for (const method of METHODS) client.send({ id: `early ${method}`, method, params: at(healthy) });
      client.notify('initialized', {});
    },
  },
  {
    name: '`initialize` with nonsense',
    early: true,
    run: ({ client }) => {
      const wrong = [null, {}, { capabilities: null }, { capabilities: 5 }, { capabilities: {}, rootUri: 5 }];
      for (const [i, params] of wrong.entries()) client.send({ id: `n${i}`, method: 'initialize', params });
      client.send({ id: 'n', method: 'initialize', params: { capabilities: {}, workspaceFolders: [null] } });
    },
  },
  {
    name: '`initialize` twice',
    run: ({ client }) =>
      void client.request('initialize', { processId: null, capabilities: capabilitiesOf('push') }),
  },
  {
    name: 'requests after `shutdown`, then `exit`',
    ends: 0,
    run: async ({ client, healthy }) => {
      await client.request('shutdown', undefined);
      for (const method of METHODS) client.send({ id: `late ${method}`, method, params: at(healthy) });
      client.notify('exit');
    },
  },
  { name: '`exit` without `shutdown`', ends: 1, run: ({ client }) => client.notify('exit') },
  { name: 'input closed', ends: 'any', run: ({ client }) => client.closeInput() },
  {
    name: 'output closed',
    ends: 'any',
    run: ({ client, healthy }) => {
      client.closeOutput();
      for (let i = 0; i < 50; i++) client.send({ id: i, method: 'textDocument/hover', params: at(healthy) });
    },
  },
  {
    name: '20,000 requests at once',
    run: ({ client, healthy }) => {
      for (let id = 0; id < 20_000; id++)
        client.send({ id, method: 'textDocument/hover', params: at(healthy) });
    },
  },
  {
    name: '5,000 requests that are cancelled at once',
    run: ({ client, healthy }) => {
      const methods = [
        'textDocument/diagnostic',
        'steelman/graph',
        'workspace/diagnostic',
        'textDocument/hover',
      ];
      for (let id = 0; id < 5000; id++) {
        const params = { ...at(healthy), uri: healthy, previousResultIds: [] };
        client.send({ id, method: methods[id % methods.length], params });
        client.notify('$/cancelRequest', { id });
      }
      for (const id of [null, {}, 'x', -1, undefined]) client.notify('$/cancelRequest', { id });
    },
  },
  {
    name: 'edits out of range',
    run: ({ client, hostile }) => {
      client.open(hostile, 'thesis a "x"\n  because b\n');
      const places = [
        [99, 0, 120, 5],
        [1, 5, 0, 2],
        [-1, -5, 0, 1],
        [0, 1e9, 0, 1e10],
        [0.5, 0.5, 1.5, 1.5],
        [NaN, 0, 0, 0],
      ];
      for (const [i, [a, b, c, d]] of places.entries()) {
        const contentChanges = [{ range: range(a, b, c, d), text: 'z' }];
        client.notify('textDocument/didChange', {
          textDocument: { uri: hostile, version: i + 2 },
          contentChanges,
        });
      }
    },
  },
  {
    name: 'versions that repeat and go back',
    run: ({ client, hostile }) => {
      client.open(hostile, 'thesis a "x"', 5);
      for (const version of [5, 4, -1, 0, null, undefined, 'x', 1e20, 6]) {
        const textDocument = { uri: hostile, version };
        client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: 'claim v "v"' }] });
      }
    },
  },
  {
    name: 'documents opened twice, changed and closed unopened',
    run: ({ client, hostile }) => {
      const textDocument = { uri: hostile, version: 2 };
      client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: 'x' }] });
      client.notify('textDocument/didClose', { textDocument });
      for (const language of ['steelman', 'steelman', '', 'markdown', 'plaintext', '__proto__'])
        client.open(hostile, '```steelman\nclaim a "x"\n```\n', 1, language);
    },
  },
  {
    name: 'wrong types in open documents and changes',
    run: ({ client, hostile }) => {
      for (const text of [5, null, {}, ['```steelman'], undefined]) client.open(hostile, text);
      for (const uri of [5, null, {}, [], true]) client.open(uri as unknown as string, 'claim a "x"');
      client.open(hostile, 'thesis a "x"');
      const changes = [
        null,
        5,
        [null],
        [5],
        [{}],
        [{ text: 5 }],
        [{ range: {}, text: 'x' }],
        [{ range: null, text: 'x' }],
      ];
      for (const [i, contentChanges] of changes.entries())
        client.notify('textDocument/didChange', {
          textDocument: { uri: hostile, version: i + 2 },
          contentChanges,
        });
    },
  },
  {
    name: 'odd uris',
    run: ({ client }) => {
      for (const uri of URIS) {
        for (const language of ['steelman', 'markdown', 'plaintext']) {
          client.open(uri, '```steelman\nclaim a "x"\n```\n', 1, language);
          for (const method of ['hover', 'codeLens', 'documentSymbol', 'diagnostic'])
            void client.request(`textDocument/${method}`, at(uri));
          void client.request('steelman/graph', { uri });
          client.notify('textDocument/didClose', { textDocument: { uri } });
        }
      }
    },
  },
  {
    name: '2,000 edits in a burst',
    run: ({ client, hostile }) => {
      client.open(hostile, 'thesis a "x"\n');
      const contentChanges = [{ range: range(0, 10, 0, 10), text: 'y' }];
      for (let version = 2; version < 2002; version++)
        client.notify('textDocument/didChange', { textDocument: { uri: hostile, version }, contentChanges });
    },
  },
  {
    name: 'one notification with 100,000 changes',
    large: true,
    run: ({ client, hostile }) => {
      client.open(hostile, 'thesis a "x"\n');
      const contentChanges = times(100_000, () => ({ range: range(0, 10, 0, 10), text: 'y' }));
      client.notify('textDocument/didChange', { textDocument: { uri: hostile, version: 2 }, contentChanges });
    },
  },
  {
    name: '50,000 events of watched files',
    run: ({ client, hostile }) => {
      for (let i = 0; i < 50; i++) {
        const changes = times(1000, (j) => ({
          uri: hostile.replace('hostile', `f${j}`),
          type: 1 + ((i + j) % 3),
        }));
        client.notify('workspace/didChangeWatchedFiles', { changes });
      }
    },
  },
  {
    name: '20,000 files created one by one',
    run: ({ client, hostile }) => {
      for (let i = 0; i < 20_000; i++) {
        const uri = hostile.replace('hostile.steelman', `n${i}.${i % 2 ? 'md' : 'steelman'}`);
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
      }
    },
  },
  {
    name: 'a storm of workspace folders',
    run: ({ client, healthy }) => {
      const folder = (i: number) => ({ uri: `${healthy}/d${i}`, name: 'x' });
      for (let i = 0; i < 1000; i++) {
        const event = { added: [folder(i % 7)], removed: i % 2 ? [folder(i % 5)] : [] };
        client.notify('workspace/didChangeWorkspaceFolders', { event });
      }
      for (const event of [
        null,
        {},
        { added: null },
        { added: [{}], removed: [null] },
        { added: [{ uri: 5 }], removed: [] },
      ])
        client.notify('workspace/didChangeWorkspaceFolders', { event });
    },
  },
  {
    name: 'nonsense for settings',
    run: ({ client }) => {
      const polluted = JSON.parse(
        '{"rules":{"__proto__":{"x":1},"constructor":"off","weak-premise":"__proto__"}}',
      );
      const settings = [
        null,
        5,
        'x',
        [],
        { rules: 5 },
        polluted,
        { thresholds: { premise: -1 } },
        { inlayHints: 7 },
      ];
      let next = 0;
      client.reply = ({ params }) => ({
        result: params?.items?.map(() => settings[next++ % settings.length]) ?? null,
      });
      for (const each of settings)
        client.notify('workspace/didChangeConfiguration', { settings: { steelman: each } });
    },
  },
  {
    name: '20,000 files renamed, and nonsense for data',
    run: ({ client, healthy }) => {
      const files = times(20_000, (i) => ({ oldUri: `${healthy}${i}`, newUri: `${healthy}x${i}` }));
      void client.request('workspace/willRenameFiles', { files });
      const place = { label: 'x', range: range(0, 0, 0, 0), position: { line: 0, character: 0 } };
      for (const data of [
        null,
        5,
        {},
        { uri: 5, id: 5 },
        { uri: '__proto__', id: '__proto__' },
        { uri: healthy, id: 'no' },
      ])
        for (const method of ['completionItem', 'codeLens', 'inlayHint'])
          void client.request(`${method}/resolve`, { ...place, data });
    },
  },
  {
    name: '5,000 documents opened',
    run: ({ client, hostile }) => {
      for (let i = 0; i < 5000; i++)
        client.open(hostile.replace('hostile', `h${i}`), `claim a${i} "x"\n  because b${i}\n`);
    },
  },
  ...DOCUMENTS.map(
    ([name, text]): Attack => ({ name, run: ({ client, hostile }) => client.open(hostile, text) }),
  ),
  {
    name: 'a document of 10 MB',
    large: true,
    run: ({ client, hostile }) => client.open(hostile, 'claim x "word"\n  because y\n\n'.repeat(357_000)),
  },
  {
    name: 'a document of 10 MB of different names',
    large: true,
    run: ({ client, hostile }) =>
      client.open(
        hostile,
        times(180_000, (i) => `claim n${i} "word"\n  because n${i + 1} (90%)\n`).join('\n'),
      ),
  },
];
