/** `weak-step` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'weak-step' } as const;

test('a strength under 50 %', () => {
  checkFindings(
    `thesis t "T" because c (50%)
claim c "C" because a, d
claim d "D"
  because a (20%..40%)
             ^^^^^^^^ weak-step warning: Even if its premises hold, this step gives \`d\` at most 40 %, below the 50 % required of a step.
assumption a "A" credence 90%
assumption b "B" credence 90%
`,
    only,
  );
});

test('a weak step to an objection is no fault of the argument', () => {
  checkFindings(
    `thesis t "T" because a
assumption a "A" credence 90%
objection o "O" because b (10%) rebuts t
assumption b "B" credence 90%
`,
    only,
  );
});

test('without a thesis, what nothing rests on counts for one', () => {
  checkFindings(
    `claim c "C" because a (30%)
                       ^^^ weak-step
objection o "O" because a (10%) rebuts c
assumption a "A" credence 90%
`,
    only,
  );
});

test('a step that crosses a boundary is reported as that', () => {
  checkFindings(
    `model M
persona P of M
thesis t "T" about M because said (10%)
assumption said "S" about P credence 90%
`,
    only,
  );
});

test('a further line that is weak is no fault, nor a step that the stated credence already counts with', () => {
  checkFindings(
    `thesis t "T" because a because b (10%)
thesis u "U" because a (30%) because b (40%)
thesis v "V" credence 5%..40% because a (30%)
thesis w "W" credence 5%..50% because a (30%)
                                         ^^^ weak-step
assumption a "A" credence 90%
assumption b "B" credence 90%
`,
    only,
  );
});
