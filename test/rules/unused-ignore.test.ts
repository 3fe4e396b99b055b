/** `unused-ignore` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'unused-ignore' } as const;

test('what ignores nothing, is no rule, or cannot be ignored', () => {
  checkFindings(
    `// steelman-ignore weak-step, asserted-claim: mended
                   ^^^^^^^^^ unused-ignore hint: \`weak-step\` reports nothing in what follows
claim c "C" credence 90%
// steelman-ignore wek-step: a slip
                   ^^^^^^^^ unused-ignore: There is no rule \`wek-step\`, so this ignores nothing. Did you mean \`weak-step\`?
thesis t "T" because c
// steelman-ignore unresolved-name: later
                   ^^^^^^^^^^^^^^^ unused-ignore: which no comment can silence
claim d "D" because nowhere
`,
    only,
  );
});

test('a rule that is switched off has not been asked', () => {
  checkFindings(
    `// steelman-ignore weak-step: see above
claim c "C" credence 90%
`,
    { ...only, settings: { rules: { 'weak-step': 'off' } } },
  );
});

test('it can itself be ignored', () => {
  checkFindings(
    `// steelman-ignore unused-ignore: for later
// steelman-ignore weak-step: the trials are few
claim c "C" credence 90%
// steelman-ignore unused-ignore: for nothing
                   ^^^^^^^^^^^^^ unused-ignore
claim d "D" credence 90%
`,
    only,
  );
});

test('the comment is removed, or the one code in it', () => {
  checkFix(
    `thesis t "T" because c
// steelman-ignore $0weak-step: fixed
claim c "C" because a
assumption a "A"
`,
    `thesis t "T" because c
claim c "C" because a
assumption a "A"
`,
    undefined,
    only,
  );
  checkFix(
    `// steelman-ignore $0weak-step, asserted-claim: mended\nclaim c "C" credence 90%\n`,
    `// steelman-ignore asserted-claim: mended\nclaim c "C" credence 90%\n`,
    undefined,
    only,
  );
});
