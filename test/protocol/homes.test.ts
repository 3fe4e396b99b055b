/** What an argument may read from, in the editor: one finding for what is refused, with what to do about it. */
import { afterEach, expect, test } from 'vitest';
import { TestClient } from '../support/server.ts';

const MAIN = 'file:///p/sub/main.steelman';
const SHARED = 'file:///p/shared.steelman';
const POST = 'file:///p/texts/post.md';
const FILES = {
  [SHARED]: 'assumption base "B"\n  credence 70%\n',
  [POST]: 'The mask is cheap to keep.',
};
const ARGUMENT = `import "../shared.steelman"
source post "../texts/post.md"

thesis t "T"
  because base
  quote post "The mask is cheap"
`;
const CAPABILITIES = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

let client: TestClient;
afterEach(() => client.stop());

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

async function open(folders: readonly string[], files: Record<string, string> = FILES, uri = MAIN) {
  client = await TestClient.start({ capabilities: CAPABILITIES, folders, files });
  client.open(uri, ARGUMENT);
  return problemsOf(uri);
}

async function problemsOf(uri: string): Promise<Problem[]> {
  const report = await client.request<{ items: Problem[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.items.filter(({ code }) => /not-found|unresolved/.test(code));
}

interface Action {
  readonly title: string;
  readonly edit?: { readonly documentChanges: readonly { readonly kind?: string; readonly uri?: string }[] };
}

async function fixesOf({ range }: Problem): Promise<Action[]> {
  const actions = await client.request<Action[]>('textDocument/codeAction', {
    textDocument: { uri: MAIN },
    range,
    context: { diagnostics: [] },
  });
  return actions.filter(({ title }) => title.includes('steelman.json'));
}

test('where no folder above is marked, one finding says so, and its fix marks one', async () => {
  const [problem, ...others] = await open([]);
  expect(others).toEqual([]);
  expect(problem.code).toBe('import-not-found');
  expect(problem.message).toMatch(
    /^`\.\.\/shared\.steelman` cannot be read \(.*no folder above is marked.*Put a `steelman\.json`.*`\.\.\/texts\/post\.md`/,
  );
  const [fix] = await fixesOf(problem);
  expect(fix.edit?.documentChanges).toMatchObject([
    { kind: 'create', uri: 'file:///p/steelman.json' },
    { textDocument: { uri: 'file:///p/steelman.json' }, edits: [{ newText: '{}\n' }] },
  ]);
  client.files.set('file:///p/steelman.json', '{}\n');
  client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///p/steelman.json', type: 1 }],
  });
  expect(await problemsOf(MAIN)).toEqual([]);
});

test('it does not matter what else is open', async () => {
  const before = await open([]);
  client.open(SHARED, FILES[SHARED]);
  client.open(POST, FILES[POST], 1, 'markdown');
  expect(await problemsOf(MAIN)).toEqual(before);
});

test('the folder that is open is the home of what no mark claims', async () => {
  expect(await open(['file:///p'])).toEqual([]);
});

test('out of the folder that is open nothing leads, and no fix is offered that would not help', async () => {
  const [problem, ...others] = await open(['file:///p/sub']);
  expect(others).toEqual([]);
  expect(problem.message).toMatch(
    /outside the folder that is open in the editor.*Open a folder that holds both/,
  );
  expect(await fixesOf(problem)).toEqual([]);
});

test('a mark nearer than the other file keeps its argument to itself', async () => {
  const [problem, ...others] = await open(['file:///p'], { ...FILES, 'file:///p/sub/steelman.json': '{}' });
  expect(others).toEqual([]);
  expect(problem.message).toMatch(/outside the home of this argument.*Move or copy it/);
  expect(await fixesOf(problem)).toEqual([]);
});

test('what has not been saved is to be saved', async () => {
  const [problem, ...others] = await open(['file:///p'], FILES, 'untitled:Untitled-1');
  expect(others).toEqual([]);
  expect(problem.message).toMatch(/no place yet.*Save the file\. The same goes for `\.\.\/texts\/post\.md`/);
});

test('completion and annotating offer nothing that is refused', async () => {
  const shut = { ...FILES, 'file:///p/sub/steelman.json': '{}', [MAIN]: 'import ""\nthesis t "T"\n' };
  client = await TestClient.start({ capabilities: CAPABILITIES, folders: ['file:///p'], files: shut });
  client.open(MAIN, 'import ""\nthesis t "T"\n');
  const at = { textDocument: { uri: MAIN }, position: { line: 0, character: 8 } };
  expect(await client.request('textDocument/completion', at)).toMatchObject({ items: [] });
  const start = { line: 0, character: 0 };
  const range = { start, end: { line: 0, character: 17 } };
  const prepared = { uri: POST, range, visible: [MAIN] };
  expect(await client.request('steelman/prepareAnnotation', prepared)).toMatchObject({ arguments: [] });
});

test('a path with `\\` leads where it leads with `/`, and a name with a colon is a file', async () => {
  const files = { 'file:///p/texts/post.md': 'It rains.', 'file:///p/AI%3Anotes.md': 'It snows.' };
  client = await TestClient.start({ capabilities: CAPABILITIES, folders: ['file:///p'], files });
  const uri = 'file:///p/a.steelman';
  client.open(
    uri,
    'source p "texts\\\\post.md"\nsource n "AI:notes.md"\nthesis t "T"\n  quote p "It rains."\n  quote n "It snows."\n  quote n "It pours."\n',
  );
  expect(await client.pull(uri)).toEqual(['backslash-path', 'unsupported-claim', 'quote-not-found']);

  const marks = await client.request<{ passages: unknown[] }>('steelman/annotations', {
    uri: 'file:///p/texts/post.md',
  });
  expect(marks.passages).toHaveLength(1);
});
