/** `redundant-step` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const only = { only: 'redundant-step' } as const;
const leaves = `assumption a "A" credence 90%
assumption b "B" credence 90%
assumption x "X" credence 10%
`;

test('a step that needs all that another one needs, and is no stronger', () => {
  checkFindings(
    `${leaves}claim c "C"
  because b, a (70%)
  ^^^^^^^ redundant-step hint: This step needs \`a\` and more, and is no stronger, so it is no further reason for \`c\`.
  because a (80%)
  because a, x (90%)
claim d "D"
  because a unless x
  because a unless x, b
  ^^^^^^^ redundant-step
claim e "E"
  because a unless x
  because a, b
`,
    only,
  );
});

test('a copy counts once: the weaker, of equals the later', () => {
  checkFindings(
    `${leaves}claim c "C"
  because a, b (70%)
  ^^^^^^^ redundant-step: This step rests on \`a\` and \`b\` as another one does, and is no stronger
  because b, a (80%)
  because a, b (80%)
  ^^^^^^^ redundant-step
`,
    only,
  );
});

test('an attack on the shorter step leaves the longer one', () => {
  checkFindings(
    `${leaves}claim c "C"
  because short: a
  because long: a, b
objection o "O" credence 60% undercuts c#short
`,
    only,
  );
});

test('a strength that could not be read is no reason to call a step weaker', () => {
  checkFindings('claim c "C" because a because a [80%]\nassumption a "A"\n', only);
});

test('it is removed, unless an attack would then miss its mark', () => {
  checkFix(
    `${leaves}claim c "C"
  because a
  $0because a, b
    since "W"
`,
    `${leaves}claim c "C"
  because a
`,
    'Remove this step',
    only,
  );
  const attacked = `${leaves}claim c "C"
  because b
  $0because a, b
  because x
`;
  expect(fixTitles(`${attacked}objection o "O" credence 60% undercuts c#2\n`, only)).toEqual([]);
  expect(fixTitles(`${attacked}objection o "O" credence 60% undercuts c#3\n`, only)).toEqual([]);
});

test('of two observations that are one the later says nothing more', () => {
  checkFindings(
    `${leaves}assumption h "H" prior 10%
  seeing a (2 : 1) given b
  seeing a (3 : 1)
  seeing a (4 : 1) given b
  ^^^^^^ redundant-step hint: This observation weighs \`a\` as another one does, and only the first counts, so it is no further reason for \`h\`.
  seeing a (4 : 1) given b unless x
`,
    only,
  );
  checkFix(
    `${leaves}assumption h "H" prior 10%\n  seeing a (2 : 1)\n  $0seeing a (3 : 1)\n`,
    `${leaves}assumption h "H" prior 10%\n  seeing a (2 : 1)\n`,
    'Remove this observation',
    only,
  );
});
