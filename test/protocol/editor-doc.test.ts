/** docs/editor.md lists every method of the protocol, and promises what the server announces. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as lsp from 'vscode-languageserver-protocol';
import { TestClient } from '../support/server.ts';

const ROWS = readFileSync('docs/editor.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| feature'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]);

/** Registration types that stand for several methods, and have none of their own. */
const GROUPS = ['textDocument/semanticTokens', 'notebookDocument/sync'];

test('every message that a client can send is in the table', () => {
  const messages = Object.values(
    lsp as unknown as Record<string, { method?: unknown; messageDirection?: string }>,
  );
  const methods = messages
    .filter(
      (m) => typeof m?.method === 'string' && m.messageDirection === lsp.MessageDirection.clientToServer,
    )
    .map((m) => m.method as string);
  expect(methods.length).toBeGreaterThan(60);
  const listed = ROWS.flatMap((row) => codes(row[2] ?? ''));
  expect([...new Set(methods)].filter((m) => !listed.includes(m) && !GROUPS.includes(m))).toEqual([]);
});

test('what the table promises is announced, and nothing else', async () => {
  const client = await TestClient.start({
    capabilities: { textDocument: { diagnostic: {}, rename: { prepareSupport: true } } },
  });
  const promised = ROWS.flatMap((row) => codes(row[3] ?? ''));
  expect([...new Set(promised)].sort()).toEqual(Object.keys(client.capabilities).sort());
  await client.stop();
});

test('a feature without a capability says no, or is part of another', () => {
  const silent = ROWS.filter(
    (row) => row[3] === '—' && /^textDocument\/(?!did|will)/.test(codes(row[2])[0] ?? ''),
  );
  for (const row of silent) expect(row[4]).toMatch(/^no: /);
});
