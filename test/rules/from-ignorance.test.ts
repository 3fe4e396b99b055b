/** `from-ignorance` */
import { expect, test } from 'vitest';
import { checkFindings, findingsOf } from '../support/check.ts';

const text = `claim c "The model has no hidden plans" because a
                                                ^ from-ignorance warning: \`a\` says that something was not found
claim d "The model has no hidden plans" because b (90%)
                                                ^ from-ignorance
claim e "The model has no hidden plans" because a (70%) since "The audit finds nine of ten that are planted"
claim f "The weights are safe with the company" because a
assumption a "The audit found no sign of hidden plans" credence 90%
assumption b "Nobody has ever shown that it has plans of this kind" credence 90%
`;

test('not found is not there, says the step', () => {
  checkFindings(text, { only: 'from-ignorance' });
});

test('it is off unless it is asked for', () => {
  expect(findingsOf(text.replace(/^ .*\n/gm, '')).filter((f) => f.code === 'from-ignorance')).toEqual([]);
});
