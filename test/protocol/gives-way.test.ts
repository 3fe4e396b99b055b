/** What takes long gives way: what is asked later is answered first, and what is cancelled ends. */
import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { TestClient } from '../support/server.ts';

const FOLDER = 'file:///w/';
const LARGE = `${FOLDER}large.steelman`;
const SMALL = `${FOLDER}small.steelman`;

/** A tree of so many statements, of which much is to be said. */
const large = Array.from({ length: 10_000 }, (_, i) =>
  2 * i + 2 < 10_000
    ? `claim c${i} "Claim ${i}"\n  because c${2 * i + 1}, c${2 * i + 2} (95%)\n`
    : `assumption c${i} "Assumption ${i}"\n`,
).join('');

let client: TestClient;
afterEach(() => client.stop());

/** Opens both files; the small one is answered once the server has read the large one. */
async function started(capabilities: object, text = large): Promise<void> {
  client = await TestClient.start({ capabilities, folders: [FOLDER] });
  client.open(LARGE, text);
  client.open(SMALL, 'claim a "A"\n');
  await client.request('textDocument/documentSymbol', { textDocument: { uri: LARGE } });
}

test('a hover that is asked for later is answered before the findings of a large file', async () => {
  await started({ textDocument: { diagnostic: {} } });
  const order: string[] = [];
  const findings = client.pull(LARGE).then(() => order.push('findings'));
  // The work has begun once another request has been answered.
  await client.request('textDocument/documentSymbol', { textDocument: { uri: SMALL } });
  const position = { line: 0, character: 7 };
  await client.request('textDocument/hover', { textDocument: { uri: SMALL }, position });
  order.push('hover');
  await findings;
  expect(order).toEqual(['hover', 'findings']);
});

test('findings that are cancelled are given up', async () => {
  await started({ textDocument: { diagnostic: {} } });
  const cancel = new CancellationTokenSource();
  const order: string[] = [];
  const asked = client
    .request('textDocument/diagnostic', { textDocument: { uri: LARGE } }, cancel.token)
    .catch(() => {})
    .then(() => order.push('cancelled'));
  await client.request('textDocument/documentSymbol', { textDocument: { uri: SMALL } });
  cancel.cancel();
  const again = client.pull(LARGE).then(() => order.push('findings'));
  await Promise.all([asked, again]);
  expect(order).toEqual(['cancelled', 'findings']);
});

test('pushed findings of a large file keep no other waiting', async () => {
  await started({});
  await client.request('textDocument/documentSymbol', { textDocument: { uri: SMALL } });
  expect(client.published.map(({ uri }) => uri)).not.toContain(LARGE);
  await client.pushed(LARGE, 1);
});

test('a change whose range is null is one of the whole text', async () => {
  client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
  client.open(SMALL, 'claim a "A"\n');
  const contentChanges = [{ range: null, text: 'claim b "B"\n' }];
  client.notify('textDocument/didChange', { textDocument: { uri: SMALL, version: 2 }, contentChanges });
  const symbols = await client.request<{ name: string }[]>('textDocument/documentSymbol', {
    textDocument: { uri: SMALL },
  });
  expect(symbols.map(({ name }) => name)).toEqual(['b']);
});

test('numbers that take long come although findings are asked for again and again', async () => {
  await started({ textDocument: { diagnostic: {} } });
  const position = { line: 0, character: 7 };
  const number = /Support/;
  let hover = '';
  for (const start = Date.now(); !number.test(hover) && Date.now() - start < 20_000; ) {
    await client.pull(LARGE);
    const answer = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: LARGE },
      position,
    });
    hover = answer.contents.value;
  }
  expect(hover).toMatch(number);
});

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const LAYOUT = { tabSize: 2, insertSpaces: true };

/** Each statement with one thing to mend. */
const untidy = Array.from(
  { length: 3000 },
  (_, i) => `assumption a${i} "A"\n  credence 90%\n  credence 80%\n`,
).join('');

/** What is asked of a long file, with what besides its uri, and of which text. */
type Asked = readonly [method: string, params: object, text?: string];

/** Code actions of these kinds for the whole file; without any, all that a light bulb offers. */
const actions = (only?: readonly string[], text?: string): Asked => [
  'textDocument/codeAction',
  { range: WHOLE, context: { diagnostics: [], only } },
  text,
];

const LONG: ReadonlyMap<string, Asked> = new Map([
  ['formatting', ['textDocument/formatting', { options: LAYOUT }]],
  ['quick fixes', actions()],
  ['fixing all', actions(['source.fixAll'], untidy)],
  ['ordering the file', actions(['source.organize'])],
  ['semantic tokens', ['textDocument/semanticTokens/full', {}]],
]);

/** Opens the files and asks for it: the answer, or the code of the error instead of one. */
async function asked([method, params, text]: Asked, cancel = new CancellationTokenSource()) {
  await started({ textDocument: { diagnostic: {} } }, text);
  const answer = client
    .request<unknown[]>(method, { textDocument: { uri: LARGE }, ...params }, cancel.token)
    .catch(({ code }: { code: number }) => code);
  return { answer };
}

test.each([...LONG])('%s: a hover that is asked for later is answered first', async (what, long) => {
  const { answer } = await asked(long);
  const order: string[] = [];
  const over = answer.then(() => order.push(what));
  const position = { line: 0, character: 7 };
  await client.request('textDocument/hover', { textDocument: { uri: SMALL }, position });
  order.push('hover');
  await over;
  expect(order).toEqual(['hover', what]);
});

test.each([...LONG])('%s: refused where the text changes meanwhile', async (_, long) => {
  const { answer } = await asked(long);
  const start = { line: 0, character: 0 };
  client.change(LARGE, 2, '// New\n', { start, end: start });
  expect(await answer).toBe(LSPErrorCodes.ContentModified);
});

test('formatting: another text that changes meanwhile does not matter', async () => {
  const { answer } = await asked(LONG.get('formatting')!);
  client.change(SMALL, 2, 'claim b "B"\n');
  // A blank line is missing after each claim.
  expect(await answer).toHaveLength(4999);
});

test.each<readonly [string, Asked]>([
  // Each range takes as long as the whole file.
  ['formatting', ['textDocument/rangesFormatting', { ranges: Array(20).fill(WHOLE), options: LAYOUT }]],
  ['fixing all', LONG.get('fixing all')!],
])('%s: given up where it is cancelled', async (_, long) => {
  const cancel = new CancellationTokenSource();
  const { answer } = await asked(long, cancel);
  // The work has begun once another request has been answered: one that only waits is withdrawn.
  await client.request('textDocument/documentSymbol', { textDocument: { uri: SMALL } });
  cancel.cancel();
  expect(await answer).toBe(LSPErrorCodes.RequestCancelled);
});
