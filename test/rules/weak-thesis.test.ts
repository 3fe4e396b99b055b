/** `weak-thesis` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const three = `assumption a "A" credence 70%
assumption b "B" credence 80%
assumption c "C" credence 85%
`;

test('support under the threshold, with what it depends on most', () => {
  checkFindings(`${three}thesis t "T" because a, b, c
       ^ weak-thesis warning: The support for \`t\` is 48 %, below the 50 % required of a thesis. It depends most on \`a\` (70 %): were that certain, it would be 68 %.
`);
});

test('a step or an attack can be what it depends on most', () => {
  checkFindings(`${three}thesis t "T" because a, b (60%)
       ^ weak-thesis: It depends most on the strength of the step to \`t\` (60 %): were that certain, it would be 56 %.
`);
  checkFindings(`${three}thesis t "T" because b, c
       ^ weak-thesis: It depends most on \`o\` (60 %), which speaks against it: but for that, it would be 68 %.
objection o "O" credence 60% rebuts t (70%)
assumption d "D" credence 20% rebuts o
`);
  checkFindings(
    `assumption a "A" credence 70% rebuts t (60%)
assumption b "B" credence 80%
objection answered "O" credence 10% rebuts a
thesis t "T" because a, b
       ^ weak-thesis: It depends most on how strongly \`a\` speaks against \`t\` (60 %): but for that, it would be 50 %.
`,
    { only: 'weak-thesis' },
  );
});

test('where the author states a credence, that is held against the support instead', () => {
  checkFindings(`${three}thesis t "T" credence 45%..55% because a, b, c
thesis low "L" credence unlikely because a, b, c
thesis high "H" credence 80% because a, b, c
                         ^^^ stated-above-range
`);
});

test('silent where one thing that is reported anyway keeps it down alone', () => {
  checkFindings(`${three}thesis p "P" because a, d
assumption d "D" credence 40%
                          ^^^ weak-premise
thesis s "S" because b (30%)
                        ^^^ weak-step
thesis u "U" because b
objection o "O" credence 60% rebuts u
          ^ unanswered-objection
`);
});

test('two of them keep it down together', () => {
  checkFindings(`thesis t "T" because d, e
       ^ weak-thesis
assumption d "D" credence 40%
                          ^^^ weak-premise
assumption e "E" credence 40%
                          ^^^ weak-premise
`);
});

test('support that takes something for granted is no more than that', () => {
  checkFindings(
    `${three}thesis t "T" because a, b, c, d
       ^ weak-thesis: The support for \`t\` is at most 48 % (if \`d\` holds)
assumption d "D"
`,
    { only: 'weak-thesis' },
  );
});

test('where nothing supports it, that is the report', () => {
  checkFindings(
    `thesis t "T" because c
claim c "C"
thesis circle "T" because circle
thesis asserted "T" credence 10%
`,
    { only: 'weak-thesis' },
  );
});
