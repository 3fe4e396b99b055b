/** What holds for all rules together: the catalog, the settings, ignores. */
import { expect, test } from 'vitest';
import { CATALOG, finding, messageOf } from '../../core/rules/catalog.ts';
import { RULES } from '../../core/rules/registry.ts';
import { findingsOf } from '../support/check.ts';

test('every row of the catalog has its rule, and every rule its row', () => {
  expect(RULES.map((rule) => rule.code)).toEqual([...CATALOG.keys()]);
});

test('the compiler knows the placeholders of a message', () => {
  const span = { start: 0, end: 1 };
  const ok = finding('syntax', span, { problem: 'Here is {todo}.', todo: 'Mend it.' });
  expect(messageOf(ok)).toBe('Here is {todo}. Mend it.');
  // @ts-expect-error a placeholder is missing
  finding('syntax', span, { problem: '' });
  // @ts-expect-error there is no such placeholder
  finding('syntax', span, { problem: '', todo: '', extra: '' });
  // @ts-expect-error a rule without placeholders takes none
  finding('unterminated-string', span, { extra: '' });
  // @ts-expect-error there is no such rule
  finding('no-such-rule', span, {});
});

test('of more than ten of a kind the first tells of the others, and lists them; errors are told one by one', () => {
  const claims = (n: number) => Array.from({ length: n }, (_, i) => `claim c${i} "C"\n`).join('');
  const only = { only: 'unsupported-claim' } as const;
  expect(findingsOf(claims(10), only)).toHaveLength(10);
  const found = findingsOf(claims(12), only);
  expect(found.map((f) => [f.others, f.related?.length])).toEqual([[11, 11]]);
  expect(messageOf(found[0])).toMatch(/The same goes for 11 more places in this file\.$/);
  const unresolved = Array.from({ length: 12 }, (_, i) => `claim c${i} "C" because gone${i}\n`).join('');
  expect(findingsOf(unresolved, { only: 'unresolved-name' })).toHaveLength(12);
});
