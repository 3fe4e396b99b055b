/** Slips of the hand: each is one error, and its fix leaves none; `in → out`, the fix taken by itself. */

import { expect, test } from 'vitest';
import { quickFixes } from '../support/at-once.ts';
import { applied } from '../support/features.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

/** The codes of what the language itself does not take. */
function errorsOf(text: string) {
  const snapshot = snapshotOf(new Map([[ROOT, text]]));
  return { snapshot, errors: snapshot.findings(ROOT).filter((f) => f.severity === 'error') };
}

/** Checks that the text has one error, and that its first fix gives `expected` and no error at all. */
function checkSlip(text: string, code: string, expected: string): void {
  const { snapshot, errors } = errorsOf(text);
  expect(errors.map((f) => f.code)).toEqual([code]);
  const [{ fix }] = quickFixes(snapshot, ROOT, errors[0].span, errors);
  const after = applied(new Map([[ROOT, text]]), fix.edits).get(ROOT)!;
  expect(after).toBe(expected);
  expect(errorsOf(after).errors.map((f) => f.code)).toEqual([]);
}

const REST = '\n  credence 90%\n\nclaim lied "They lie"\n  because hp\n';

test.each([
  ['evidence hp Models lied', 'missing-text', 'evidence hp "Models lied"'],
  ['evidence hp Models lied, 90% of them', 'missing-text', 'evidence hp "Models lied, 90% of them"'],
  ['evidence hp They lied because of it', 'missing-text', 'evidence hp "They lied because of it"'],
  ['evidence hp Models lied // so it seems', 'missing-text', 'evidence hp "Models lied" // so it seems'],
  ['evidence hp Models lied cite "R"', 'missing-text', 'evidence hp "Models lied" cite "R"'],
  ['evidence hp Models lied"', 'missing-text', 'evidence hp "Models lied"'],
  ["evidence hp 'Models lied'", 'syntax', 'evidence hp "Models lied"'],
  ['evidence hp "Models lied', 'unterminated-string', 'evidence hp "Models lied"'],
  ['evidence hp "M"\n  note Only a sketch', 'syntax', 'evidence hp "M"\n  note "Only a sketch"'],
  ['evidence hp "M"\n  cite Report, table 2', 'syntax', 'evidence hp "M"\n  cite "Report, table 2"'],
  ['evidence hp "M"\n  cite Report"\n  note "N"', 'syntax', 'evidence hp "M"\n  cite "Report"\n  note "N"'],
  [
    'evidence hp "M\n  cite "R"\n  note "N"',
    'unterminated-string',
    'evidence hp "M"\n  cite "R"\n  note "N"',
  ],
  [
    'evidence hp "M"\n  cite "R\n  note "N"',
    'unterminated-string',
    'evidence hp "M"\n  cite "R"\n  note "N"',
  ],
])('one quotation mark or two are forgotten: %s', (slip, code, fixed) => {
  checkSlip(slip + REST, code, fixed + REST);
});

test.each([
  ['90-95', '90%..95%'],
  ['5-10%', '5%..10%'],
  ['90..95', '90%..95%'],
  ['60..70%', '60%..70%'],
  ['60 - 70', '60%..70%'],
  ['60% to 70%', '60%..70%'],
  ['95–90', '90%..95%'],
  ['95%..90%', '90%..95%'],
  ['0.6-0.8', '0.6..0.8'],
  ['0,6-0,8', '0.6..0.8'],
  ['0,5', '0.5'],
  ['90', '90%'],
  ['12,5%', '12.5%'],
  ['very likely', 'very-likely'],
  ['likly', 'likely'],
  ['likely..unlikely', 'unlikely..likely'],
])('a credence that is written otherwise: %s', (slip, fixed) => {
  checkSlip(
    `assumption a "A"\n  credence ${slip}\n`,
    'invalid-credence',
    `assumption a "A"\n  credence ${fixed}\n`,
  );
});

test.each(['150-200', '150', '101..120', '1.2.3', '5-'])(
  'a number that means nothing is left alone: %s',
  (slip) => {
    const { snapshot, errors } = errorsOf(`assumption a "A"\n  credence ${slip}\n`);
    expect(errors.length).toBeGreaterThan(0);
    for (const { fix } of quickFixes(snapshot, ROOT, errors[0].span, errors)) {
      const after = applied(new Map([[ROOT, snapshot.tree(ROOT).text]]), fix.edits).get(ROOT)!;
      expect(errorsOf(after).errors).toEqual([]);
    }
  },
);

test('a text over several lines may say what a clause says', () => {
  const text =
    'claim c "It is long,\n  because of (90%) what\n  note this is"\n  because a\n\nassumption a "A"\n  credence 50%\n';
  expect(errorsOf(text).errors).toEqual([]);
});

/** The fixes at the first unknown name, by title, as plain text and as a snippet. */
function fixesOf(text: string) {
  const { snapshot, errors } = errorsOf(text);
  return new Map(
    quickFixes(snapshot, ROOT, errors[0].span, errors).map(({ fix }) => {
      const files = new Map([[ROOT, text]]);
      const snippet = fix.snippet && applied(files, [fix.snippet]).get(ROOT);
      return [fix.title, { plain: applied(files, fix.edits).get(ROOT), snippet }];
    }),
  );
}

test('a name that is declared leaves its text to be written, then its credence, and leads back', () => {
  const text =
    'thesis t "T"\n  because one, two\n  note "$5 \\\\ }"\n\nassumption two "Two"\n  credence 1%\n';
  expect(fixesOf(text).get('Declare the assumption `one`')).toEqual({
    plain: text.replace('\n\nass', '\n\nassumption one "One"\n\nass'),
    snippet: [
      'thesis t "T"\n  because one$0, two\n  note "\\$5 \\\\\\\\ \\}"\n',
      'assumption one "${1:One}"\n  credence ${2:50%}\n',
      'assumption two "Two"\n  credence 1%\n',
    ].join('\n'),
  });
});

test('several names that are declared nowhere can be declared at once', () => {
  const text = 'thesis t "T"\n  because one, two';
  expect(fixesOf(text).get('Declare all 2 as assumptions')).toEqual({
    plain: `${text}\n\nassumption one "One"\n\nassumption two "Two"`,
    snippet:
      'thesis t "T"\n  because one$0, two\n\nassumption one "${1:One}"\n  credence ${2:50%}\n\nassumption two "${3:Two}"\n  credence ${4:50%}',
  });
  expect([...fixesOf('thesis t "T"\n  because one').keys()]).not.toContain('Declare all 1 as assumptions');
  // Those of several declarations each come after the one that names them.
  expect(
    fixesOf(`${text}\n\nclaim c "C"\n  because one, three\n`).get('Declare all 3 as assumptions')?.plain,
  ).toBe(
    `${text}\n\nassumption one "One"\n\nassumption two "Two"\n\nclaim c "C"\n  because one, three\n\nassumption three "Three"\n`,
  );
});
