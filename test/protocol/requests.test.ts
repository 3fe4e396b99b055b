/** Requests as they go over the wire: shapes, units, versions, and the methods of protocol.ts by their schemas. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FORMAT_NAMES } from '../../core/formats/catalog.ts';
import * as protocol from '../../protocol/protocol.ts';
import { TestClient } from '../support/server.ts';

const A = 'file:///w/a.steelman';
const B = 'file:///w/b.steelman';
const TEXT = `import "b.steelman" as b
source post "post.txt"

thesis t "It is wet"
  because one: rain, b.cold (90%)

evidence rain "It rains"
  credence 60%
  quote post "it rains"

objection o "It is dry" credence 20% rebuts t
`;
const FILES = {
  'file:///w/.git': '',
  [A]: TEXT,
  [B]: 'assumption cold "It is cold"\n  credence 70%\n',
  'file:///w/post.txt': 'They say\nthat it rains.\n',
};
const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown'] },
    rename: { prepareSupport: true },
    semanticTokens: { augmentsSyntaxTokens: true },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    inlayHint: { refreshSupport: true },
  },
  experimental: { steelman: true },
};

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ capabilities: CAPABILITIES, folders: ['file:///w'], files: FILES });
  client.open(A, TEXT);
  await client.until(() => client.received.some((r) => r.method === 'client/registerCapability'));
});
afterAll(() => client.stop());

const at = (line: number, character: number, uri = A) => ({
  textDocument: { uri },
  position: { line, character },
});
const ask = <T>(method: string, params: unknown) => client.request<T>(method, params);
// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is looked at here.
type Wire = any;
/** The edit that the client was last told to make. */
const applied = (): Wire => client.received.findLast((r) => r.method === 'workspace/applyEdit')?.params;

test('definition gives links, with the place in another file or in the quoted text', async () => {
  expect(await ask('textDocument/definition', at(4, 24))).toMatchObject([
    { targetUri: B, targetSelectionRange: { start: { line: 0, character: 11 } } },
  ]);
  expect(await ask('textDocument/definition', at(8, 17))).toMatchObject([
    {
      targetUri: 'file:///w/post.txt',
      targetRange: { start: { line: 1, character: 5 }, end: { line: 1, character: 13 } },
    },
  ]);
});

test('hover is Markdown with the range it is about', async () => {
  const hover = await ask<Wire>('textDocument/hover', at(4, 16));
  expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**`rain`**') });
  expect(hover.range).toEqual({ start: { line: 4, character: 15 }, end: { line: 4, character: 19 } });
});

test('completion offers, and tells more of an item when it is looked at', async () => {
  const { items } = await ask<Wire>('textDocument/completion', at(4, 15));
  const item = items.find((i: Wire) => i.label === 'rain') ?? items[0];
  expect((await ask<Wire>('completionItem/resolve', item)).documentation.value).toContain(
    item.label.replace('b.', ''),
  );
});

test('symbols are a tree, in which each selection lies in its range', async () => {
  const symbols = await ask<Wire[]>('textDocument/documentSymbol', { textDocument: { uri: A } });
  expect(symbols.map((s) => [s.name, s.children.map((c: Wire) => c.name)])).toContainEqual(['t', ['one']]);
});

test('the hierarchy leads through files', async () => {
  const [item] = await ask<Wire[]>('textDocument/prepareCallHierarchy', at(3, 8));
  const down = await ask<Wire[]>('callHierarchy/outgoingCalls', { item });
  expect(down.map((c) => [c.to.name, c.to.uri, c.fromRanges.length])).toEqual([
    ['rain', A, 1],
    ['cold', B, 1],
  ]);
  const up = await ask<Wire[]>('callHierarchy/incomingCalls', { item: down[1].to });
  expect(up.map((c) => c.from.name)).toEqual(['t']);
});

test('rename is told why not, and otherwise gives edits with versions', async () => {
  expect(await ask('textDocument/prepareRename', at(4, 16))).toMatchObject({ placeholder: 'rain' });
  await expect(ask('textDocument/rename', { ...at(4, 16), newName: 'o' })).rejects.toThrow(
    'already names something',
  );
  const edit = await ask<Wire>('textDocument/rename', { ...at(4, 24), newName: 'frost' });
  expect(
    edit.documentChanges.map((c: Wire) => [c.textDocument.uri, c.textDocument.version, c.edits.length]),
  ).toEqual([
    [B, null, 1],
    [A, 1, 1],
  ]);
});

test('a file that moves takes its imports along', async () => {
  const edit = await ask<Wire>('workspace/willRenameFiles', {
    files: [{ oldUri: B, newUri: 'file:///w/sub/c.steelman' }],
  });
  expect(edit.documentChanges[0].edits[0].newText).toBe('"sub/c.steelman"');
});

test('code actions fix, refactor and organize, each where it is asked for', async () => {
  const range = { start: { line: 4, character: 15 }, end: { line: 4, character: 27 } };
  const actions = (only?: string[]) =>
    ask<Wire[]>('textDocument/codeAction', {
      textDocument: { uri: A },
      range,
      context: { diagnostics: [], only },
    });
  expect((await actions(['refactor.extract'])).map((a) => a.title)).toEqual([
    'Extract 2 premises into a claim',
  ]);
  expect((await actions(['source.organize'])).map((a) => a.kind)).toEqual(['source.organize']);
  expect(
    (await actions(['source.organize.conclusionsFirst'])).every((a) => a.kind !== 'source.organize'),
  ).toBe(true);
  expect((await actions()).some((a) => a.kind.startsWith('source'))).toBe(false);
});

test('tokens: full, then only what changed', async () => {
  const full = await ask<Wire>('textDocument/semanticTokens/full', { textDocument: { uri: A } });
  expect(full.data.length % 5).toBe(0);
  const delta = await ask<Wire>('textDocument/semanticTokens/full/delta', {
    textDocument: { uri: A },
    previousResultId: full.resultId,
  });
  expect(delta.edits).toEqual([]);
});

test('hints and lenses come with what is said of them once they are looked at', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  const [hint] = await ask<Wire[]>('textDocument/inlayHint', { textDocument: { uri: A }, range });
  expect(hint.label).toMatch(/^⊢ \d+\s%$/);
  expect((await ask<Wire>('inlayHint/resolve', hint)).tooltip.value).toContain('Support');
  const [lens] = await ask<Wire[]>('textDocument/codeLens', { textDocument: { uri: A } });
  const { command } = await ask<Wire>('codeLens/resolve', lens);
  expect(command.title).toContain('support');
  expect(command.command).toBe('steelman.peek');
  const [from, places] = command.arguments;
  expect([from.range, places.length > 0]).toEqual([lens.range, true]);
});

test('diagnostics that have not changed are not sent again', async () => {
  const first = await ask<Wire>('textDocument/diagnostic', { textDocument: { uri: A } });
  const second = await ask<Wire>('textDocument/diagnostic', {
    textDocument: { uri: A },
    previousResultId: first.resultId,
  });
  expect([first.kind, second.kind]).toEqual(['full', 'unchanged']);
});

test('diagnostics of the workspace cover every file, and wait when nothing has changed', async () => {
  const first = await ask<Wire>('workspace/diagnostic', { previousResultIds: [] });
  expect(first.items.map((i: Wire) => i.uri)).toEqual([A, B]);
  const waiting = ask<Wire>('workspace/diagnostic', {
    previousResultIds: first.items.map((i: Wire) => ({ uri: i.uri, value: i.resultId })),
  });
  let done = false;
  void waiting.then(() => (done = true));
  // What is asked later is answered before.
  for (const uri of [A, B]) await client.pull(uri);
  expect(done).toBe(false);
  client.files.set(B, 'clam\n');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: B, type: 2 }] });
  expect((await waiting).items.map((i: Wire) => i.kind)).toContain('full');
  client.files.set(B, FILES[B]);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: B, type: 2 }] });
});

test('the picture, its theses, and the way between node and text', async () => {
  const graph = await vi.waitFor(async () => {
    const found = protocol.GraphResult.parse(await ask(protocol.GRAPH, { uri: A }));
    if (found.kind !== 'graph') throw new Error(found.reason);
    // On a busy machine an answer may come before the numbers.
    expect(found).toMatchObject({ version: 1, numbers: 'current', broken: 0 });
    return found;
  }, 60_000);
  expect(graph.graph.nodes.map((n) => n.id)).toEqual(
    expect.arrayContaining(['t', 't#one', 'rain', 'b.steelman#cold', 'o']),
  );
  expect(graph.theses[0]).toMatchObject({ name: 't', cruxes: expect.any(Array) });
  const place = protocol.LocateResult.parse(await ask(protocol.LOCATE, { uri: A, id: 'b.steelman#cold' }));
  expect(place).toMatchObject({ uri: B, selection: { start: { line: 0, character: 11 } } });
  const node = (line: number, character: number, uri = A) =>
    ask<Wire>(protocol.NODE_AT, { root: A, uri, position: { line, character } }).then((a) => a.id);
  expect(await node(4, 5)).toBe('t#one');
  expect(await node(3, 9)).toBe('t');
  expect(await node(0, 14, B)).toBe('b.steelman#cold');
  expect(await node(5, 0)).toBeNull();
});

test('the status counts what is found', async () => {
  const status = protocol.StatusResult.parse(await ask(protocol.STATUS, { uri: A }));
  expect(status).toMatchObject({ version: 1, errors: 0, theses: [{ name: 't' }] });
});

test('the findings on a node, with fixes that the client is told to make in one edit', async () => {
  const found = protocol.FindingsResult.parse(await ask(protocol.FINDINGS, { uri: A, id: 'o' }));
  const all = protocol.FindingsResult.parse(await ask(protocol.FINDINGS, { uri: A, id: 't' }));
  const finding = [...found, ...all].find(({ fixes }) => fixes.length > 0);
  expect(protocol.FindingsResult.parse(await ask(protocol.FINDINGS, { uri: A, id: 'gone' }))).toEqual([]);
  const nothing = { uri: A, id: 't', code: 'weak-thesis', title: 'No such fix' };
  expect(protocol.EditResult.parse(await ask(protocol.FIX, nothing)).kind).toBe('unavailable');
  if (!finding) return;
  const { code, fixes } = finding;
  const id = found.includes(finding) ? 'o' : 't';
  await ask(protocol.FIX, { uri: A, id, code, title: fixes[0] });
  expect(applied().label).toBe(fixes[0]);
});

test('an overview has theses with numbers, cruxes, and what is open', async () => {
  const found = protocol.OverviewResult.parse(await ask(protocol.OVERVIEW, { uri: A }));
  expect(found).toMatchObject({ uri: A, numbers: 'current', unassessed: [], questions: [] });
  expect(found.theses).toMatchObject([{ id: 't', label: 'It is wet', support: 0.6 * 0.7 * 0.9 * 0.8 }]);
  // 0.504, 0.432, −0.378 and 0.336.
  expect(found.cruxes.map(({ name }) => name)).toEqual(['rain', 'cold', 'o', 't#one']);
  // It holds too seldom to be in the way.
  expect(found.unanswered).toEqual([]);

  const open = 'file:///w/open.steelman';
  const text = `thesis t "T" because a, b
assumption a "A" credence 50%..70%
assumption b "B"
objection o "O" credence 80% rebuts a
question q "Why?" asks t#1
question r "How?" asks b answered a
`;
  client.open(open, text);
  const { numbers, theses, ...more } = protocol.OverviewResult.parse(
    await ask(protocol.OVERVIEW, { uri: open }),
  );
  expect([numbers, theses.length]).toEqual(['current', 1]);
  expect(theses[0].support).toBeCloseTo(0.12, 9);
  expect(more.cruxes.map(({ id, credence }) => [id, credence])).toEqual([
    ['o', { lo: 0.8, hi: 0.8 }],
    ['a', { lo: 0.5, hi: 0.7 }],
    ['b', null],
  ]);
  expect(more.unanswered).toEqual([{ id: 'o', name: 'o', label: 'O', support: 0.8 }]);
  expect(more.unassessed).toEqual([{ id: 'b', name: 'b', label: 'B' }]);
  expect(more.questions).toEqual([{ id: 'q', name: 'q', label: 'Why?', about: 't#1' }]);
});

test('what-if answers with numbers, and writing has the client make one edit per file', async () => {
  const picture = protocol.GraphResult.parse(await ask(protocol.GRAPH, { uri: A }));
  const nodes = picture.kind === 'graph' ? picture.graph.nodes : [];
  const cold = nodes.find(({ label }) => label === 'It is cold')!.id;
  const settings = [
    { id: 'rain', value: 0.9 },
    { id: 't#one', value: 0.5 },
    { id: cold, value: 1 },
  ];
  const result = protocol.WhatIfResult.parse(await ask(protocol.WHAT_IF, { uri: A, settings }));
  const after = result.kind === 'numbers' ? result.nodes : [];
  // 0.9 · 1 · 0.5, unless the objection holds.
  expect(after.find(({ id }) => id === 't')?.support).toBeCloseTo(0.36, 9);
  // This client says of no edit that it has made it.
  expect(await ask(protocol.WRITE, { uri: A, settings })).toMatchObject({ kind: 'unavailable' });
  const { edit } = applied();
  const texts = edit.documentChanges.map((c: Wire) => [
    c.textDocument.uri,
    c.edits.map((e: Wire) => e.newText).sort(),
  ]);
  expect(texts.sort()).toEqual([
    [A, ['50%', '90%']],
    [B, ['100%']],
  ]);
  const claim = { uri: A, settings: [{ id: 't', value: 1 }] };
  expect(await ask(protocol.WHAT_IF, claim)).toMatchObject({ kind: 'unavailable' });
});

test('why a number is what it is, and what would bring it to another', async () => {
  const why = protocol.WhyResult.parse(await ask(protocol.WHY, { uri: A, id: 't' }));
  expect(why[0]).toContainEqual({ id: 'rain', text: 'rain' });
  expect(await ask(protocol.WHY, { uri: A, id: 'gone' })).toEqual([]);
  const other = [{ id: 'rain', value: 0.11 }];
  expect(await ask(protocol.WHY, { uri: A, id: 'rain', settings: other })).toEqual([
    ['Its author gives it 11\u00a0%.'],
  ]);
  const goals = protocol.GoalsResult.parse(await ask(protocol.GOALS, { uri: A, id: 't', target: 0.35 }));
  expect(goals.two).toHaveLength(2);
  const settings = goals.two!.map(({ id, to }) => ({ id, value: to }));
  const tried = protocol.WhatIfResult.parse(await ask(protocol.WHAT_IF, { uri: A, settings }));
  const nodes = tried.kind === 'numbers' ? tried.nodes : [];
  // Numbers are written in tenths of a percentage point.
  expect(nodes.find(({ id }) => id === 't')?.support).toBeCloseTo(0.35, 2);
});

test.each(FORMAT_NAMES)('export as %s', async (format) => {
  const made = protocol.ExportResult.parse(await ask(protocol.EXPORT, { uri: A, format, theme: 'light' }));
  expect(made.kind === 'text' && made.text).toContain('It is wet');
});

test('what is no parameter is refused, what is no file is said to be none', async () => {
  await expect(ask(protocol.GRAPH, { uri: 7 })).rejects.toThrow();
  expect(await ask(protocol.GRAPH, { uri: 'file:///w/gone.steelman' })).toMatchObject({
    kind: 'unavailable',
    reason: expect.stringContaining('no such file'),
  });
});

test('a change is told once per burst, to clients that understand it', async () => {
  const told = () =>
    client.received
      .filter((r) => r.method === protocol.CHANGED && (r.params as Wire).uri === A)
      .map((r) => (r.params as Wire).version);
  const end = { start: { line: 99, character: 0 }, end: { line: 99, character: 0 } };
  for (let version = 2; version < 8; version++) client.change(A, version, '\n', end);
  await client.until(() => told().includes(7));
  client.change(A, 8, '\n', end);
  await client.until(() => told().includes(8));
  expect(told().filter((version) => version > 1)).toEqual([7, 8]);
});
