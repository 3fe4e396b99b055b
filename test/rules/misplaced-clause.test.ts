/** `misplaced-clause` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

test('each clause in a declaration that has none of the kind', () => {
  checkFindings(`argument "T" credence 50%
             ^^^^^^^^ misplaced-clause error: \`credence\` cannot be used in an argument: it belongs to a proposition or a link
model M "M" of M
            ^^ misplaced-clause error: it belongs to a persona, a goal or a link
persona P "P" of M note "x"
                   ^^^^ misplaced-clause
goal G of M
import "o.steelman" as o note "n"
                         ^^^^ misplaced-clause error: \`note\` cannot be used in an import
source s "https://a.b" title "T" credence 1
                                 ^^^^^^^^ misplaced-clause
sincere i "I" of P about M serves G until a credence 50%
                   ^^^^^ misplaced-clause error: cannot be used in a sincere link: a link is about its persona's model.
                           ^^^^^^ misplaced-clause error: it belongs to an instrumental link
                                    ^^^^^ misplaced-clause
assumption a "A" about M, P, G credence 50% quote s "q" cite "c" tag because note "n"
--- o.steelman
`);
});

test('what is argued for is a claim: said once, however many its reasons', () => {
  checkFindings(`assumption a "A"
  because b
  ^^^^^^^ misplaced-clause error: \`because\` cannot be used in an assumption: what is argued for is a claim
  because c
evidence b "B"
assumption c "C"
`);
  checkFix(
    'evidence a "A" $0because b\nevidence b "B"\n',
    'claim a "A" because b\nevidence b "B"\n',
    'Make it a claim',
  );
});

test('a condition beside reasons', () => {
  checkFindings(`claim a "A" credence 50% given b because c
                         ^^^^^ misplaced-clause error: \`given\` cannot be used in the credence of what has a \`because\`
assumption b "B"
assumption c "C"
`);
  const leaves = 'assumption b "B"\nassumption c "C"\n';
  const before = `claim a "A"\n  credence 50% $0given b\n  because c (90%)\n${leaves}`;
  checkFix(
    before,
    `claim a "A"\n  credence 50%\n  because c, b (90%)\n${leaves}`,
    'Make `b` a premise of the step',
  );
  checkFix(before, `claim a "A"\n  credence 50%\n  because c (90%)\n${leaves}`, 'Remove the condition');
});

test('the clauses after a mistake may be those of another declaration', () => {
  checkFindings(`model M "M"
assumption
^^^^^^^^^^ syntax
  serves x
`);
});

test('a clause is removed with its line', () => {
  checkFix(
    'claim a "A"\n  $0until b\n  because b\nassumption b "B"\n',
    'claim a "A"\n  because b\nassumption b "B"\n',
  );
  checkFix('model M $0note "x" // y\n', 'model M // y\n', 'Remove `note`');
});
