/** The server as a client meets it: lifecycle, synchronisation, diagnostics pushed or pulled, other clients' habits. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { type ServerOptions, TestClient } from '../support/server.ts';

const URI = 'file:///w/a.steelman';
const BROKEN = 'claim c "C"\n  because rian\n\nassumption rain "It rains"\n  credence 50%\n';
const running: TestClient[] = [];

async function start(options?: ServerOptions): Promise<TestClient> {
  const client = await TestClient.start(options);
  running.push(client);
  return client;
}
afterEach(async () => {
  for (const client of running.splice(0)) await client.stop();
});

const PULLS = { textDocument: { diagnostic: {} } };
const at = (line: number, character: number) => ({
  textDocument: { uri: URI },
  position: { line, character },
});

test('the server says which version it is', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect((await start()).serverInfo).toEqual({ name: 'steelman', version });
});

test('a client that can do nothing gets diagnostics pushed', async () => {
  const client = await start();
  expect(client.capabilities.diagnosticProvider).toBeUndefined();
  client.open(URI, BROKEN);
  expect(await client.pushed(URI, 1)).toContain('unresolved-name');
});

test('a client that pulls is never pushed to', async () => {
  const client = await start({ capabilities: PULLS });
  client.open(URI, BROKEN);
  expect(await client.pull(URI)).toContain('unresolved-name');
  // By the time another is pushed to that opens it later.
  const other = await start();
  other.open(URI, BROKEN);
  await other.pushed(URI, 1);
  expect(client.published).toEqual([]);
});

test('what was pushed is taken back when a document is closed', async () => {
  const client = await start();
  client.open(URI, BROKEN);
  await client.pushed(URI, 1);
  client.notify('textDocument/didClose', { textDocument: { uri: URI } });
  await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
});

test('edits apply in order, and diagnostics are those of the last version', async () => {
  const client = await start();
  client.open(URI, BROKEN);
  const spot = { start: { line: 1, character: 10 }, end: { line: 1, character: 14 } };
  client.change(URI, 2, 'ra', spot);
  client.change(URI, 3, 'in', { start: { line: 1, character: 12 }, end: { line: 1, character: 12 } });
  expect(await client.pushed(URI, 3)).not.toContain('unresolved-name');
});

test('a change of an old or unknown version is dropped, and nothing breaks', async () => {
  const client = await start({ capabilities: PULLS });
  client.open(URI, BROKEN, 7);
  client.change(URI, 7, '');
  client.change(URI, 3, 'claim');
  client.change('file:///w/never-opened.steelman', 1, 'x');
  expect(await client.pull(URI)).toContain('unresolved-name');
});

test('a range after the end of the text is pulled back to it', async () => {
  const client = await start({ capabilities: PULLS });
  client.open(URI, 'assumption a "A"\n');
  const far = { line: 900, character: 900 };
  client.change(URI, 2, 'claim c "C" because a\n', { start: far, end: far });
  const symbols = await client.request<{ name: string }[]>('textDocument/documentSymbol', {
    textDocument: { uri: URI },
  });
  expect(symbols.map((s) => s.name)).toEqual(['a', 'c']);
});

test('one broken declaration costs only itself', async () => {
  const client = await start({ capabilities: PULLS });
  client.open(URI, `clam x "Broken" becuase\n\n${BROKEN.replace('rian', 'rain')}`);
  const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', at(3, 11));
  expect(hover.contents.value).toContain('rain');
  expect(await client.pull(URI)).toContain('unknown-keyword');
});

test.each([
  ['utf-8', 12],
  ['utf-16', 10],
  ['utf-32', 9],
])('positions in %s', async (encoding, character) => {
  const client = await start({ capabilities: { general: { positionEncodings: [encoding] } } });
  expect(client.capabilities.positionEncoding).toBe(encoding);
  client.open(URI, 'claim c "😀" because nothing\n');
  await client.pushed(URI, 1);
  const found = client.published.at(-1)!.diagnostics.find((d) => d.code === 'unresolved-name');
  expect(found?.range).toMatchObject({ start: { line: 0, character: character + 11 } });
});

test('a client that says nothing of encodings gets UTF-16', async () => {
  const client = await start();
  expect(client.capabilities.positionEncoding).toBe('utf-16');
});

test('a file has one identity however its uri is written', async () => {
  const client = await start({ capabilities: PULLS });
  client.open('file:///c%3A/w/a%20b.steelman', 'assumption x "X"\nclaim c "C" because x\n');
  const places = await client.request<{ uri: string }[]>('textDocument/references', {
    textDocument: { uri: 'file:///C:/w/a b.steelman' },
    position: { line: 0, character: 11 },
    context: { includeDeclaration: true },
  });
  expect(places.map((p) => p.uri)).toEqual(Array(2).fill('file:///c%3A/w/a%20b.steelman'));
});

test('an untitled document works like any other, and resolves no paths', async () => {
  const client = await start({ capabilities: PULLS });
  client.open('untitled:Untitled-1', 'import "b.steelman"\nassumption a "A"\nclaim c "C" because a\n');
  expect(await client.pull('untitled:Untitled-1')).toContain('import-not-found');
});

test('an open document is imported as it is in the editor, and its importers follow its edits', async () => {
  const files = {
    'file:///w/b.steelman': 'assumption old "O"\n',
    [URI]: 'import "b.steelman"\nclaim c "C" because old\n',
  };
  const client = await start({
    capabilities: PULLS,
    folders: ['file:///w'],
    files: { ...files, 'file:///w/.git': '' },
  });
  client.open(URI, files[URI]);
  expect(await client.pull(URI)).not.toContain('unresolved-name');
  client.open('file:///w/b.steelman', 'assumption fresh "F"\n');
  expect(await client.pull(URI)).toContain('unresolved-name');
});

test('nothing outside the workspace is read', async () => {
  const client = await start({
    capabilities: PULLS,
    folders: ['file:///w'],
    files: { 'file:///w/.git': '', 'file:///secret.steelman': 'assumption s "S"\n' },
  });
  client.open(URI, 'import "../secret.steelman"\nclaim c "C" because s\n');
  const codes = await client.pull(URI);
  expect(codes).toContain('import-not-found');
});

test('a file that changes on disk is noticed', async () => {
  const files = { 'file:///w/b.steelman': 'assumption a "A"\n', 'file:///w/.git': '' };
  const client = await start({
    capabilities: { ...PULLS, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    folders: ['file:///w'],
    files,
  });
  client.open(URI, 'import "b.steelman"\nclaim c "C" because a\n');
  expect(await client.pull(URI)).not.toContain('unresolved-name');
  client.files.set('file:///w/b.steelman', 'assumption z "Z"\n');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/b.steelman', type: 2 }] });
  expect(await client.pull(URI)).toContain('unresolved-name');
});

test('settings of the client and of steelman.json change severities, and take effect at once', async () => {
  const client = await start({
    capabilities: {
      ...PULLS,
      workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    folders: ['file:///w'],
    settings: { rules: { 'unsupported-claim': 'off' } },
  });
  client.open(URI, 'claim bare "Nothing supports it"\n');
  await client.until(() => client.received.some((r) => r.method === 'workspace/configuration'));
  // Until the answer has come to the server; what never comes ends with the time of the test.
  while ((await client.pull(URI)).includes('unsupported-claim'));
  client.files.set('file:///w/steelman.json', '{ "rules": { "unsupported-claim": "error" } }');
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///w/steelman.json', type: 1 }],
  });
  expect(await client.pull(URI)).toContain('unsupported-claim');
});

test('what makes no sense in steelman.json is said where it is, and taken back', async () => {
  const config = 'file:///w/steelman.json';
  const client = await start({ capabilities: PULLS, folders: ['file:///w'] });
  const said = async (text: string | undefined) => {
    if (text === undefined) client.files.delete(config);
    else client.files.set(config, text);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
    await client.pull(URI);
    type Pushed = { uri: string; diagnostics: { range: unknown; message: string }[] };
    const pushed = client.received.filter((r) => r.method === 'textDocument/publishDiagnostics');
    return pushed.map((r) => r.params as Pushed).findLast(({ uri }) => uri === config)?.diagnostics;
  };
  client.open(URI, 'claim bare "Nothing supports it"\n');
  expect(await said('{ "rules": {} }')).toBeUndefined();
  expect(await said('{\n  "rules": { "week-premise": "off" } }')).toEqual([
    {
      range: { start: { line: 1, character: 13 }, end: { line: 1, character: 27 } },
      severity: 2,
      source: 'steelman',
      message: 'There is no rule `week-premise`. Did you mean `weak-premise`?',
    },
  ]);
  expect(await said('{ "rules": {} }')).toEqual([]);
  expect((await said('{ "rules": '))?.[0].message).toMatch(/not valid JSON/);
  expect(await said(undefined)).toEqual([]);
});

test('a request that is cancelled or of a file nobody knows is answered all the same', async () => {
  const client = await start({ capabilities: PULLS });
  const nowhere = {
    textDocument: { uri: 'file:///w/nowhere.steelman' },
    position: { line: 5, character: 5 },
  };
  expect(await client.request('textDocument/hover', nowhere)).toBeNull();
  expect(await client.request('textDocument/definition', nowhere)).toEqual([]);
});

test('numbers that take long come later: nothing waits for them, and the client is asked to look again', async () => {
  const claims = 6000;
  const lines = Array.from({ length: claims }, (_, i) =>
    i < claims / 2
      ? `${i === 0 ? 'thesis' : 'claim'} c${i} "C" because c${2 * i + 1}${2 * i + 2 < claims ? `, c${2 * i + 2}` : ''}`
      : `assumption c${i} "C" credence 99%`,
  );
  const client = await start({
    capabilities: {
      ...PULLS,
      workspace: { inlayHint: { refreshSupport: true } },
      experimental: { steelman: true },
    },
    trace: 'messages',
  });
  client.open(URI, lines.join('\n'));
  const status = () => client.request<{ numbers: string }>('steelman/status', { uri: URI });
  expect((await status()).numbers).toBe('none');
  const refreshed = () => client.received.filter((r) => r.method === 'workspace/inlayHint/refresh').length;
  const arrived = async () => {
    for (let seen = refreshed(); (await status()).numbers !== 'current'; seen = refreshed())
      await client.until(() => refreshed() > seen);
  };
  const computed = () =>
    client.received.filter(({ params }) => JSON.stringify(params ?? null).includes('Computed the numbers'))
      .length;
  await arrived();
  const once = computed();
  expect(once).toBeGreaterThan(0);
  const replaced = (character: number) => ({
    start: { line: 0, character },
    end: { line: 0, character: character + 1 },
  });
  client.change(URI, 2, 'X', replaced(11));
  await arrived();
  expect(computed(), 'a text says nothing of numbers').toBe(once);
  client.change(URI, 3, 'X', replaced(8));
  expect((await status()).numbers, 'another name').toBe('previous');
});
