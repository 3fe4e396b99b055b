/** `persona-after-break` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const world = `model M
persona P of M
goal G of M
assumption held "It has the goal" about G credence 60%
assumption x "Nobody looks" about M credence 60%
assumption kind "It is kind" about P credence 90%
instrumental mask "It is a mask" of P serves G until x because held
`;
const options = { only: 'persona-after-break' } as const;

test('a step that rests on the persona and on when it is dropped', () => {
  checkFindings(
    `${world}
claim a "A" about P because kind, x
                            ^^^^ persona-after-break warning: This step rests on \`kind\`, which is about the persona \`P\`, and on \`x\`, which is when that persona is dropped
claim b "B" about P because kind, held
claim c "C" about M because x, held
`,
    options,
  );
});

test('through premises at any depth, where the two first meet', () => {
  checkFindings(
    `${world}
claim later "L" because x
claim kinder "K" about P because kind
claim a "A" about P because later, kinder
                                   ^^^^^^ persona-after-break warning: This step rests on \`kinder\`
claim b "B" about P because a
claim c "C" about P because a, x
`,
    options,
  );
});

test('two separate reasons for one claim do not meet', () => {
  checkFindings(
    `${world}
claim a "A" about P because kind because x
claim b "B" about P because a
`,
    options,
  );
});

test('what argues for the mask is about the mask', () => {
  checkFindings(
    `${world}
instrumental other "Another" of P serves G until x because seen
claim seen "It was seen to slip" about M because kind
thesis t "The persona is dropped" about M because other, mask, x
`,
    options,
  );
});

test('what argues for the break is no reliance on the persona after it', () => {
  checkFindings(
    `${world}
instrumental other "Another" of P serves G until y because held
claim y "Y" about P because kind
thesis t "The persona is dropped" about M because mask, y
`,
    options,
  );
});

test('a persona that is not played for anything has no break', () => {
  checkFindings(
    `model M
persona P of M
assumption x "X" about M
assumption kind "K" about P
claim a "A" about P because kind, x
`,
    options,
  );
});
