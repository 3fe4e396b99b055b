/** `modal-leap` */
import { expect, test } from 'vitest';
import { checkFindings, findingsOf } from '../support/check.ts';

const text = `thesis t "It will resist" because a (90%)
                                  ^ modal-leap warning: \`t\` says "will", but \`a\` only says "may": what is possible is concluded to be so.
assumption a "It may prefer going on" credence 90%
claim c "It could resist" because a
claim d "It always resists" because b
assumption b "All of them resist" credence 90%
`;

test('"will" is concluded from "may"', () => {
  checkFindings(text, { only: 'modal-leap' });
});

test('it is off unless it is asked for', () => {
  expect(findingsOf('thesis t "It will" because a\nassumption a "It may" credence 90%\n')).toEqual([]);
});
