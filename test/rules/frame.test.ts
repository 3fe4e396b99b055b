/** What holds for all rules together: the catalog, the settings, ignores. */
import { expect, test } from 'vitest';
import { RULES } from '../../core/rules/all.ts';
import { CATALOG, finding, messageOf } from '../../core/rules/catalog.ts';

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
