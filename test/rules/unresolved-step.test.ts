/** `unresolved-step` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

test('an unknown label, a number past the last, no steps at all', () => {
  checkFindings(`claim a "A" because one: p because p
assumption p "P"
objection o "O" undercuts a#on, a#3, p, p#1
                            ^^ unresolved-step error: \`a\` has no step \`on\`, so this undercuts nothing. It has \`#one\` and \`#2\`.
                                  ^ unresolved-step error: \`a\` has no step \`3\`
                                     ^ unresolved-step error: \`p\` has no step, so this undercuts nothing. Rebut it instead
                                          ^ unresolved-step error: \`p\` has no step
`);
});

test('the label is corrected, or the attack made a rebuttal', () => {
  const claim = 'claim a "A" because one: p because p\nassumption p "P"\n';
  expect(fixTitles(`${claim}objection o "O" undercuts a#o$0n\n`)).toEqual([
    'Change to `a#one`',
    'Change to `a#2`',
  ]);
  checkFix(`${claim}objection o "O" undercuts a#o$0n\n`, `${claim}objection o "O" undercuts a#one\n`);
  checkFix(
    `${claim}objection o "O" undercuts $0p (50%)\n`,
    `${claim}objection o "O" rebuts p (50%)\n`,
    'Rebut `p` itself',
  );
});
