/** `invalid-credence` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

test('over 100 %, ends swapped, an unknown word', () => {
  checkFindings(`assumption a "A" credence 140%
                          ^^^^ invalid-credence error: a credence lies between 0 and 100 %
assumption b "B" credence 80%..60%
                          ^^^^^^^^ invalid-credence error: from the larger to the smaller end
claim c "C" because a (likly)
                       ^^^^^ invalid-credence error: Did you mean \`likely\`?
assumption d "D" credence 0.9..likely
                          ^^^^^^^^^^^ invalid-credence
`);
});

test('each is fixed', () => {
  checkFix('assumption a "A" credence 80%$0..60%\n', 'assumption a "A" credence 60%..80%\n');
  checkFix('assumption a "A" credence lik$0ly\n', 'assumption a "A" credence likely\n');
  checkFix('assumption a "A" credence 70$0\n', 'assumption a "A" credence 70%\n');
});

test('a space for a hyphen, a dash for two dots', () => {
  checkFix('assumption a "A" credence very$0 likely\n', 'assumption a "A" credence very-likely\n');
  checkFix('assumption a "A" credence 5%$0 – 10%\n', 'assumption a "A" credence 5%..10%\n');
});

test('an end without the per cent that the other one has', () => {
  checkFindings(`assumption a "A" credence 1..5%
                          ^^^^^ invalid-credence error: One end of \`1..5%\` has a \`%\`, so that the other is taken for a fraction. Write \`1%..5%\`
`);
  checkFix('assumption a "A" credence 1$0..5%\n', 'assumption a "A" credence 1%..5%\n');
  checkFix('assumption a "A" credence 90$0-95\n', 'assumption a "A" credence 90%..95%\n');
});
