/** `persona-boundary` */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOG } from '../../core/rules/catalog.ts';
import { checkFindings, checkFix, findingsOf, fixTitles, leftAfterFixes } from '../support/check.ts';

const world = `model M
persona P of M
persona Q of M
goal G of M
evidence said "It said so" about P credence 90% cite "x"
`;

test('the word of a persona is no fact about its model, a goal of it or another persona', () => {
  checkFindings(`${world}
claim m "M" about M because said
                            ^^^^ persona-boundary warning: \`said\` is about the persona \`P\`, but is taken here for a fact about \`M\`, the model that plays it. The step counts for nothing until a sincere link licenses it: add one of \`P\` to its premises
claim g "G" about G because said
                            ^^^^ persona-boundary warning
claim q "Q" about Q because said
                            ^^^^ persona-boundary warning: for a fact about \`Q\`, another persona of \`M\`.
claim p "P" about P because said
claim both "B" about M because spoken
assumption spoken "It says so" about P, M
`);
});

test('a sincere link that is there is named', () => {
  checkFindings(`${world}
claim m "M" about M because said
                            ^^^^ persona-boundary warning: until a sincere link licenses it: add \`genuine\` to its premises.
sincere genuine of P credence 60%
`);
});

test('nothing is laundered through an unmarked claim', () => {
  checkFindings(`${world}
claim between "B" because said
claim m "M" about M because between
                            ^^^^^^^ persona-boundary warning: \`between\` is about the persona \`P\`
`);
});

test('a sincere link licenses it, and what argues for a mask needs no licence', () => {
  checkFindings(`${world}
claim m "M" about M because said, s
sincere s "S" of P credence 60%
instrumental i "I" of P serves G until m because masked
claim masked "It is a mask" about M because said, held
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
                                            ^ persona-boundary warning: The attack counts for nothing until a sincere link licenses it: let it go through a claim about \`M\`
claim n "N" about M because m unless o
                                     ^ persona-boundary warning: The exception counts for nothing
objection r "R" about M credence 60% rebuts m unless said
                                                     ^^^^ persona-boundary warning: The exception counts for nothing
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
                           ^^^^ persona-boundary warning: no word of the persona can vouch for itself
`;
  checkFindings(text);
  expect(fixTitles(`${world}sincere s "S" of P because $0said\n`)).toEqual([]);
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
    'Add the premise `P-sincere`',
  );
  checkFix(
    `${world}sincere honest "H" of P credence 50%
claim m "M" about M because $0said
`,
    `${world}sincere honest "H" of P credence 50%
claim m "M" about M because said, honest
`,
    'Add the premise `honest`',
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

test('another declaration may stand on the same line', () => {
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

claim said-in-M "This holds of M itself: It said so"
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
  expect(lefts.map((fix) => fix.left)).toEqual([2, 2, 2]);
});

const post = '../shared/input/persona-post.steelman';
test.skipIf(!existsSync(post))('a long argument from a published text crosses it once', () => {
  const text = readFileSync(post, 'utf8');
  const groups = ['Language', 'Unsupported steps'];
  const found = findingsOf(text).filter((f) => groups.includes(CATALOG.get(f.code)!.group));
  expect(found.map((f) => [f.code, text.slice(f.span.start, f.span.end)])).toEqual([
    ['persona-boundary', 'denial'],
  ]);
});
