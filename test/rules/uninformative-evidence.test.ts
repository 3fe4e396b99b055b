/** `uninformative-evidence` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const only = { only: 'uninformative-evidence' } as const;
const world = `model M
persona P of M
evidence e "E" credence 99% cite "x"
evidence said "S" about P credence 99% cite "x"
`;

test('what is as likely either way is no evidence, but of a mask that is the point', () => {
  checkFindings(
    `${world}assumption h "H" prior 10%
  seeing e (1 : 1)
            ^^^^^ uninformative-evidence hint: \`e\` is as likely if \`h\` is true as if it is not
  seeing said (1 : 1)
assumption g "G" prior 10%
  seeing e (30% : 30%)
            ^^^^^^^^^ uninformative-evidence
assumption f "F" prior 10%
  seeing e (2 : 1)
assumption broken "B" prior 10%
  seeing e (2)
`,
    only,
  );
});

test('it is removed, unless an attack would miss its mark', () => {
  const text = `${world}assumption h "H" prior 10%\n  seeing e ($01 : 1)\n`;
  checkFix(text, `${world}assumption h "H" prior 10%\n`, undefined, only);
  expect(fixTitles(`${text}objection o "O" undercuts h#1\n`, only)).toEqual([]);
});
