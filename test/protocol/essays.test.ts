/** Arguments in the fences of Markdown files, open or not: renamed, moved and marked along with all others. */
import { afterEach, expect, test } from 'vitest';
import { TestClient } from '../support/server.ts';

const ESSAY = 'file:///w/essay.md';
const SHARED = 'file:///w/shared.steelman';
const POST = 'file:///w/post.md';
const FENCED = `# Essay

My own words stand here.

> \`\`\`steelman
> import "shared.steelman" as s
> source post "post.md"
> source me "essay.md"
>
> thesis v "V"
>   because s.base
>   quote post "The mask is cheap to keep"
>   quote me "My own words stand here."
> \`\`\`

Hence:

\`\`\`steelman
argument "Another"
import "shared.steelman"
claim w "W"
  because base
\`\`\`
`;
const FILES = {
  [ESSAY]: FENCED,
  [SHARED]: 'assumption base "A shared base"\n  credence 70%\n',
  [POST]: 'The mask is cheap to keep, until someone pays.',
};
const CAPABILITIES = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true } },
};

let client: TestClient;
afterEach(() => client.stop());

async function start(opened: readonly string[]): Promise<void> {
  client = await TestClient.start({ capabilities: CAPABILITIES, folders: ['file:///w'], files: FILES });
  await client.request('steelman/annotations', { uri: POST });
  for (const uri of opened) client.open(uri, FILES[uri as keyof typeof FILES], 1, languageOf(uri));
}

const languageOf = (uri: string) => (uri.endsWith('.md') ? 'markdown' : 'steelman');

interface Edit {
  readonly documentChanges: readonly {
    readonly textDocument: { readonly uri: string };
    readonly edits: readonly {
      readonly range: Record<'start' | 'end', { readonly line: number; readonly character: number }>;
      readonly newText: string;
    }[];
  }[];
}

/** The files as an edit leaves them: those that it changes. */
function made({ documentChanges }: Edit): Record<string, string> {
  const uris = documentChanges.map(({ textDocument }) => textDocument.uri);
  expect(new Set(uris).size).toBe(uris.length);
  return Object.fromEntries(
    documentChanges.map(({ textDocument: { uri }, edits }) => {
      const lines = FILES[uri as keyof typeof FILES].split('\n');
      const offset = ({ line, character }: { line: number; character: number }) =>
        lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
      const text = [...edits]
        .sort((a, b) => offset(b.range.start) - offset(a.range.start))
        .reduce(
          (t, { range, newText }) => t.slice(0, offset(range.start)) + newText + t.slice(offset(range.end)),
          lines.join('\n'),
        );
      return [uri, text];
    }),
  );
}

const nothing: string[] = [];

test.each([
  ['closed', nothing],
  ['open', [ESSAY]],
])('a name is renamed in the fences of an essay that is %s', async (_, opened) => {
  await start([SHARED, ...opened]);
  const edit = await client.request<Edit>('textDocument/rename', {
    textDocument: { uri: SHARED },
    position: { line: 0, character: 12 },
    newName: 'ground',
  });
  expect(made(edit)).toEqual({
    [SHARED]: FILES[SHARED].replace('base "', 'ground "'),
    [ESSAY]: FENCED.replace('s.base', 's.ground').replace('because base', 'because ground'),
  });
});

test('from within a fence a name is renamed in its file, and in the other fences', async () => {
  await start([ESSAY]);
  const edit = await client.request<Edit>('textDocument/rename', {
    textDocument: { uri: ESSAY },
    position: { line: 10, character: 16 },
    newName: 'ground',
  });
  expect(Object.keys(made(edit)).sort()).toEqual([ESSAY, SHARED]);
});

test('a name that is taken in a fence is not given', async () => {
  await start([SHARED]);
  const renamed = client.request('textDocument/rename', {
    textDocument: { uri: SHARED },
    position: { line: 0, character: 12 },
    newName: 'w',
  });
  await expect(renamed).rejects.toThrow('`w` already names something in essay.md');
});

test.each([
  ['closed', nothing],
  ['open', [ESSAY]],
])('paths in the fences of an essay that is %s follow what is moved', async (_, opened) => {
  await start(opened);
  const move = async (oldUri: string, newUri: string) =>
    made(await client.request<Edit>('workspace/willRenameFiles', { files: [{ oldUri, newUri }] }));
  expect(await move(SHARED, 'file:///w/lib/common.steelman')).toEqual({
    [ESSAY]: FENCED.replaceAll('"shared.steelman"', '"lib/common.steelman"'),
  });
  expect(await move(POST, 'file:///w/posts/post.md')).toEqual({
    [ESSAY]: FENCED.replace('"post.md"', '"posts/post.md"'),
  });
  expect(await move(ESSAY, 'file:///w/essays/mine.md')).toEqual({
    [ESSAY]: FENCED.replaceAll('"shared.steelman"', '"../shared.steelman"')
      .replace('"post.md"', '"../post.md"')
      .replace('"essay.md"', '"mine.md"'),
  });
});

test.each([
  ['closed', nothing],
  ['open', [ESSAY]],
])('a text shows what an essay that is %s quotes of it', async (_, opened) => {
  await start([POST, ...opened]);
  const marks = await client.request('steelman/annotations', { uri: POST });
  expect(marks).toMatchObject({
    passages: [{ outcome: 'exact', uses: [{ uri: ESSAY, name: 'v', range: { start: { line: 9 } } }] }],
  });
});

test('an essay that quotes itself is quoted once, and not from its fences', async () => {
  await start([ESSAY]);
  expect(await client.pull(ESSAY)).not.toContain('ambiguous-quote');
  const missing = FENCED.replace('quote me "My own words', 'quote me "Nobody\'s words');
  client.change(ESSAY, 2, missing);
  expect(await client.pull(ESSAY)).toContain('quote-not-found');
});

test('what only an essay uses is used', async () => {
  await start([SHARED]);
  expect(await client.pull(SHARED)).not.toContain('unused-declaration');
});

test('an essay that comes, changes and goes is followed', async () => {
  await start([SHARED]);
  const event = async (type: number, text?: string) => {
    if (text === undefined) client.files.delete(ESSAY);
    else client.files.set(ESSAY, text);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ESSAY, type }] });
    const edit = await client.request<Edit>('textDocument/rename', {
      textDocument: { uri: SHARED },
      position: { line: 0, character: 12 },
      newName: 'ground',
    });
    return edit.documentChanges.map(({ textDocument }) => textDocument.uri);
  };
  expect(await event(2, FENCED.replaceAll('base', 'other'))).toEqual([SHARED]);
  expect(await event(2, FENCED)).toEqual([SHARED, ESSAY]);
  expect(await event(3)).toEqual([SHARED]);
  expect(await event(1, FENCED)).toEqual([SHARED, ESSAY]);
});

test('an essay that was written in the editor is followed once it is closed', async () => {
  await start([SHARED]);
  client.files.set(ESSAY, '# Essay');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ESSAY, type: 2 }] });
  client.open(ESSAY, '# Essay', 1, 'markdown');
  client.change(ESSAY, 2, FENCED);
  client.files.set(ESSAY, FENCED);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ESSAY, type: 2 }] });
  client.notify('textDocument/didClose', { textDocument: { uri: ESSAY } });
  const edit = await client.request<Edit>('textDocument/rename', {
    textDocument: { uri: SHARED },
    position: { line: 0, character: 12 },
    newName: 'ground',
  });
  expect(edit.documentChanges.map(({ textDocument }) => textDocument.uri)).toEqual([SHARED, ESSAY]);
});
