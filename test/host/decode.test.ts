/** Bytes of files → text: byte order marks, then UTF-8, else Windows-1252. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../host/decode.ts';
import { runs } from '../support/runs.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );

test.each([
  ['UTF-8', bytes('naïve “quote”'), 'naïve “quote”', 'utf-8', false],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'naïve'), 'naïve', 'utf-8', true],
  ['UTF-16, little end first', bytes([0xff, 0xfe, 0x61, 0, 0xe9, 0]), 'aé', 'utf-16le', true],
  ['UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x61, 0, 0xe9]), 'aé', 'utf-16be', true],
  [
    'Windows-1252',
    bytes('na', [0xef], 've ', [0x93], 'quote', [0x94]),
    'naïve “quote”',
    'windows-1252',
    false,
  ],
  ['nothing', bytes(), '', 'utf-8', false],
  ['U+FFFD, where it is written', bytes('\ufffd'), '\ufffd', 'utf-8', false],
])('%s', (_, given, text, encoding, marked) => {
  expect(decode(given)).toEqual({ text, encoding, marked });
});

test('binary data is not a text', () => {
  expect(decode(bytes('PNG', [0, 1, 2]))).toBeUndefined();
});

test('what is read as UTF-8 is written back byte for byte; nothing else gets a U+FFFD', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (given) => {
      const decoded = decode(given);
      if (decoded?.encoding === 'utf-8')
        expect(Buffer.from(encode(decoded.text, decoded.marked))).toEqual(Buffer.from(given));
      if (decoded?.encoding === 'windows-1252') expect(decoded.text).not.toContain('\ufffd');
    }),
    { numRuns: runs(500) },
  );
});
