/** `stated-above-range` */
import { expect, test } from 'vitest';
import { checkFindings, findingsOf } from '../support/check.ts';

const only = { only: 'stated-above-range' } as const;

test('more than the premises can give, with what it depends on most', () => {
  checkFindings(
    `thesis t "T" credence 80% because cheap, costly
                      ^^^ stated-above-range warning: States 80 %, but these premises can give at most 50 %: it depends most on \`costly\` (50 %).
assumption cheap "A" credence 90%
assumption costly "B" credence 50%
`,
    only,
  );
});

test('the lower end of what is stated is held against the upper end of the range', () => {
  checkFindings(
    `thesis t "T" credence 50%..90% because a
thesis u "U" credence 51%..90% because a
                      ^^^^^^^^ stated-above-range: States 51–90 %
assumption a "A" credence 30%..50%
`,
    only,
  );
});

test('the strength, an attack or an exception can be what it depends on', () => {
  checkFindings(
    `assumption a "A" credence 90%
claim s "S" credence 80% because a (40%)
                     ^^^ stated-above-range: it depends most on the strength of the step to \`s\` (40 %)
claim o "O" credence 80% because a
                     ^^^ stated-above-range: it depends most on \`x\` (60 %), which speaks against it
objection x "X" credence 60% rebuts o
claim e "E" credence 80% because a unless x
                     ^^^ stated-above-range: it depends most on \`x\` (60 %), which speaks against it
`,
    only,
  );
});

test('of several steps it depends most on the strongest', () => {
  checkFindings(
    `claim c "C" credence 90% because a because b
                     ^^^ stated-above-range: at most 70 %: it depends most on \`b\` (40 %)
assumption a "A" credence 30%
assumption b "B" credence 40%
`,
    only,
  );
});

test('what it depends on is reported with its place, however far below', () => {
  const [found] = findingsOf(
    `thesis t "T" credence 80% because c
claim c "C" because d
claim d "D" because a
assumption a "A" credence 40%
`,
    only,
  );
  expect(found.related?.map((r) => r.message.replace('\u00a0', ' '))).toEqual(['`a`: 40 %']);
});

test('a claim that is too high only because its premise is, is not reported again', () => {
  checkFindings(
    `thesis t "T" credence 80% because c
claim c "C" credence 90% because a
                     ^^^ stated-above-range
assumption a "A" credence 40%
thesis u "U" credence 95% because c
                      ^^^ stated-above-range
`,
    only,
  );
});

test('what speaks against it on top of that is another reason', () => {
  checkFindings(
    `thesis t "T" credence 97% because c unless drift
                      ^^^ stated-above-range: at most 60 %: it depends most on \`drift\` (40 %), which speaks against it
thesis u "U" credence 97% because c
thesis v "V" credence 97% because c
                      ^^^ stated-above-range: it depends most on \`o\` (50 %), which speaks against it
objection o "O" credence 50% rebuts v
claim c "C" credence 97% because x
                     ^^^ stated-above-range
assumption x "X" credence 80%
assumption drift "D" credence 40%
`,
    only,
  );
});

test('where nothing supports it, and where nothing is assessed, there is no such report', () => {
  checkFindings(
    `thesis t "T" credence 80% because c
claim c "C" credence 80% because c
claim d "D" credence 99% because a
assumption a "A"
`,
    only,
  );
});

test('in a chain of conditions it is the least credible leaf, by its own credence, and not the last one', () => {
  checkFindings(
    `thesis t "T" credence 60% because a, b, d
                      ^^^ stated-above-range: it depends most on \`b\` (40 % given \`a\`)
assumption a "A" credence 65%
assumption b "B" credence 40% given a
assumption d "D" credence 95% given b
`,
    only,
  );
});

test('an undercut is held against premises by the factor that it leaves', () => {
  const against = (credence: string, culprit: string) =>
    checkFindings(
      `thesis t "T" credence 90% because a, b
                      ^^^ stated-above-range: it depends most on ${culprit}
assumption a "A" credence 80%
assumption b "B" credence 70%
objection o "O" credence ${credence} undercuts t
`,
      only,
    );
  against('20%', '`b` (70 %)');
  against('40%', '`o` (40 %), which speaks against it');
});

test('nothing within half a unit of the last digit as written', () => {
  checkFindings(
    `claim c "C" credence 5% because a
claim d "D" credence 5.0% because a
                     ^^^^ stated-above-range
claim e "E" credence 0.05..0.5 because a
claim f "F" credence 0.050..0.5 because a
                     ^^^^^^^^^^ stated-above-range
assumption a "A" credence 4.6%
`,
    only,
  );
});
