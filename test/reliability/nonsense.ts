/** What a broken or malicious client sends: names, addresses, values and bytes that nobody should. */

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
export const METHODS = [
  ...['hover', 'definition', 'declaration', 'implementation', 'typeDefinition', 'references', 'completion'],
  ...['documentHighlight', 'documentSymbol', 'documentLink', 'foldingRange', 'selectionRange', 'codeAction'],
  ...[
    'prepareCallHierarchy',
    'prepareTypeHierarchy',
    'codeLens',
    'inlayHint',
    'semanticTokens/full',
    'rename',
  ],
  ...['semanticTokens/full/delta', 'semanticTokens/range', 'prepareRename', 'formatting', 'rangeFormatting'],
  ...['rangesFormatting', 'onTypeFormatting', 'diagnostic'],
]
  .map((name) => `textDocument/${name}`)
  .concat(
    ...[
      ['callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls', 'typeHierarchy/supertypes'],
      ['typeHierarchy/subtypes', 'completionItem/resolve', 'codeLens/resolve', 'inlayHint/resolve'],
      ['workspace/symbol', 'workspace/diagnostic', 'workspace/willRenameFiles', 'workspace/executeCommand'],
      ['steelman/graph', 'steelman/status', 'steelman/locate', 'steelman/nodeAt', 'steelman/export'],
      ['steelman/annotations', 'steelman/prepareAnnotation', 'steelman/annotate', 'steelman/startArgument'],
      ['no/such', '', '__proto__', 'constructor'],
    ],
  );
export const NOTIFICATIONS = [
  ...['didOpen', 'didChange', 'didClose', 'didSave', 'willSave'].map((name) => `textDocument/${name}`),
  ...['Configuration', 'WatchedFiles', 'WorkspaceFolders'].map((name) => `workspace/didChange${name}`),
  ...['$/cancelRequest', '$/setTrace', '$/progress', 'window/workDoneProgress/cancel', 'initialized'],
  ...['steelman/graphClosed', '$/no', 'no/such', '', '__proto__'],
];
export const NONSENSE: readonly unknown[] = [
  ...[null, undefined, 0, -1, 1e308, '', 'x', [], {}, [[]], true],
  ...[null, {}, { uri: 1 }, { uri: null }, { uri: [] }].map((textDocument) => ({ textDocument })),
  { textDocument: { uri: 'x' }, position: null },
  { textDocument: { uri: 'file:///a' }, position: { line: 'a', character: {} } },
  { textDocument: { uri: 'file:///a' }, range: 5 },
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
