/** What takes long gives way: what is asked later is answered first, and what is cancelled ends. */
import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
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
async function started(capabilities: object): Promise<void> {
  client = await TestClient.start({ capabilities, folders: [FOLDER] });
  client.open(LARGE, large);
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
