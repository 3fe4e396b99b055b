/** Uris in one form: uri as a client writes it → its one form, the folder around it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, parent } from '../../server/state/uris.ts';

test.each([
  ['file:///a/b.steelman', 'file:///a/b.steelman'],
  ['FILE:///a/b.steelman', 'file:///a/b.steelman'],
  ['file:///C%3A/x.steelman', 'file:///c:/x.steelman'],
  ['file:///C:/x.steelman', 'file:///c:/x.steelman'],
  ['file://Server/share/X.steelman', 'file://server/share/X.steelman'],
  ['file:///a%20b/%c3%a9.md', 'file:///a%20b/%C3%A9.md'],
  ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ['file:///a.md#argument-0', 'file:///a.md#argument-0'],
  ['nonsense', 'nonsense'],
  ['file:///a/../b/./c.steelman', 'file:///b/c.steelman'],
  ['file:///a/%2E%2e/b.steelman', 'file:///b.steelman'],
  ['file:///../../b.steelman', 'file:///b.steelman'],
  ['file:///a/b/..', 'file:///a/'],
  ['file:///a/.', 'file:///a/'],
  ['file:///a/.b/..c/d.', 'file:///a/.b/..c/d.'],
  ['untitled:a/../b', 'untitled:a/../b'],
])('%s → %s', (uri, form) => {
  expect(canonical(uri)).toBe(form);
});

test('a path has one form, whichever of its characters are encoded', () => {
  const character = fc.constantFrom(...'azAZ09-._~!$&()*+,;=@/ é'.split(''));
  const path = fc.array(fc.tuple(character, fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(path, (written) => {
      const encoded = ([each, always]: [string, boolean]) =>
        each !== '/' && (always || /[ é]/.test(each)) ? hex(each) : each;
      const plain = `file:///x/${written.map(([each]) => encoded([each, false])).join('')}`;
      const uri = `file:///x/${written.map(encoded).join('')}`;
      expect(canonical(uri)).toBe(canonical(plain));
      expect(canonical(canonical(uri))).toBe(canonical(uri));
    }),
  );
});

/** Every byte of a character, encoded. */
function hex(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

test.each([
  ['file:///a/b.steelman', 'file:///a'],
  ['file:///a/b/', 'file:///a'],
  ['file:///a', 'file://'],
  ['file:///', undefined],
  ['x://a/a', 'x://a'],
  ['x://a/a/a', 'x://a/a'],
  ['untitled:Untitled-1', undefined],
  ['nonsense', undefined],
])('the folder around %s is %s', (uri, folder) => {
  expect(parent(uri)).toBe(folder);
});
