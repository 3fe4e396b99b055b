/** Files that come and go, that are edited beside each other, and reports on all of them. */
import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { CHANGED } from '../../protocol/protocol.ts';
import { type ServerOptions, TestClient } from '../support/server.ts';

const A = 'file:///w/a.steelman';
const B = 'file:///w/b.steelman';
const POST = 'file:///w/post.txt';
const WATCHES = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const PULLS = { textDocument: { diagnostic: {} }, ...WATCHES };
const [CREATED, DELETED] = [1, 3];

let client: TestClient;
afterEach(() => client.stop());

async function start(options: ServerOptions): Promise<void> {
  client = await TestClient.start({ capabilities: PULLS, folders: ['file:///w'], ...options });
  // The folder is looked through after the start; this answers when that is done.
  await client.request('steelman/annotations', { uri: POST });
}

function watched(uri: string, type: number): void {
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

test('a text that only a fence quotes is read anew when it is edited', async () => {
  await start({ files: { [POST]: 'it rains' } });
  const notes = 'file:///w/notes.md';
  const fence = 'source post "post.txt"\nevidence e "E"\n  quote post "it rains"\n';
  client.open(notes, `# Notes\n\n\`\`\`steelman\n${fence}\`\`\`\n`, 1, 'markdown');
  client.open(POST, 'it rains', 1, 'plaintext');
  expect(await client.pull(notes)).not.toContain('quote-not-found');
  client.change(POST, 2, 'it snows');
  expect(await client.pull(notes)).toContain('quote-not-found');
});

test('a file that is created while it is open is known once it is closed', async () => {
  await start({});
  client.open(A, 'thesis t "T" because late\n');
  client.open(B, 'assumption late "Late"\n');
  client.files.set(B, 'assumption late "Late"\n');
  watched(B, CREATED);
  client.notify('textDocument/didClose', { textDocument: { uri: B } });
  expect(await client.request('workspace/symbol', { query: 'late' })).toMatchObject([{ name: 'late' }]);
  client.files.delete(B);
  watched(B, DELETED);
  expect(await client.request('workspace/symbol', { query: 'late' })).toEqual([]);
});

test('texts that come and go are offered, and no longer offered, as sources', async () => {
  await start({ files: { [POST]: 'it rains' } });
  client.open(A, 'source post ""\n');
  const offered = async () => {
    const place = { textDocument: { uri: A }, position: { line: 0, character: 13 } };
    const { items } = await client.request<{ items: { label: string }[] }>('textDocument/completion', place);
    return items.map(({ label }) => label);
  };
  expect(await offered()).toEqual(['post.txt']);
  watched(POST, DELETED);
  watched('file:///w/late.md', CREATED);
  watched('file:///w/node_modules/late.md', CREATED);
  watched('file:///w/late.png', CREATED);
  expect(await offered()).toEqual(['late.md']);
});

test('an import that is edited is seen in what is shown of its importer', async () => {
  const refreshes = { workspace: { inlayHint: { refreshSupport: true } } };
  await start({ capabilities: refreshes });
  client.open(A, 'import "b.steelman"\nthesis t "T" because q\n');
  client.open(B, 'assumption q "Q"\n  credence 50%\n');
  const hint = async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const [first] = await client.request<{ label: string }[]>('textDocument/inlayHint', {
      textDocument: { uri: A },
      range,
    });
    return first.label.replace('\u00a0', ' ');
  };
  // On a busy machine an answer may come before the numbers.
  await expect.poll(hint, { timeout: 60_000 }).toBe('⊢ 50 %');
  const refreshed = () => client.received.filter((r) => r.method === 'workspace/inlayHint/refresh').length;
  const before = refreshed();
  client.change(B, 2, 'assumption q "Q"\n  credence 20%\n');
  await client.until(() => refreshed() > before);
  await expect.poll(hint, { timeout: 60_000 }).toBe('⊢ 20 %');
});

test('reports on many files let others have a turn, and begin again after one that was given up', async () => {
  const files: Record<string, string> = {};
  for (let i = 0; i < 60; i++)
    files[`file:///w/f${i}.steelman`] = `thesis t "${i}" because a\nassumption a "A"\n`;
  await start({ files });
  const given = new CancellationTokenSource();
  const params = { previousResultIds: [] };
  const first = client.request('workspace/diagnostic', params, given.token);
  given.cancel();
  await expect(first).rejects.toThrow(/cancelled/);
  let done = false;
  const second = client.request<{ items: unknown[] }>('workspace/diagnostic', params).then((answer) => {
    done = true;
    return answer;
  });
  client.open(A, 'thesis t "T"\n');
  const place = { textDocument: { uri: A }, position: { line: 0, character: 8 } };
  await client.request('textDocument/hover', place);
  expect(done).toBe(false);
  expect((await second).items.length).toBeGreaterThanOrEqual(60);
});

test('the client is notified of each of hundreds of documents, once', async () => {
  await start({ capabilities: { ...PULLS, experimental: { steelman: true } } });
  const notified = () =>
    client.received
      .filter(({ method }) => method === CHANGED)
      .map(({ params }) => (params as { uri: string }).uri);
  const uris = Array.from({ length: 450 }, (_, i) => `file:///w/d${i}.steelman`);
  for (const uri of uris) client.open(uri, 'thesis t "T"\n');
  await client.until(() => new Set(notified()).size === uris.length);
  expect(notified().sort()).toEqual([...uris].sort());
});
