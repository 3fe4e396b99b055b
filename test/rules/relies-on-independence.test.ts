/** `relies-on-independence` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'relies-on-independence' } as const;

test('support more than 30 points above what is sure', () => {
  checkFindings(
    `claim c "C" because a because b because d
      ^ relies-on-independence info: Support of 88 % for \`c\` takes the facts below as independent; should they depend on each other, it can be as little as 50 %.
assumption a "A" credence 50%
assumption b "B" credence 50%
assumption d "D" credence 50%
claim e "E" because a because b
`,
    only,
  );
});

test('what rests on such a claim only repeats it', () => {
  checkFindings(
    `thesis t "T" because c
claim c "C" because a because b because d
      ^ relies-on-independence
assumption a "A" credence 50%
assumption b "B" credence 50%
assumption d "D" credence 50%
`,
    only,
  );
});

test('an interval or a gap below is no dependence', () => {
  checkFindings(
    `claim c "C" because a
assumption a "A" credence 10%..100%
claim d "D" because a, b
assumption b "B"
`,
    only,
  );
});

test('layers that look safe only together', () => {
  checkFindings(
    `claim c "C" because a because b because d
      ^ relies-on-independence: Support of 99.2 % for \`c\` takes the facts below as independent; should they depend on each other, it can be as little as 80 %.
assumption a "A" credence 80%
assumption b "B" credence 80%
assumption d "D" credence 80%
claim e "E" because f because g
assumption f "F" credence 96%
assumption g "G" credence 96%
`,
    only,
  );
});

test('where a premise is not assessed, nothing is said of independence', () => {
  checkFindings(
    `claim c "C" because a, u because b because d
assumption a "A" credence 80%
assumption b "B" credence 80%
assumption d "D" credence 80%
assumption u "U"
`,
    only,
  );
});

test('premises of one step are reported together', () => {
  checkFindings(
    `thesis t "T" because c, e
claim c "C" because a because b because d
      ^ relies-on-independence: Support of 88–95 % for \`c\` and \`e\` takes the facts below as independent
claim e "E" because d because b because a because f
assumption a "A" credence 50%
assumption b "B" credence 50%
assumption d "D" credence 50%
assumption f "F" credence 60%
`,
    only,
  );
});

test('what is tied has been thought of, and the tie is a fix', () => {
  const leaves = `assumption a "A" credence 50%
assumption b "B" credence 50%
assumption d "D" credence 50%
assumption e "E" credence 50% given a
`;
  checkFix(
    `claim $0c "C"
  because a
  because b
  because d
  because e

${leaves}`,
    `claim c "C"
  because a
  because b
  because d
  because e

together c-together "What brings down one of these brings down the others" of a, b, d (50%)

${leaves}`,
    'Tie `a`, `b` and `d` with `together`',
    only,
  );
  checkFindings(`claim c "C" because a because b because d\n${leaves}together t "T" of a, b (50%)\n`, only);
});
