/** `one-sided` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'one-sided' } as const;

test('a thesis that nothing attacks, nor anything below it', () => {
  checkFindings(
    `thesis t "T" because c
       ^ one-sided hint: Nothing speaks against the thesis \`t\`, nor against anything it rests on.
claim c "C" because a
assumption a "A" credence 90%
`,
    only,
  );
});

test('an attack or an exception at any depth will do', () => {
  checkFindings(
    `thesis t "T" because c
claim c "C" because a
assumption a "A" credence 90% given g
assumption g "G" credence 90%
objection o "O" credence 10% rebuts g
thesis u "U" because e
claim e "E" because b unless x
assumption b "B" credence 90%
assumption x "X" credence 90%
`,
    only,
  );
});

test('a mask speaks against the sincerity of its persona', () => {
  checkFindings(
    `model M
persona P of M
goal G of M
thesis t "T" about M because s
sincere s "S" of P credence 60%
instrumental i "I" of P serves G credence 10%
`,
    only,
  );
});

test('an objection is begun', () => {
  checkFix(
    `thesis $0t "T"
  because a

assumption a "A"
`,
    `thesis t "T"
  because a

objection t-objection "What speaks most strongly against it"
  credence roughly-even
  rebuts t

assumption a "A"
`,
    undefined,
    only,
  );
});

test('once per file, with all theses that it is true of', () => {
  checkFindings(
    `thesis t "T" because a
       ^ one-sided: Nothing speaks against the theses \`t\` or \`v\`, nor against anything they rest on.
thesis u "U" because b
objection o "O" rebuts b
thesis v "V" because a
assumption a "A" credence 90%
assumption b "B" credence 90%
`,
    only,
  );
});
