/** Which box or dot of a picture each finding belongs to. */
import { expect, test } from 'vitest';
import { nodeFindings } from '../../core/workspace/node-findings.ts';
import { marked } from '../support/features.ts';

test('a finding belongs to the step it is in, else to the statement, the most severe first', () => {
  const { snapshot, uri } = marked(`$0thesis t "It holds" because a, b (20%)
assumption a "A premise" credence 90%
evidence b "What was seen" credence 90%
claim lonely "Nothing rests on it" because ghost
`);
  const found = nodeFindings(snapshot, uri);
  const codes = (id: string) => found.get(id)?.map(({ severity, code }) => `${severity} ${code}`);
  expect(codes('t#1')).toContain('warning weak-step');
  expect(codes('b')).toEqual(['info evidence-without-source']);
  expect(codes('lonely#1')?.[0]).toBe('error unresolved-name');
  expect(found.get('lonely#1')?.[0].message).toContain('`ghost`');
});
