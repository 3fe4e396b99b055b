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
            ^^^^^^^ long-conjunction info: All 5 premises of this step must hold at once, though each is judged on its own; multiplied, they come to 59 %.
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

test('what speaks against a premise is another matter, and what nothing declares is no premise', () => {
  checkFindings(
    `${four}assumption f "F" credence 90%
objection o "O" rebuts f
claim c "C" because a, b, d, e, f
            ^^^^^^^ long-conjunction: multiplied, they come to 59 %.
claim g "G" because a, b, d, e, gone
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
assumption d "D" credence 90% given a, b
assumption e "E" credence 90% given a, b, d
assumption f "F" credence 90% given a, b, d, e
claim c "C" because a, b, d, e, f
`,
    'Make each premise conditional on those before it',
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
