/** Saved web pages as texts: annotated, marked and quoted as Markdown is; and what is said of other formats. */
import { afterEach, expect, test } from 'vitest';
import { TestClient } from '../support/server.ts';

const PAGE = 'file:///w/page.html';
const ARGUMENT = 'file:///w/page.steelman';
const HTML = `<!doctype html>
<html><head><title>Masks &amp; models</title><style>p { color: red }</style></head>
<body><h1>Masks</h1>
<p>The assistant doesn&#8217;t <em>want</em> any<wbr>thing; it&nbsp;is
<a href="https://example.org/played">played</a>, as far as anyone has seen<sup>3</sup>.</p>
</body></html>
`;

let client: TestClient;
afterEach(() => client.stop());

async function start(files: Record<string, string>): Promise<void> {
  client = await TestClient.start({
    folders: ['file:///w'],
    files,
    capabilities: { experimental: { steelman: true } },
  });
}

const from = (text: string, start: string, end: string) => {
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  return { start: at(text.indexOf(start)), end: at(text.indexOf(end) + end.length) };
};

test('a passage of a page becomes a quote of what is seen, which is marked where it stands', async () => {
  await start({ [PAGE]: HTML });
  client.open(PAGE, HTML, 1, 'html');
  const range = from(HTML, 'assistant', '>played');
  const prepared = await client.request<object>('steelman/prepareAnnotation', {
    uri: PAGE,
    range,
    visible: [],
  });
  expect(prepared).toMatchObject({ kind: 'ready', create: 'page.steelman' });
  const made = await client.request<{ text: string }>('steelman/annotate', {
    ...{ uri: PAGE, range, kind: 'claim', name: 'played', argument: null },
  });
  expect(made.text).toContain('argument "Masks & models"');
  expect(made.text).toContain('quote page "assistant doesn’t want anything; it is played"');

  client.files.set(ARGUMENT, made.text);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ARGUMENT, type: 1 }] });
  const marks = await client.request('steelman/annotations', { uri: PAGE });
  expect(marks).toMatchObject({ passages: [{ outcome: 'normalised', range, uses: [{ name: 'played' }] }] });
  const lenses = await client.request('textDocument/codeLens', { textDocument: { uri: PAGE } });
  expect(lenses).toMatchObject([{ range: { start: { line: range.start.line, character: 0 } } }]);
  const hover = { textDocument: { uri: PAGE }, position: range.start };
  expect(await client.request('textDocument/hover', hover)).toMatchObject({
    contents: { value: expect.stringContaining('played') },
  });
});

test('a page that is open is judged as no argument', async () => {
  await start({ [PAGE]: HTML });
  client.open(PAGE, HTML, 1, 'html');
  expect(await client.pull(PAGE)).toEqual([]);
});

test.each(['tex', 'rst', 'org', 'ipynb'])('a .%s file is to be saved as a text', async (ending) => {
  const uri = `file:///w/paper.${ending}`;
  await start({ [uri]: 'The mask is cheap to keep.' });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 26 } };
  const prepared = await client.request('steelman/prepareAnnotation', { uri, range, visible: [] });
  expect(prepared).toMatchObject({
    kind: 'unavailable',
    reason: `A \`.${ending}\` file is compared as it is written, with its commands and marks: save its text as a \`.txt\`, \`.md\` or \`.html\` file, and quote that.`,
  });
});
