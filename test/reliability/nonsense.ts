/** What a broken or malicious client sends: names, addresses, values and bytes that nobody should. */
import * as protocol from '../../protocol/protocol.ts';
import * as schemas from '../../server/transport/schemas.ts';

export const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  'length',
];
/** Our own messages, whoever sends them: every name in the protocol. */
const OWN = Object.values(protocol).filter((value) => String(value).startsWith('steelman/')) as string[];
const but = (known: ReadonlyMap<string, unknown>, ...left: string[]) =>
  [...known.keys()].filter((method) => !left.includes(method));
/** All requests that the server knows but the one that starts it, and some that it does not know. */
export const METHODS = [
  ...but(schemas.REQUESTS, 'initialize'),
  ...OWN,
  ...['workspace/executeCommand', 'no/such', '', '__proto__', 'constructor'],
];
/** The same for notifications, but for those that end it. */
export const NOTIFICATIONS = [
  ...but(schemas.NOTIFICATIONS, 'exit'),
  ...OWN,
  ...['textDocument/didSave', 'textDocument/willSave', '$/progress', '$/no', 'no/such', '', '__proto__'],
];
export const NONSENSE: readonly unknown[] = [
  ...[null, undefined, 0, -1, 1e308, '', 'x', [], {}, [[]], true],
  ...[null, {}, { uri: 1 }, { uri: null }, { uri: [] }].map((textDocument) => ({ textDocument })),
  { textDocument: { uri: 'x' }, position: null },
  { textDocument: { uri: 'file:///a' }, position: { line: 'a', character: {} } },
  { textDocument: { uri: 'file:///a' }, range: 5 },
  // What one may ask of a picture: of a file that is not there, and of names and numbers that nobody has.
  ...['', '__proto__', 'x'.repeat(10_000)].map((id) => ({
    uri: 'file:///a',
    id,
    target: 0.5,
    code: id,
    title: id,
  })),
  ...[NaN, -1, 2, 1e308, '1'].map((value) => ({
    uri: 'file:///a',
    id: 'a',
    target: value,
    settings: [{ id: 'a', value }],
  })),
  { uri: 'file:///a', settings: Array.from({ length: 10_000 }, (_, i) => ({ id: `a${i}`, value: 0.5 })) },
  { uri: 'file:///a', format: 'nonsense', theme: '__proto__', view: 5, folded: [null] },
  ...[{ item: null }, { items: 'x' }, { files: [{}] }, { query: {} }, { uri: 5 }, { event: null }],
];
export const URIS = [
  ...['file:///%E0%A4%A', 'file://server/share/x.steelman', 'untitled:Untitled-1', 'file:///C:/x.steelman'],
  ...[
    'vscode-vfs://github/a/b.steelman',
    '',
    'x',
    'file:',
    'file://',
    'file:///',
    '/a/b',
    'http://a/b.steelman',
  ],
  ...[
    'file:///a b.steelman',
    'file:///a\u0000b.steelman',
    'git:/x.steelman?{"a":1}',
    'file:///x.md#argument-9',
  ],
  ...[
    'nowhere:',
    'outside:file:///etc/passwd',
    'FILE:///etc/passwd',
    `file:///${'a/'.repeat(5000)}x.steelman`,
  ],
  ...[`file:///${'../'.repeat(500)}etc/passwd`, 'file:///%2e%2e/%2e%2e/etc/passwd', '__proto__', '\ud800'],
];
/** Wrong ends of the stream, each followed by well-formed messages. */
export const STREAMS: readonly (readonly [string, string])[] = [
  ['no header', '\r\n\r\nX: y\r\n\r\n{"jsonrpc":"2.0"}\r\n\r\n'],
  ['a length of 99 GB', 'Content-Length: 99999999999\r\n\r\n'],
  ['a length that is too short', 'Content-Length: 10\r\n\r\n{"jsonrpc":"2.0","method":"$/x","params":{}}'],
  ['a length that is too long', 'Content-Length: 52\r\n\r\n{"jsonrpc":"2.0","method":"$/x"}'],
  ['a length that is far too long', 'Content-Length: 500000\r\n\r\n{"jsonrpc":"2.0","method":"$/x"}'],
  ...['-5', 'abc', '0x20', '', '31.5', '31\r\nContent-Length: 2'].map(
    (length) =>
      [
        `the length ${JSON.stringify(length)}`,
        `Content-Length: ${length}\r\n\r\n{"jsonrpc":"2.0","method":"$/x"}`,
      ] as const,
  ),
  ['a header of 1 MB', `X-Y: ${'z'.repeat(1 << 20)}\r\n\r\n`],
];
export const BODIES = [
  '{',
  'nonsense',
  '{"jsonrpc":"2.0","id":1,',
  '""',
  'null',
  '5',
  '[]',
  '\u0000',
  '{"a":1}',
  '[[[]]]',
];

const times = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));
/** Documents that are hard on a server, by what is hard in them. */
export const DOCUMENTS: readonly (readonly [string, string])[] = [
  ['50,000 brackets', `thesis a "x"\n  because ${'('.repeat(50_000)}${')'.repeat(50_000)}`],
  ['50,000 open brackets and quotes', `thesis a "x"\n  because ${'('.repeat(50_000)}${'"“„'.repeat(1000)}`],
  ['a line of 1 MB', `thesis a "${'word '.repeat(200_000)}"`],
  ['a text of 200,000 blanks', `claim a "${' '.repeat(200_000)}"\nclaim b "x${' '.repeat(200_000)}y"`],
  [
    'odd characters',
    '\ufeffthesis a\u0000b "\ud800 \udc00 \u202e\u2066 \u2028\u2029\u0085"\r  because \ud83d, b\u200d\n\rclaim \udfff "x"',
  ],
  ['half a character in a path', 'import "\ud800"\nsource s "\udfff.txt"\nevidence e "E"\n  quote s "x"\n'],
  [
    'names of Object.prototype',
    NAMES.map(
      (name, i) => `claim ${name} "t"\n  because ${NAMES[(i + 1) % NAMES.length]}\n  tag ${name}\n`,
    ).join(''),
  ],
  ['130,000 unknown names', `claim a "A"\n  because ${times(130_000, (i) => `n${i}`).join(', ')}\n`],
  [
    'a circle of 2,000 attacks',
    times(2000, (i) => `objection o${i} "x"\n  credence 50%\n  rebuts o${(i + 1) % 2000}\n`).join(''),
  ],
  ['names of 16,000 letters', `claim ${'a'.repeat(16_000)} "A"\n  because ${'a'.repeat(15_999)}b\n`],
  ['an address of 39 KB of brackets', `source s "https://example.org/${'['.repeat(39_000)}"\n`],
];
