/** `unestablished-goal` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const world = `model M
persona P of M
goal G of M
goal H of M
assumption m "M" about M credence 90%
assumption x "X" about M credence 60%
`;

test('something that supports the link is about the goal', () => {
  checkFindings(`${world}
instrumental a "A" of P serves G until x because m
                               ^ unestablished-goal warning: \`a\` says that the persona is played for the goal \`G\`, but nothing that supports it is about that goal.
instrumental b "B" of P serves G until x because g
claim g "G" because has
assumption has "It has it" about G
instrumental c "C" of P serves H until x because has
                               ^ unestablished-goal warning
instrumental d "D" of P serves H until x credence 50%
                               ^ unestablished-goal warning
`);
});

test('a link that nothing supports at all, or something unknown, has its own report', () => {
  checkFindings(`${world}
instrumental a "A" of P serves G until x
             ^ unsupported-claim warning
instrumental b "B" of P serves G until x because unknown
                                                 ^^^^^^^ unresolved-name error
`);
});

test('the premise is added', () => {
  checkFix(
    `${world}instrumental a "A" of P
  serves $0G
  until x
  because m (60%)
`,
    `${world}instrumental a "A" of P
  serves G
  until x
  because m, has-G (60%)

assumption has-G "M has the goal G"
  about G
`,
  );
  expect(fixTitles(`${world}instrumental a "A" of P serves $0G until x because m because x\n`)).toEqual([]);
});
