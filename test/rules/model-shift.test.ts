/** `model-shift` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const world = `model Old
model New
persona P of New
goal G of New
assumption a "A" about Old credence 90%
assumption b "B" about Old, New credence 90%
assumption u "U" credence 90%
`;
const options = { only: 'model-shift' } as const;

test('what was found of one model is not so of another', () => {
  checkFindings(
    `${world}claim c "C" about New because u, a
                                 ^ model-shift warning: \`a\` is about \`Old\`, but the conclusion is about \`New\`, and nothing here says that the two are alike.
claim d "D" about P because a
                            ^ model-shift warning
claim e "E" about G because a
                            ^ model-shift warning
sincere s of P because a
                       ^ model-shift warning
claim f "F" about Old because a
claim g "G" about New because a, b
claim h "H" because a
claim i "I" about New because h
claim j "J" about New because u
`,
    options,
  );
});

test('what crosses a boundary has its own report', () => {
  checkFindings(`${world}claim c "C" about Old because p\nassumption p "P" about P\n`, options);
});

test('a premise about both is added', () => {
  checkFix(
    `${world}claim c "C" about New
  because $0a (90%)
`,
    `${world}claim c "C" about New
  because a, New-like-Old (90%)

assumption New-like-Old "In this, New is like Old"
  about Old, New
`,
    'Add a premise that `New` is like `Old`',
    options,
  );
});
