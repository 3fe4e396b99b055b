/** `weak-premise` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'weak-premise' } as const;

test('a leaf under 50 % on a way of support to a thesis', () => {
  checkFindings(
    `thesis t "T" because c
claim c "C" because a, b
assumption a "A" credence 30%
                          ^^^ weak-premise warning: \`t\` rests on \`a\`, whose credence is 30 %, below the 50 % required of a premise.
assumption b "B" credence 20%..45%
                          ^^^^^^^^ weak-premise: whose credence is at most 45 %
`,
    only,
  );
});

test('the upper end decides, and a missing credence is no low one', () => {
  checkFindings(
    `thesis t "T" because a, b, c
assumption a "A" credence 5%..50%
assumption b "B"
assumption c "C" credence roughly-even
`,
    only,
  );
});

test('a condition supports what is given it', () => {
  checkFindings(
    `thesis t "T" because a
assumption a "A" credence 90% given b
assumption b "B" credence 40%
                          ^^^ weak-premise
`,
    only,
  );
});

test('what speaks against the thesis, or leads to no thesis, may be as weak as it likes', () => {
  checkFindings(
    `thesis t "T" because a unless d
assumption a "A" credence 90%
assumption d "D" credence 10%
objection o "O" credence 10% rebuts t
claim aside "Aside" because e
assumption e "E" credence 10%
`,
    only,
  );
});

test('what a step across a boundary rests on supports nothing', () => {
  checkFindings(
    `model M
persona P of M
thesis t "T" about M because said
assumption said "S" about P credence 10%
`,
    only,
  );
});

test('a premise of an imported file is reported where the way to it leaves this one', () => {
  checkFindings(
    `import "base.steelman" as base
thesis t "T" because base.c
                     ^^^^^^ weak-premise: \`t\` rests on \`base.a\`
--- base.steelman
claim c "C" because a
assumption a "A" credence 30%
`,
    only,
  );
});

test('the threshold is a setting', () => {
  const text = (mark: string) => `thesis t "T" because a
assumption a "A" credence 60%
${mark}`;
  checkFindings(text(''), only);
  checkFindings(text('                          ^^^ weak-premise: below the 70 % required of a premise\n'), {
    ...only,
    settings: { thresholds: { premise: 0.7 } },
  });
});

test('a premise that every thesis resting on it prices in, or does without, is an estimate', () => {
  checkFindings(
    `thesis t "T" credence 5% because a, b
thesis u "U" because c because a
claim c "C" because b
thesis v "V" because d
claim d "D" because a because e
assumption a "A" credence 40%
assumption b "B" credence 90%
assumption e "E" credence 30%
`,
    only,
  );
});

test('one thesis that neither states as little nor does without is enough', () => {
  checkFindings(
    `thesis t "T" credence 5% because a
thesis u "U" because a, b
assumption a "A" credence 40%
                          ^^^ weak-premise: \`u\` rests on \`a\`
assumption b "B" credence 90%
`,
    only,
  );
});
