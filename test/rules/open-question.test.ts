/** `open-question` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'open-question' } as const;

test('what is asked about shows the question until that is answered', () => {
  checkFindings(
    `thesis t "T"
       ^ open-question info: \`how\` asks about \`t\` and is not answered: How? Name the statement
  because a
  ^^^^^^^ open-question info: \`how\` asks about \`t#1\`
assumption a "A" credence 60%
question how "How?" asks t, t#1
question why "Why?" asks t answered a
`,
    only,
  );
});

test("of another file's statement it is the question that shows it", () => {
  checkFindings(
    `import "other.steelman" as other
question how "How?" asks other.t
                         ^^^^^^^ open-question info: asks about \`other.t\`
question why "Why?" asks other.t#lead
                         ^^^^^^^^^^^^ open-question
--- other.steelman
thesis t "T" because lead: a
assumption a "A" credence 60%
`,
    only,
  );
});

test('it is answered by what is written down, or tells as an objection', () => {
  const text = `thesis t "T" because lead: a
assumption a "A" credence 60%
question how "How?"
  asks $0t, t#lead
  tag b
`;
  checkFix(
    text.replace('$0t', 't').replace('thesis t', 'thesis $0t'),
    `thesis t "T" because lead: a
assumption a "A" credence 60%
question how "How?"
  asks t, t#lead
  answered how-answer
  tag b

assumption how-answer "The answer to: How?"
`,
    'Answer it with a new assumption `how-answer`',
    only,
  );
  checkFix(
    text.replace('$0t', 't').replace('thesis t', 'thesis $0t'),
    `thesis t "T" because lead: a
assumption a "A" credence 60%
objection how "How?"
  rebuts t
  undercuts t#lead
  tag b
`,
    'Make it an objection',
    only,
  );
});
