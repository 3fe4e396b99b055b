/** `weak-step` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'weak-step' } as const;

test('a strength under 50 %', () => {
  checkFindings(
    `thesis t "T" because c (50%)
claim c "C"
  because a (20%..40%)
             ^^^^^^^^ weak-step warning: Even if its premises hold, this step carries only at most 40 % to \`c\`: under the 50 % asked of a step.
  because a, b (45%)
                ^^^ weak-step: carries only 45 % to \`c\`
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
