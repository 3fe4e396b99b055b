/** `defeated` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'defeated' } as const;

test('a claim that would stand but for an attack, an undercut or an exception', () => {
  checkFindings(
    `assumption a "A" credence 90%
claim c "C" because a
      ^ defeated info: The claim \`c\` is defeated by \`o\`: without that it would hold; now its support is 41 %.
objection o "O" credence 60% rebuts c
objection answer "A" credence 10% rebuts o, p
thesis t "T" because a
       ^ defeated: The thesis \`t\` is defeated by \`p\`
objection p "P" credence 60% undercuts t
claim e "E" because a unless x, p
      ^ defeated: defeated by \`x\` and \`p\`
assumption x "X" credence 60%
`,
    only,
  );
});

test('what rests on it is doubtful, and what merely may be defeated is not', () => {
  checkFindings(
    `assumption a "A" credence 90%
claim c "C" because d
assumption d "D" credence 90%
objection o "O" credence 60% rebuts d
claim e "E" because a
objection p "P" credence 40% rebuts e
`,
    only,
  );
});

test('where nothing answers what defeats it, that is the report', () => {
  checkFindings(
    `assumption a "A" credence 90%
claim c "C" because a
objection o "O" credence 60% rebuts c
          ^ unanswered-objection
claim d "D" because a unless x
      ^ defeated
objection p "P" credence 60% rebuts d
          ^ unanswered-objection
assumption x "X" credence 60%
`,
    { only: ['defeated', 'unanswered-objection'] },
  );
});
