/** `unreachable` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const only = { only: 'unreachable' } as const;

test('a claim that bears on no thesis, where its way ends', () => {
  checkFindings(
    `thesis t "T" because a
assumption a "A"
claim c "C" because d
      ^ unreachable hint: The claim \`c\` bears on no thesis
claim d "D" because a
objection o "O" credence 60% rebuts c
`,
    only,
  );
});

test('claims bear on a thesis as premises, attackers, exceptions, conditions and break conditions', () => {
  checkFindings(
    `model M
persona P of M
goal G of M
thesis t "T" because a, b unless x
claim a "A" because p
assumption b "B" given g
claim g "G" because p
claim x "X" because p
claim o "O" because p rebuts t
instrumental i "I" of P serves G until u credence 60%
claim u "U" because p
assumption p "P"
`,
    only,
  );
});

test('a file without a thesis has a report of its own, and an importer may use it', () => {
  checkFindings('claim c "C" because a\nassumption a "A"\n', only);
  checkFindings(
    `thesis t "T" because a
assumption a "A"
claim c "C" because a
--- other.steelman
import "main.steelman"
thesis other "O" because c
`,
    only,
  );
});

test('it is made a thesis, or removed', () => {
  const before = `thesis t "T" because a

claim $0c "C" because a

assumption a "A"
`;
  checkFix(before, before.replace('claim $0', 'thesis '), 'Make it a thesis', only);
  checkFix(before, before.replace('claim $0c "C" because a\n\n', ''), 'Remove this claim', only);
});

test('it is not removed where an objection is an exception to nothing but its steps', () => {
  const text = `thesis t "T" because a
claim $0c "C"
  because a unless o
  because b unless o
assumption a "A"
assumption b "B"
objection o "O"
`;
  expect(fixTitles(text, only)).not.toContain('Remove this claim');
  expect(fixTitles(text.replace('"O"', '"O" rebuts t'), only)).toContain('Remove this claim');
});
