/** What `// steelman-ignore` reaches and what it does not. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ignoresOf } from '../../core/rules/ignores.ts';
import { parse } from '../../core/syntax/parser.ts';
import { formatting } from '../support/at-once.ts';
import { checkFindings, findingsOf } from '../support/check.ts';
import { documents, textOf } from '../support/documents.ts';
import { applied } from '../support/features.ts';
import { runs } from '../support/runs.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

test('it silences the declaration below, and no other', () => {
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

test('of the declaration below it reaches every line', () => {
  const declaration = `
claim c "C"
  because a (10%)
  because b
    (20%)
`;
  const rest = 'assumption a "A" credence 90%\nassumption b "B" credence 90%\n';
  const only = { only: 'missing-warrant' } as const;
  expect(findingsOf(declaration + rest, only)).toHaveLength(2);
  expect(findingsOf(`// steelman-ignore missing-warrant: known${declaration}${rest}`, only)).toEqual([]);
});

test('above a clause it reaches that clause only, wherever the lines break', () => {
  checkFindings(
    `claim c "C"
  // steelman-ignore missing-warrant: known
  because a
    (10%) because b (20%)
          ^^^^^^^ missing-warrant
assumption a "A" credence 90%
assumption b "B" credence 90%
`,
    { only: 'missing-warrant' },
  );
});

test('a new layout leaves everything ignored that was', () => {
  const comment = '// steelman-ignore weak-step, weak-premise, one-sided: known\n';
  const glue = fc.constantFrom(' ', '\n', `\n${comment}`, ` ${comment}`);
  fc.assert(
    fc.property(documents(6), fc.infiniteStream(glue), (document, glues) => {
      const words = textOf(document, 6).split(/\s+/);
      const text = words.map((word) => word + glues.next().value).join('');
      const files = new Map([[ROOT, text]]);
      const once = applied(files, formatting(snapshotOf(files), ROOT));
      expect(shown(once)).toEqual(shown(files));
    }),
    { numRuns: runs(200) },
  );
});

/** What is found, wherever it is. */
function shown(files: ReadonlyMap<string, string>): string[] {
  const findings = snapshotOf(files).findings(ROOT);
  return findings.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).sort();
}

test('it is above a clause as well', () => {
  checkFindings(`model M
persona P of M
evidence said "It said so" about P credence 90% cite "x"
claim so "It is so"
  about M
  // steelman-ignore persona-boundary: for the sake of the example
  because said
`);
});

test('several rules are separated by commas, and a reason may be left out', () => {
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
  expect(one).toMatchObject({ code: 'one', reason: 'why not' });
  expect(text.slice(other.span.start, other.span.end)).toBe('no-such');
  expect(text.slice(one.reach.start, one.reach.end).trim()).toBe('claim a "A"');
});
