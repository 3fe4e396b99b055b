/** How the stream of bytes is cut into messages: stream with its faults → the bodies read, and what is said of the rest. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Framer, LONGEST_BODY, LONGEST_HEADER } from '../../server/transport/framer.ts';
import { runs } from '../support/runs.ts';

/** The bodies that a stream gives, and the problems; cut into chunks of `size` bytes. */
function read(stream: string | Buffer, size = 7): { bodies: string[]; problems: string[] } {
  const bytes = Buffer.from(stream);
  const bodies: string[] = [];
  const problems: string[] = [];
  const framer = new Framer({
    message: (json) => bodies.push(JSON.stringify(json)),
    problem: (message) => problems.push(message),
  });
  for (let at = 0; at < bytes.length; at += size) framer.push(bytes.subarray(at, at + size));
  return { bodies, problems };
}

const framed = (body: string, length = Buffer.byteLength(body)) => `Content-Length: ${length}\r\n\r\n${body}`;
const A = '{"method":"a"}';
const B = '{"method":"b","text":"Content-Length: 5\\r\\n\\r\\n — é"}';

const FAULTS: readonly (readonly [string, string])[] = [
  ['a length of 99 GB', 'Content-Length: 99999999999\r\n\r\n'],
  ['a length over the limit', framed('{"x":1}', LONGEST_BODY + 1)],
  ['a length that is too short', framed(B, 10)],
  ['a length that is too long by 20', framed(A, A.length + 20)],
  ['a length that is too long by 20,000', framed(A, A.length + 20_000)],
  ['a negative length', framed(A, -5)],
  ['a fraction', framed(A, 14.5)],
  ['no length', `X: y\r\n\r\n${A}`],
  ['an empty length', `Content-Length: \r\n\r\n${A}`],
  ['a hexadecimal length', `Content-Length: 0x20\r\n\r\n${A}`],
  ['two lengths', `Content-Length: 14\r\nContent-Length: 2\r\n\r\n${A}`],
  ['an empty header', '\r\n\r\n'],
  ['a long header', `X: ${'z'.repeat(LONGEST_HEADER)}\r\n`],
  ['a long header of lengths', `${'Content-Length: 5\r\n'.repeat(2000)}\r\n`],
  ['a body without a header', A],
  ['no JSON', framed('nonsense')],
  ['half a message', framed('{')],
  ['JSON nested too deep', framed('['.repeat(1001) + ']'.repeat(1001))],
  ['bytes that are no text', framed('\u0000\uffff')],
];

test.each(FAULTS)('%s costs at most itself and is reported', (_, fault) => {
  for (const size of [11, 1 << 20]) {
    const { bodies, problems } = read(framed(A) + fault + framed(B) + framed(A), size);
    expect(bodies[0]).toBe(A);
    expect(bodies.slice(-2)).toEqual([B, A]);
    expect(problems.length).toBeGreaterThan(0);
  }
});

test('other headers and other ways to write one are read', () => {
  const header = 'content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:14\r\n\r\n';
  expect(read(header + A)).toEqual({ bodies: [A], problems: [] });
});

test.each([
  ['brackets in a string', JSON.stringify({ text: '['.repeat(5000) })],
  ['brackets after an escaped quote', JSON.stringify({ text: `"${'{'.repeat(5000)}\\` })],
  ['many that are not nested', JSON.stringify({ list: Array.from({ length: 5000 }, () => [{}]) })],
  ['the deepest that is read', '['.repeat(1000) + ']'.repeat(1000)],
])('%s are read', (_, body) => {
  expect(read(framed(body))).toEqual({ bodies: [body], problems: [] });
});

test('messages are read however the stream is cut', () => {
  const message = fc.record({ method: fc.string(), text: fc.string({ unit: 'binary' }) });
  fc.assert(
    fc.property(fc.array(message), fc.integer({ min: 1, max: 50 }), (messages, size) => {
      const bodies = messages.map((each) => JSON.stringify(each));
      expect(read(bodies.map((body) => framed(body)).join(''), size)).toEqual({ bodies, problems: [] });
    }),
    { numRuns: runs(200) },
  );
});

test('after any garbage the messages are read again', () => {
  const garbage = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(...FAULTS).map(([, fault]) => Buffer.from(fault)),
    fc.tuple(fc.constantFrom(A, B), fc.nat(100)).map(([body, n]) => Buffer.from(framed(body).slice(0, n))),
  );
  fc.assert(
    fc.property(fc.array(garbage, { maxLength: 4 }), (pieces) => {
      const stream = Buffer.concat([...pieces, Buffer.from(framed(A) + framed(B))]);
      expect(read(stream, 1000).bodies.at(-1)).toBe(B);
    }),
    { numRuns: runs(500) },
  );
});
