/** What was reported of documents that leave is taken back, and only files of the workspace are judged. */
import { afterEach, expect, test } from 'vitest';
import { type ServerOptions, TestClient } from '../support/server.ts';

const BAD = 'file:///w/bad.steelman';
const TEXT = 'thesis t "T"\n  because nope\n';
const PULLS = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};
const [CREATED, DELETED] = [1, 3];

interface Report {
  readonly kind: string;
  readonly uri: string;
  readonly resultId?: string;
  readonly items?: readonly { readonly code: string }[];
}

let client: TestClient;
afterEach(() => client.stop());

async function start(options: ServerOptions): Promise<void> {
  client = await TestClient.start({ folders: ['file:///w'], ...options });
  await client.request('workspace/symbol', { query: '' });
}

const closed = (uri: string) => client.notify('textDocument/didClose', { textDocument: { uri } });

function watched(...events: readonly (readonly [string, number])[]): void {
  client.notify('workspace/didChangeWatchedFiles', { changes: events.map(([uri, type]) => ({ uri, type })) });
}

/** What a client that pulls holds on to, by uri: the answers so far, as the protocol has it kept. */
class Problems {
  private readonly known = new Map<string, Report>();

  async ask(): Promise<Record<string, readonly string[]>> {
    const previousResultIds = [...this.known].map(([uri, { resultId }]) => ({ uri, value: resultId }));
    const { items } = await client.request<{ items: Report[] }>('workspace/diagnostic', {
      previousResultIds,
    });
    for (const report of items) {
      if (report.kind === 'full') this.known.set(report.uri, report);
      if (report.kind === 'full' && report.resultId === undefined) this.known.delete(report.uri);
    }
    return Object.fromEntries(
      [...this.known].flatMap(([uri, { items = [] }]) => {
        const codes = items.map((d) => d.code).filter((code) => code === 'unresolved-name');
        return codes.length > 0 ? [[uri, codes]] : [];
      }),
    );
  }

  /** Asks until what is reported is this. */
  async become(wanted: readonly string[]): Promise<void> {
    for (let tries = 0; tries < 20; tries++) {
      if (Object.keys(await this.ask()).join() === wanted.join()) return;
    }
    throw new Error(`never ${wanted.join()}`);
  }
}

test.each<[string, () => void, string[]]>([
  [
    'a file is deleted',
    () => {
      client.files.delete(BAD);
      watched([BAD, DELETED]);
    },
    [],
  ],
  [
    'a file is renamed',
    () => {
      client.files.delete(BAD);
      client.files.set('file:///w/good.steelman', TEXT);
      watched([BAD, DELETED], ['file:///w/good.steelman', CREATED]);
    },
    ['file:///w/good.steelman'],
  ],
  [
    'the folder around it is deleted, and no more is said of it',
    () => {
      client.files.delete('file:///w/sub/deep/bad.steelman');
      watched(['file:///w/sub', DELETED]);
    },
    [BAD],
  ],
  [
    'the folder around it is renamed',
    () => {
      client.files.delete('file:///w/sub/deep/bad.steelman');
      client.files.set('file:///w/other/deep/bad.steelman', TEXT);
      watched(['file:///w/sub', DELETED], ['file:///w/other', CREATED]);
    },
    [BAD, 'file:///w/other/deep/bad.steelman'],
  ],
  [
    'the workspace folder is removed',
    () =>
      client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri: 'file:///w', name: 'w' }] },
      }),
    [],
  ],
])('who pulls is told so when %s', async (_, leave, left) => {
  const files = { [BAD]: TEXT, ...(left[0] === BAD ? { 'file:///w/sub/deep/bad.steelman': TEXT } : {}) };
  await start({ capabilities: PULLS, files });
  const problems = new Problems();
  await problems.become(Object.keys(files));
  leave();
  await problems.become(left);
});

test.each([
  ['an untitled document is closed', 'untitled:Untitled-1', undefined],
  ['a document changes its language', 'file:///w/notes.txt', 'plaintext'],
])('who pulls is told so when %s', async (_, uri, language) => {
  await start({ capabilities: PULLS });
  const problems = new Problems();
  client.open(uri, TEXT);
  await problems.become([uri]);
  closed(uri);
  if (language) client.open(uri, TEXT, 2, language);
  await problems.become([]);
});

test.each([
  ['a file is closed', BAD, undefined],
  ['an untitled document is closed', 'untitled:Untitled-1', undefined],
  ['a document changes its language', 'file:///w/notes.txt', 'plaintext'],
])('who is pushed to is told so when %s', async (_, uri, language) => {
  await start({});
  client.open(uri, TEXT);
  expect(await client.pushed(uri, 1)).toContain('unresolved-name');
  closed(uri);
  if (language) client.open(uri, TEXT, 2, language);
  await client.until(() => client.published.filter((p) => p.uri === uri).at(-1)?.diagnostics.length === 0);
});

const MAIN = 'file:///w/main.steelman';
const OLD = 'git:/w/main.steelman?%7B%22ref%22%3A%22HEAD%22%7D';
const ARGUMENT = 'import "shared.steelman"\n\nthesis cheap "The mask stays on"\n  because base, gone\n';

test('the old side of a comparison has colours, hovers, an outline and folds, and nothing is judged in it', async () => {
  const files = { [MAIN]: ARGUMENT, 'file:///w/shared.steelman': 'assumption base "A shared base"\n' };
  await start({ capabilities: PULLS, files });
  client.open(MAIN, ARGUMENT);
  client.open(OLD, ARGUMENT);
  const at = { textDocument: { uri: OLD }, position: { line: 3, character: 11 } };
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const ask = (method: string, more: object = {}) =>
    client.request<unknown>(method, { ...at, range, ...more });

  expect(await client.pull(OLD)).toEqual([]);
  expect(await ask('textDocument/inlayHint')).toEqual([]);
  expect(await ask('textDocument/codeLens')).toEqual([]);
  expect(await ask('textDocument/completion')).toBeNull();
  expect(await ask('textDocument/prepareRename')).toBeNull();
  expect(await ask('textDocument/references', { context: { includeDeclaration: true } })).toEqual([]);
  expect(await ask('textDocument/codeAction', { context: { diagnostics: [] } })).toEqual([]);
  expect(await ask('textDocument/formatting', { options: {} })).toEqual([]);

  expect(await ask('textDocument/hover')).toMatchObject({
    contents: { value: expect.stringContaining('A shared base') },
  });
  expect(await ask('textDocument/documentSymbol')).toHaveLength(2);
  expect(await ask('textDocument/foldingRange')).not.toEqual([]);
  const { data } = (await ask('textDocument/semanticTokens/full')) as { data: number[] };
  expect(data.length).toBeGreaterThan(0);

  expect(await ask('steelman/graph', { uri: OLD })).toMatchObject({ kind: 'unavailable' });
  expect(await ask('steelman/status', { uri: OLD })).toMatchObject({ errors: 0, warnings: 0, theses: [] });
  const symbols = await client.request<{ location: { uri: string } }[]>('workspace/symbol', {
    query: 'cheap',
  });
  expect(symbols.map(({ location }) => location.uri)).toEqual([MAIN]);
  const reports = await client.request<{ items: Report[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  expect(reports.items.map(({ uri }) => uri)).toEqual([MAIN, 'file:///w/shared.steelman']);
  const text = 'file:///w/post.md';
  client.open(text, 'The mask is cheap to keep.', 1, 'markdown');
  const prepared = await client.request('steelman/prepareAnnotation', {
    uri: text,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 25 } },
    visible: [OLD, MAIN],
  });
  expect(prepared).toMatchObject({ argument: null, arguments: [{ uri: MAIN }] });
});
