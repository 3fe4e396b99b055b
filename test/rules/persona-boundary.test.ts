/** `persona-boundary` */
import { describe, expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles, leftAfterFixes } from '../support/check.ts';

const world = `model M
persona P of M
persona Q of M
goal G of M
evidence said "It did so" about P credence 90% cite "x"
`;

const MARK = 'A mask would not have shown this: mark `said` `about P, M`';

test('the word of a persona is no fact about its model, a goal of it or another persona', () => {
  checkFindings(`${world}
claim m "M" about M because said
                            ^^^^ persona-boundary warning: \`said\` speaks with the voice of the persona \`P\`, but is used here as a fact about \`M\`, the model that plays it. A mask would show the same, so the step counts for nothing. Add a \`sincere\` link of \`P\` to its premises, or mark \`said\` \`about P, M\` if a mask would not have shown it.
claim g "G" about G because said
                            ^^^^ persona-boundary warning
claim q "Q" about Q because said
                            ^^^^ persona-boundary warning: as a fact about \`Q\`, another persona of \`M\`.
claim p "P" about P because said
claim both "B" about M because spoken
assumption spoken "It says so" about P, M
`);
});

test('a sincere link that is there is named', () => {
  checkFindings(`${world}
claim m "M" about M because said
                            ^^^^ persona-boundary warning: Add \`genuine\` to its premises, or mark
sincere genuine of P credence 60%
`);
});

test('nothing is laundered through an unmarked claim', () => {
  checkFindings(`${world}
claim between "B" because said
claim m "M" about M because between
                            ^^^^^^^ persona-boundary warning: \`between\` speaks with the voice of the persona \`P\`
`);
});

test('a sincere link licenses it, and what argues for a mask needs one as well', () => {
  checkFindings(`${world}
claim m "M" about M because said, s
sincere s "S" of P credence 60%
instrumental i "I" of P serves G until m because masked
claim masked "It is a mask" about M because said, held
                                            ^^^^ persona-boundary warning: Add \`s\` to its premises
assumption held "It has the goal" about G
`);
});

test('one report for each persona at a step', () => {
  checkFindings(`${world}
evidence did "It did so" about P credence 90% cite "x"
evidence other "It said otherwise" about Q credence 90% cite "x"
claim m "M" about M because said, did, other
                            ^^^^ persona-boundary warning: the persona \`P\`
                                       ^^^^^ persona-boundary warning: the persona \`Q\`
`);
});

test('attacks and exceptions cross it too', () => {
  checkFindings(
    `${world}
assumption m "M" about M credence 60%
objection o "O" about P credence 60% rebuts m
                                            ^ persona-boundary warning: so the attack counts for nothing. Derive the objection first, from \`o\` and a \`sincere\` link of \`P\`
claim n "N" about M because m unless o
                                     ^ persona-boundary warning: exception counts for nothing
objection r "R" about M credence 60% rebuts m unless said
                                                     ^^^^ persona-boundary warning: exception counts for nothing
`,
    { only: 'persona-boundary' },
  );
});

test('an exception to what counts for nothing anyway is no further mistake', () => {
  checkFindings(`${world}
claim m "M" about M because said unless said
                            ^^^^ persona-boundary
`);
});

test('no word of a persona vouches for itself', () => {
  const text = `${world}
sincere s "S" of P because said
                           ^^^^ persona-boundary warning: No word of the persona can vouch for itself: rest this on facts about the model, or mark
`;
  checkFindings(text);
  expect(fixTitles(`${world}sincere s "S" of P because $0said\n`)).toEqual([MARK]);
});

test('the missing premise is added, declared where there is none', () => {
  checkFix(
    `${world}claim m "M" about M
  because $0said (80%)
    since "It knows"
`,
    `${world}claim m "M" about M
  because said, P-sincere (80%)
    since "It knows"

sincere P-sincere "What P says and does expresses what M itself is disposed to" of P
`,
    'Add the sincere premise `P-sincere`',
  );
  checkFix(
    `${world}sincere honest "H" of P credence 50%
claim m "M" about M because $0said
`,
    `${world}sincere honest "H" of P credence 50%
claim m "M" about M because said, honest
`,
    'Add the sincere premise `honest`',
  );
});

test('an attack goes through a claim, and the objection becomes its premise', () => {
  checkFix(
    `${world}assumption m "M" about M credence 60%

objection o "It denies it"
  about P
  credence 60%
  rebuts $0m (50%)
    since "It would know"
`,
    `${world}assumption m "M" about M credence 60%

assumption o "It denies it"
  about P
  credence 60%

objection o-in-M "This holds of M itself: It denies it"
  about M
  because o, P-sincere
  rebuts m (50%)
    since "It would know"

sincere P-sincere "What P says and does expresses what M itself is disposed to" of P
`,
  );
});

test('another declaration may be on the same line', () => {
  checkFix(
    `${world}sincere s "S" of P credence 50%
assumption m "M" about M credence 60%
objection o "O" about P
  rebuts $0m assumption f "F"
`,
    `${world}sincere s "S" of P credence 50%
assumption m "M" about M credence 60%
assumption o "O" about P

objection o-in-M "This holds of M itself: O"
  about M
  because o, s
  rebuts m assumption f "F"
`,
  );
});

test('of several attacks only the one that crosses is moved', () => {
  checkFix(
    `${world}sincere s "S" of P credence 50%
assumption m "M" about M
assumption p "P" about P
objection o "O" about P rebuts p, $0m (50%)
`,
    `${world}sincere s "S" of P credence 50%
assumption m "M" about M
assumption p "P" about P
objection o "O" about P rebuts p (50%)

objection o-in-M "This holds of M itself: O"
  about M
  because o, s
  rebuts m (50%)
`,
  );
});

test('an exception goes through a claim', () => {
  checkFix(
    `${world}sincere s "S" of P credence 50%
assumption m "M" about M
claim n "N" about M
  because m unless $0said
`,
    `${world}sincere s "S" of P credence 50%
assumption m "M" about M
claim n "N" about M
  because m unless said-in-M

claim said-in-M "This holds of M itself: It did so"
  about M
  because said, s
`,
  );
});

test('after each fix there is one crossing less', () => {
  const crossing = `${world}assumption m "M" about M
objection o "O" about P rebuts m
claim n "N" about M because m unless said
claim k "K" about M because said
`;
  const lefts = leftAfterFixes(crossing, 'persona-boundary');
  // What is marked as shown by the persona may cross in several places.
  expect(lefts.map((fix) => fix.left)).toEqual([2, 2, 2, 2, 1, 2, 1]);
});

describe('the fixes come in the order that fits', () => {
  test.each([
    [
      'the word of a persona is licensed first',
      'It said so',
      'claim m "M" about M because $0e',
      ['Add the sincere premise `P-sincere`'],
    ],
    [
      'a deed may be marked as what no mask would have shown',
      'It left',
      'claim m "M" about M because $0e',
      ['Add the sincere premise `P-sincere`', 'A mask would not have shown this: mark `e` `about P, M`'],
    ],
    [
      'an admission is marked first',
      'It admitted to the theft',
      'claim m "M" about M because $0e',
      ['A mask would not have shown this: mark `e` `about P, M`', 'Add the sincere premise `P-sincere`'],
    ],
    [
      'what the mask predicts is removed',
      'It refused',
      'instrumental mask of P credence 50% claim m "M" about M because $0e, mask',
      [
        'Remove `e` from this step: the mask predicts it by itself',
        'Add the sincere premise `P-sincere`',
        'A mask would not have shown this: mark `e` `about P, M`',
      ],
    ],
    [
      'between personas a premise about both will do',
      'It was honest',
      'claim m "M" about Q because $0e',
      [
        'Add a premise about `P` and `Q`',
        'Add the sincere premise `P-sincere`',
        'A mask would not have shown this: mark `e` `about P, M`',
      ],
    ],
    [
      'a condition is a premise',
      'It said so',
      'assumption m "M" about M credence 90% given $0e',
      ['Add the sincere premise `P-sincere`', 'Weigh `e` with `seeing`'],
    ],
  ])('%s', (_, text, inference, titles) => {
    expect(fixTitles(`${world}evidence e "${text}" about P credence 90% cite "x"\n${inference}\n`)).toEqual(
      titles,
    );
  });
});

test('what no mask would have shown is marked where it is said', () => {
  checkFix(
    `${world}claim between "B" because said\nclaim m "M" about M because $0between\n`,
    `${world.replace('about P', 'about P, M')}claim between "B" because said\nclaim m "M" about M because between\n`,
    MARK,
  );
});

test('where several are said each has to be looked at by itself', () => {
  const spoken = `${world}evidence also "And so" about P credence 90% cite "x"\nclaim between "B" because said, also\n`;
  expect(fixTitles(`${spoken}claim m "M" about M because $0between\n`)).toEqual([
    'Add the sincere premise `P-sincere`',
  ]);
});

test('what the mask predicts goes from its step', () => {
  checkFix(
    `${world}instrumental mask of P credence 50%\nclaim m "M" about M because $0said, mask (95%)\n`,
    `${world}instrumental mask of P credence 50%\nclaim m "M" about M because mask (95%)\n`,
    'Remove `said` from this step: the mask predicts it by itself',
  );
});

test('a licence joins the conditions of a leaf, and a bridge the premises between personas', () => {
  checkFix(
    `${world}sincere s of P credence 50%\nassumption m "M" about M credence 90% given $0said\n`,
    `${world}sincere s of P credence 50%\nassumption m "M" about M credence 90% given said, s\n`,
  );
  checkFix(
    `${world}claim q "Q" about Q because $0said\n`,
    `${world}claim q "Q" about Q because said, P-like-Q

assumption P-like-Q "Q does as P does: the model does not tell the two apart"
  about P, Q
`,
  );
});

test('what is unmarked, or about something else, is named', () => {
  checkFindings(`${world}model N
assumption a "A" credence 80%
claim c "C" because a
objection o "O" about P credence 60% rebuts c
                                            ^ persona-boundary warning: \`o\` speaks with the voice of the persona \`P\`, but is used here against \`c\`, which is not about \`P\`.
claim n "N" about N because said
                            ^^^^ persona-boundary warning: as a fact about \`N\`, another model.
`);
});

test('an attack on what nothing declares has a nearer cause', () => {
  checkFindings(`${world}objection o "O" about P rebuts nothing\n`, { only: 'persona-boundary' });
});

test('what a persona says may be weighed, its other conditions kept', () => {
  checkFix(
    `${world}assumption m "M"
  about M
  credence 90% given $0said
`,
    `${world}assumption m "M"
  about M
  prior 90%
  seeing said (1 : 1)
`,
    'Weigh `said` with `seeing`',
  );
  checkFix(
    `${world}assumption held "H" about M credence 60%
assumption m "M" about M
  prior 90% given $0said, held
  seeing held (2 : 1)
`,
    `${world}assumption held "H" about M credence 60%
assumption m "M" about M
  prior 90% given held
  seeing held (2 : 1)
  seeing said (1 : 1)
`,
    'Weigh `said` with `seeing`',
  );
});

test('an objection in the voice of a persona may be weighed on the leaf that it rebuts', () => {
  checkFix(
    `${world}assumption m "M"
  about M
  credence 90%
objection o "O"
  about P
  credence 90%
  rebuts $0m (80%)
`,
    `${world}assumption m "M"
  about M
  prior 90%
  seeing o (1 : 1)
assumption o "O"
  about P
  credence 90%
`,
    'Weigh `o` with `seeing`',
  );
});
