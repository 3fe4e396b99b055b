/** Markdown documents at the server: diagnostics and answers in their fences, silence everywhere else. */
import { afterEach, expect, test } from 'vitest';
import { type ServerOptions, TestClient } from '../support/server.ts';

const URI = 'file:///w/notes.md';
const NOTES = `# Notes

\`\`\`steelman
assumption rain "It rains"
  credence 50%
\`\`\`

Hence:

\`\`\`steelman
claim wet "The street is wet"
  because rain, rian
\`\`\`

\`\`\`steelman
argument "Another"
thesis wet "Wet again"
  because x
\`\`\`
`;
const running: TestClient[] = [];

async function open(text: string, options?: ServerOptions): Promise<TestClient> {
  const client = await TestClient.start(options);
  running.push(client);
  client.open(URI, text, 1, 'markdown');
  return client;
}
afterEach(async () => {
  for (const client of running.splice(0)) await client.stop();
});

const dynamic = { dynamicRegistration: true };
const DYNAMIC = {
  textDocument: {
    ...{ synchronization: dynamic, hover: dynamic, definition: dynamic, codeLens: dynamic },
    diagnostic: dynamic,
  },
};
const at = (line: number, character: number) => ({
  textDocument: { uri: URI },
  position: { line, character },
});
const registered = (client: TestClient) =>
  client.received
    .filter(({ method }) => method === 'client/registerCapability')
    .flatMap(({ params }) => (params as { registrations: { method: string }[] }).registrations)
    .map(({ method }) => method);

test('diagnostics are pushed for the document, at places of the document', async () => {
  const client = await open(NOTES);
  expect(await client.pushed(URI, 1)).toEqual(expect.arrayContaining(['unresolved-name', 'unresolved-name']));
  const found = client.published.at(-1)!.diagnostics.filter((d) => d.code === 'unresolved-name');
  expect(found.map((d) => d.range)).toEqual([
    { start: { line: 11, character: 16 }, end: { line: 11, character: 20 } },
    { start: { line: 17, character: 10 }, end: { line: 17, character: 11 } },
  ]);
});

test('an edit in the text and one in a fence are both followed', async () => {
  const client = await open(NOTES);
  await client.pushed(URI, 1);
  client.change(URI, 2, NOTES.replace('# Notes', '# My notes\n').replace('rian', 'rain').replace('x', 'wet'));
  expect(await client.pushed(URI, 2)).not.toContain('unresolved-name');
});

test('diagnostics go when the fences go', async () => {
  const client = await open(NOTES);
  await client.pushed(URI, 1);
  client.change(URI, 2, '# Notes');
  expect(await client.pushed(URI, 2)).toEqual([]);
});

test('Markdown without a fence gets nothing', async () => {
  const client = await open('# Notes\n\nclaim x "X" because y\n');
  client.open('file:///w/a.steelman', 'claim c "C"');
  await client.pushed('file:///w/a.steelman', 1);
  expect(client.published.filter(({ uri }) => uri === URI)).toEqual([]);
  const params = { textDocument: { uri: URI } };
  for (const method of ['documentSymbol', 'documentLink', 'foldingRange', 'codeLens', 'formatting'])
    expect(await client.request(`textDocument/${method}`, { ...params, options: {} })).toEqual([]);
  expect(await client.request('textDocument/semanticTokens/full', params)).toMatchObject({ data: [] });
  expect(await client.request('textDocument/completion', at(2, 0))).toBeNull();
  expect(await client.request('textDocument/hover', at(2, 3))).toBeNull();
});

test('in a fence there are hovers, completions and definitions, around it there are none', async () => {
  const client = await open(NOTES);
  const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', at(11, 11));
  expect(hover.contents.value).toContain('It rains');
  const [place] = await client.request<object[]>('textDocument/definition', at(11, 11));
  expect(place).toMatchObject({ uri: URI, range: { start: { line: 3, character: 11 } } });
  const { items } = await client.request<{ items: { label: string }[] }>(
    'textDocument/completion',
    at(11, 10),
  );
  expect(items.map(({ label }) => label)).toContain('rain');
  expect(await client.request('textDocument/completion', at(7, 2))).toBeNull();
  expect(await client.request('textDocument/completion', at(19, 0))).toBeNull();
  const symbols = await client.request<{ name: string }[]>('textDocument/documentSymbol', {
    textDocument: { uri: URI },
  });
  expect(symbols.map(({ name }) => name)).toEqual(['rain', 'wet', 'Another', 'wet']);
});

test('a fix is an edit of the document, and its layout and order stay', async () => {
  const client = await open(NOTES.replace('rain, rian', 'wind, rian'), {
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
  const range = { start: at(11, 16).position, end: at(11, 18).position };
  const actions = (only?: string[]) =>
    client.request<{ title: string; edit: { documentChanges: object[] } }[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  const fix = (await actions()).find(({ title }) => title.includes('`rain`'));
  expect(fix?.edit.documentChanges).toEqual([
    { textDocument: { uri: URI, version: 1 }, edits: [{ range: expect.anything(), newText: 'rain' }] },
  ]);
  expect(await actions(['source.organize'])).toEqual([]);
});

test('features are registered for Markdown when a fence turns up, and not before', async () => {
  const client = await open('# Notes', { capabilities: DYNAMIC });
  await client.until(() => registered(client).length > 0);
  expect(registered(client)).not.toContain('textDocument/completion');
  client.change(URI, 2, NOTES);
  await client.until(() => registered(client).includes('textDocument/completion'));
  expect(registered(client)).toContain('textDocument/diagnostic');
  expect(registered(client)).not.toContain('textDocument/formatting');
  expect(await client.pull(URI)).toContain('unresolved-name');
  client.change(URI, 3, `${NOTES}\nMore.`);
  await client.pull(URI);
  const methods = registered(client);
  expect(new Set(methods).size).toBe(methods.length);
});
