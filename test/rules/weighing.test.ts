/** What the rules of the language say of evidence, settings, ties, questions and lines of support from outside. */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const leaves = 'assumption p "P" credence 90%\nassumption q "Q" credence 80%\n';

test('evidence is weighed at leaves', () => {
  checkFindings(
    `claim a "A" prior 10% seeing p (4 : 1) because q
            ^^^^^ misplaced-clause error: \`prior\` cannot be used in what has a \`because\`
                      ^^^^^^ misplaced-clause error: \`seeing\` cannot be used
thesis t "T" because a
${leaves}`,
    { only: 'misplaced-clause' },
  );
});

test('a supports of something in the same file is a because there', () => {
  const before = `claim a "A" because q\nevidence e "E" credence 90% cite "x"\n  supports l: $0a (70%) since "why"\n${leaves}`;
  const after = `claim a "A" because q\n  because l: e (70%) since "why"\nevidence e "E" credence 90% cite "x"\n${leaves}`;
  checkFix(before, after, 'Write the `because` in `a`');
});

test('what ties nothing and what asks nothing', () => {
  checkFindings(
    `together t "T"
         ^ missing-clause error: it changes nothing
question w "Why?"
         ^ missing-clause error: nobody knows what would answer it
setting s
        ^ unused-declaration
thesis x "X" because p, q
${leaves}`,
    { only: ['missing-clause', 'unused-declaration'] },
  );
});

test('each observation and each labelled attack is offered where it is not said which is undercut', () => {
  const before = `assumption h "H" prior 10% seeing l: p (4 : 1) seeing q (2 : 1)
objection o "O" credence 10% undercuts $0h
${leaves}`;
  expect(fixTitles(before, { only: 'ambiguous-step' })).toEqual([
    'Undercut the observation `p`',
    'Undercut the observation `q`',
  ]);
});

test('what another file sets down with a number is not supported', () => {
  checkFindings(
    `import "b.steelman" as b
evidence e "E" credence 90% cite "x" supports b.a, b.c (70%)
                                              ^^^ misplaced-clause error: it is set down with a number
--- b.steelman
assumption a "A" credence 80%
thesis c "C" because a
`,
    { only: 'misplaced-clause' },
  );
});
