/** `unanswered-objection` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'unanswered-objection' } as const;
const thesis = `thesis t "T" because a
assumption a "A" credence 90%
`;

test('an attack that bites and that nothing is said against', () => {
  checkFindings(`${thesis}objection o "O" credence 60% rebuts a
          ^ unanswered-objection warning: \`o\` (60 %) speaks against \`a\`, and nothing answers it.
objection p "P" credence 60% undercuts t (70%)
          ^ unanswered-objection: \`p\` (60 %) speaks against \`t\`
`);
});

test('without a credence it counts as if it held', () => {
  checkFindings(`${thesis}objection o "O" rebuts a
          ^ unanswered-objection: \`o\` (without a credence it counts as certain) speaks against \`a\`, and nothing answers it. Give it a \`credence\`, attack it or one of its steps
`);
});

test('one report for one objector, whatever it attacks', () => {
  checkFindings(`${thesis}objection o "O" credence 60% rebuts a rebuts t
          ^ unanswered-objection: \`o\` (60 %) speaks against \`a\` and \`t\`
`);
});

test('what does not bite in the likeliest world needs no answer', () => {
  checkFindings(
    `${thesis}objection o "O" credence 40% rebuts a
objection p "P" credence 90% rebuts a (40%)
objection q "Q" credence 90% rebuts a unless b
assumption b "B" credence 60%
`,
    only,
  );
});

test('an answer is an attack on it or on a step of it, good or bad', () => {
  checkFindings(
    `${thesis}objection o "O" credence 60% rebuts a
objection answer "A" credence 10% rebuts o
objection p "P" because b rebuts a
assumption b "B" credence 60%
objection other "A" credence 10% undercuts p
`,
    only,
  );
});

test('an answer needs no answer, but what attacks an answer does', () => {
  checkFindings(
    `${thesis}objection o "O" credence 60% rebuts a
evidence answer "E" credence 90% cite "x" rebuts o
`,
    only,
  );
  checkFindings(
    `${thesis}objection o "O" credence 60% rebuts a
evidence answer "E" credence 90% cite "x" rebuts o
objection again "A" credence 90% rebuts answer
          ^^^^^ unanswered-objection
`,
    only,
  );
});

test('an attack across a boundary is reported as that', () => {
  checkFindings(
    `model M
persona P of M
thesis t "T" about M because a
assumption a "A" credence 90%
objection o "O" about P credence 90% rebuts t
`,
    only,
  );
});

test('an answer is begun', () => {
  checkFix(
    `${thesis}objection $0o "It fails"
  credence 60%
  rebuts a
`,
    `${thesis}objection o "It fails"
  credence 60%
  rebuts a

objection o-answer "Why this does not hold: It fails"
  credence roughly-even
  rebuts o
`,
  );
});

test('what undercuts a step that counts for nothing needs no answer', () => {
  checkFindings(
    `model M
persona P of M
evidence word "W" about P credence 99% cite "x"
thesis t "T" about M because word
objection o "O" credence 60% undercuts t
`,
    { only: 'unanswered-objection' },
  );
});

test('an exception answers an attack, however unlikely it is', () => {
  checkFindings(
    `assumption a "A" credence 60%
assumption x "X" credence 10%
thesis t "T" because a
objection o "O" credence 60% rebuts t unless x
objection p "P" credence 60% rebuts t
          ^ unanswered-objection
`,
    { only: 'unanswered-objection' },
  );
});
