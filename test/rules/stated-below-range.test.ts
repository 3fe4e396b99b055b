/** `stated-below-range` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

test('less than what is written establishes', () => {
  checkFindings(`claim c "C" credence 5%..10% because a because b, d
                     ^^^^^^^ stated-below-range warning: States 5–10 %, but what is written here establishes it at least 70 % of the time, mostly by \`d\` and \`b\`.
assumption a "A" credence 60%
assumption b "B" credence 90%
assumption d "D" credence 80%
`);
});

test('the upper end counts, and an attack lowers what is established', () => {
  checkFindings(`claim c "C" credence 5%..60% because a
claim d "D" credence 30% because a
assumption a "A" credence 60%
objection o "O" credence 40% rebuts d
`);
});
