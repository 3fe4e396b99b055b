/** `duplicate-clause` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

test('what may occur once is repeated', () => {
  checkFindings(`argument "T" note "a" note "b"
argument "U"
^^^^^^^^ duplicate-clause error: \`argument\` is used a second time here
model M
persona P of M of M
               ^^ duplicate-clause
assumption a "A" about M credence 50%
  about P
  ^^^^^ duplicate-clause
  credence 60% quote s "x" quote s "x" tag x tag y
  ^^^^^^^^ duplicate-clause error: only the first one counts
source s "https://a.b"
`);
});

test('a step has one warrant, and may have several exceptions', () => {
  checkFindings(`claim a "A" because b since "since x" unless c unless d since "y"
                                                        ^^^^^ duplicate-clause
  because c since "z"
assumption b "B"
assumption c "C"
assumption d "D"
`);
});

test('the later one is removed', () => {
  checkFix(
    'assumption a "A"\n  credence 50%\n  $0credence 60%\n',
    'assumption a "A"\n  credence 50%\n',
    'Remove this `credence`',
  );
  checkFix(
    'claim a "A" because b since "x" $0since "y" unless b\nassumption b "B"\n',
    'claim a "A" because b since "x" unless b\nassumption b "B"\n',
  );
});
