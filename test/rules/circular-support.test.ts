/** `circular-support` */
import { expect, test } from 'vitest';
import { checkFindings, findingsOf } from '../support/check.ts';

test('each circle is reported once, at its first claim', () => {
  checkFindings(`claim a "A" because b, e
      ^ circular-support error: \`a\` rests on itself: on \`b\`, that on \`c\`, that on \`a\`.
claim b "B" because c
claim c "C" because a
claim d "D" because d
      ^ circular-support error: \`d\` rests on itself: it is its own premise.
assumption e "E"
`);
});

test('conditions count, attacks and exceptions do not', () => {
  checkFindings(`claim a "A" because b
      ^ circular-support
assumption b "B" credence 50% given a
claim c "C" because d unless c2
objection c2 "C2" rebuts c
assumption d "D" rebuts c2
`);
});

test('the whole circle is in the related places', () => {
  const text = 'claim a "A" because b\nclaim b "B" because c\nclaim c "C" because a\n';
  const [found] = findingsOf(text);
  expect(found.related?.map((r) => [text.slice(r.span.start, r.span.end), r.message])).toEqual([
    ['b', '`a` rests on `b`'],
    ['c', '`b` rests on `c`'],
    ['a', '`c` rests on `a`'],
  ]);
});

test('a circle through an imported file is reported where it is closed', () => {
  checkFindings(`import "o.steelman"
claim a "A" because b
      ^ circular-support
--- o.steelman
import "main.steelman"
claim b "B" because a
`);
});

test('a circle of 50,000 claims is found', () => {
  const n = 50_000;
  const lines = Array.from({ length: n }, (_, i) => `claim c${i} "C" because c${(i + 1) % n}`);
  const [found, ...more] = findingsOf(lines.join('\n'), { only: 'circular-support' });
  expect(more).toEqual([]);
  expect(found.args.circle).toBe(
    'on `c1`, that on `c2`, that on `c3`, that on `c4`, that on `c5`, that on 49994 more, that on `c0`',
  );
});

test('a circle goes through what is observed, and through the condition of a prior', () => {
  checkFindings(
    `claim c "C" because h (90%)
      ^ circular-support error: \`c\` rests on itself: on \`h\`, that on \`c\`
assumption h "H" prior 10% seeing c (4 : 1)
assumption i "I" prior 10% given j
           ^ circular-support
assumption j "J" prior 10% seeing e (4 : 1) given i
evidence e "E" credence 99% cite "x"
`,
    { only: 'circular-support' },
  );
});

test('an observation may depend on what it is evidence for by an attack or an exception', () => {
  checkFindings(
    `assumption h "H" prior 10%
  seeing e (4 : 1)
  ^^^^^^ circular-support error: \`h\` rests on itself: on the observation of \`e\`, which an attack or an exception makes depend on it
  seeing f (2 : 1)
evidence e "E" credence 99% cite "x"
evidence f "F" credence 99% cite "x"
objection o "O" credence 90% given h rebuts e
assumption i "I" prior 10%
  seeing f (4 : 1) unless c
  ^^^^^^ circular-support
claim c "C" because i
assumption a "A" credence 60%
objection p "P" credence 60% rebuts a
claim q "Q" because p unless a
`,
    { only: 'circular-support' },
  );
});
