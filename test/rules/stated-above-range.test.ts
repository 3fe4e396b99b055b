/** `stated-above-range` */
import { expect, test } from 'vitest';
import { checkFindings, findingsOf } from '../support/check.ts';

const only = { only: 'stated-above-range' } as const;

test('more than the premises can give, with the weakest of them', () => {
  checkFindings(
    `thesis t "T" credence 80% because cheap, costly
                      ^^^ stated-above-range warning: States 80 %, but these premises can give at most 50 %: the weakest is \`costly\` (50 %).
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

test('the strength, an attack or an exception can be the weakest', () => {
  checkFindings(
    `assumption a "A" credence 90%
claim s "S" credence 80% because a (40%)
                     ^^^ stated-above-range: the weakest is the strength of the step (40 %)
claim o "O" credence 80% because a
                     ^^^ stated-above-range: the weakest is what \`x\` leaves of it
objection x "X" credence 60% rebuts o
claim e "E" credence 80% because a unless x
                     ^^^ stated-above-range: the weakest is the exception \`x\`
`,
    only,
  );
});

test('of several steps the strongest is told of', () => {
  checkFindings(
    `claim c "C" credence 90% because a because b
                     ^^^ stated-above-range: at most 70 %: the weakest part of the strongest of its 2 steps is \`b\` (40 %)
assumption a "A" credence 30%
assumption b "B" credence 40%
`,
    only,
  );
});

test('the way down to the weakest is told, too', () => {
  const [found] = findingsOf(
    `thesis t "T" credence 80% because c
claim c "C" because d
claim d "D" because a
assumption a "A" credence 40%
`,
    only,
  );
  expect(found.related?.map((r) => r.message.replace('\u00a0', ' '))).toEqual([
    '`c`: 40 %',
    '`d`: 40 %',
    '`a`: 40 %',
  ]);
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
                      ^^^ stated-above-range: at most 60 %: the weakest is the exception \`drift\`
thesis u "U" credence 97% because c
thesis v "V" credence 97% because c
                      ^^^ stated-above-range: what \`o\` leaves of it
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
