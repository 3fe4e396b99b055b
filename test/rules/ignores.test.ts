/** What `// steelman-ignore` reaches and what it does not. */
import { expect, test } from 'vitest';
import { ignoresOf } from '../../server/src/rules/ignores.ts';
import { parse } from '../../server/src/syntax/parser.ts';
import { checkFindings, findingsOf } from '../support/check.ts';

test('it silences the line below, once', () => {
  checkFindings(`// steelman-ignore unsupported-claim: argued for elsewhere
claim a "A"

claim b "B"
      ^ unsupported-claim
`);
});

test('it reaches past further comments', () => {
  checkFindings(`// steelman-ignore unsupported-claim: argued for elsewhere
// This is the first one.
claim a "A"
`);
});

test('it stands above a clause as well', () => {
  checkFindings(`model M
persona P of M
evidence said "It said so" about P credence 90% cite "x"
claim so "It is so"
  about M
  // steelman-ignore persona-boundary: for the sake of the example
  because said
`);
});

test('several rules stand behind commas, and a reason may be left out', () => {
  expect(findingsOf('// steelman-ignore asserted-claim, unsupported-claim\nclaim a "A"\n')).toEqual([]);
});

test('it silences no other rule, and no error of the language', () => {
  checkFindings(`// steelman-ignore asserted-claim: wrong rule
claim a "A"
      ^ unsupported-claim

// steelman-ignore unresolved-name: this cannot be
claim b "B" because c
                    ^ unresolved-name
`);
});

test('a file with CRLF line ends is no different', () => {
  expect(findingsOf('// steelman-ignore unsupported-claim: x\r\nclaim a "A"\r\n')).toEqual([]);
});

test('what it says is known for those who look at ignores themselves', () => {
  const text =
    '  // steelman-ignore one, no-such:  why not  \nclaim a "A"\n// steelman-ignored: no\n//steelman-ignore';
  const [one, other, ...more] = ignoresOf(parse(text));
  expect(more).toEqual([]);
  expect(one).toMatchObject({ code: 'one', reason: 'why not', used: false, ran: false });
  expect(text.slice(other.span.start, other.span.end)).toBe('no-such');
  expect(text.slice(one.reach.start, one.reach.end)).toBe('claim a "A"');
});
