/** What clients send by the thousand: parameters → what is wrong with them. */
import { expect, test } from 'vitest';
import {
  type Check,
  changes,
  fileEvents,
  LONGEST_URI,
  opened,
  renames,
} from '../../server/transport/checks.ts';

const uri = 'file:///a';
const LONG = 'a'.repeat(LONGEST_URI + 1);
const document = { uri, languageId: 'steelman', version: 1, text: '' };
const start = { line: 0, character: 0 };
const textDocument = { uri, version: 2 };

const RIGHT: readonly (readonly [string, Check, unknown])[] = [
  ['opened', opened, { textDocument: { ...document, more: 1 } }],
  ['no changes', changes, { textDocument, contentChanges: [] }],
  ['the whole text', changes, { textDocument, contentChanges: [{ text: 'a' }, { text: 'a', range: null }] }],
  ['a part', changes, { textDocument, contentChanges: [{ text: 'a', range: { start, end: start } }] }],
  ['file events', fileEvents, { changes: [1, 2, 3].map((type) => ({ uri, type })) }],
  ['renames', renames, { files: [{ oldUri: uri, newUri: uri }] }],
];

const WRONG: readonly (readonly [Check, unknown, string])[] = [
  ...[undefined, null, 5, 'x', [], {}, { textDocument: null }, { textDocument: 5 }].flatMap(
    (params) =>
      [
        [opened, params, 'textDocument: a document with its text is expected'],
        [changes, params, 'textDocument: a uri and a version are expected'],
        [fileEvents, params, 'changes: a list is expected'],
        [renames, params, 'files: a list is expected'],
      ] as const,
  ),
  ...[{ uri: LONG }, { uri: 5 }, { languageId: null }, { version: '1' }, { text: undefined }].map(
    (wrong) =>
      [
        opened,
        { textDocument: { ...document, ...wrong } },
        'textDocument: a document with its text is expected',
      ] as const,
  ),
  [changes, { textDocument, contentChanges: { length: 1 } }, 'contentChanges: a list is expected'],
  ...[
    null,
    5,
    {},
    { text: 5 },
    { text: '', range: {} },
    { text: '', range: { start, end: { line: 0 } } },
  ].map(
    (wrong) =>
      [
        changes,
        { textDocument, contentChanges: [{ text: 'a' }, wrong] },
        'contentChanges.1: invalid',
      ] as const,
  ),
  ...[null, {}, { uri, type: 4 }, { uri, type: '1' }, { uri: 5, type: 1 }, { uri: LONG, type: 1 }].map(
    (wrong) => [fileEvents, { changes: [wrong] }, 'changes.0: invalid'] as const,
  ),
  ...[null, {}, { oldUri: uri }, { oldUri: uri, newUri: LONG }].map(
    (wrong) => [renames, { files: [wrong] }, 'files.0: invalid'] as const,
  ),
];

test.each(RIGHT)('%s: nothing', (_, check, params) => {
  expect(check(params)).toBeUndefined();
});

test('what is wrong is said', () => {
  for (const [check, params, said] of WRONG) expect(check(params), JSON.stringify(params)).toBe(said);
});
