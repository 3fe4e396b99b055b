/** `long-conjunction` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const only = { only: 'long-conjunction' } as const;
const four = `assumption a "A" credence 90%
assumption b "B" credence 90%
assumption d "D" credence 90%
assumption e "E" credence 90%
`;

test('five premises that are judged each on its own', () => {
  checkFindings(
    `${four}assumption f "F" credence 90%
claim c "C" because a, b, d, e, f
            ^^^^^^^ long-conjunction info: All 5 premises of this step must hold at once, though each is judged on its own; together they are 59 % likely.
claim g "G" because a, b, d, e
`,
    only,
  );
});

test('a condition makes a premise one that is judged with others', () => {
  checkFindings(
    `${four}assumption f "F" credence 90% given a
claim c "C" because a, b, d, e, f
`,
    only,
  );
});

test('what speaks against a premise counts, what premises share counts once, and what nothing declares is no premise', () => {
  checkFindings(
    `${four}assumption f "F" credence 90%
objection o "O" credence 50% rebuts f
claim c "C" because a, b, d, e, f
            ^^^^^^^ long-conjunction: together they are 30 % likely.
claim g "G" because a, b, d, e, gone
claim a2 "A" because a
claim b2 "B" because a
claim d2 "D" because a
claim e2 "E" because a
claim f2 "F" because a
claim h "H" because a2, b2, d2, e2, f2
            ^^^^^^^ long-conjunction: together they are 90 % likely.
`,
    only,
  );
});

test('silent where relies-on-independence speaks', () => {
  checkFindings(
    `${four}assumption f "F" credence 90%
assumption g "G" credence 50%
claim c "C"
      ^ relies-on-independence
  because a, b, d, e, f
  because g
  because h
assumption h "H" credence 50%
`,
    { only: ['long-conjunction', 'relies-on-independence'] },
  );
});

test('the conditions are written out', () => {
  checkFix(
    `${four}assumption f "F" credence 90%
claim c "C" $0because a, b, d, e, f
`,
    `assumption a "A" credence 90%
assumption b "B" credence 90% given a
assumption d "D" credence 90% given b
assumption e "E" credence 90% given d
assumption f "F" credence 90% given e
claim c "C" because a, b, d, e, f
`,
    'Make each premise conditional on the one before it',
    only,
  );
});

test('but not where something else rests on one of the premises', () => {
  expect(
    fixTitles(
      `${four}assumption f "F" credence 90%
claim c "C" $0because a, b, d, e, f
claim g "G" because f
`,
      only,
    ),
  ).toEqual([]);
});
