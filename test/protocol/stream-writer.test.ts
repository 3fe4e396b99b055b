/** Long answers are put into JSON in slices, and keep no other message waiting. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { StreamMessageReader } from 'vscode-languageserver/node';
import { StreamWriter } from '../../server/transport/stream-writer.ts';

const long = (id: number) => ({
  jsonrpc: '2.0',
  id,
  result: { graph: { nodes: Array.from({ length: 100_000 }, (_, i) => ({ id: `ä${i}`, at: [i, null] })) } },
});
const text = (id: number) => ({ jsonrpc: '2.0', id, result: { text: '𝒳 ä a "'.repeat(100_000) } });
const short = (id: number) => ({ jsonrpc: '2.0', id, result: { value: 'Ein Wort' } });

test.each([
  ['a short answer goes before a long one', [long(1), short(2)], [short(2), long(1)]],
  ['a short answer goes before a long text', [text(1), short(2)], [short(2), text(1)]],
  ['short ones keep their order', [short(1), short(2), short(3)], [short(1), short(2), short(3)]],
])('%s', async (_, written, expected) => {
  const stream = new PassThrough();
  const writer = new StreamWriter(stream);
  const read: unknown[] = [];
  const all = new Promise<void>((resolve) => {
    new StreamMessageReader(stream).listen((message) => {
      if (read.push(message) === written.length) resolve();
    });
  });
  await Promise.all([...written.map((message) => writer.write(message)), all]);
  expect(read).toEqual(expected);
});
