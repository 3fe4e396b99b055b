/** `no-goal` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const world = 'model M\nmodel N\npersona P of M\ngoal G of M\ngoal H of N\n';
const options = { only: 'no-goal' } as const;

test('an instrumental link says what the persona is played for', () => {
  checkFindings(
    `${world}instrumental a "A" of P credence 50%
             ^ no-goal info: \`a\` does not say what the persona is played for
instrumental b "B" of P serves G credence 50%
instrumental c "C" of P serves credence 50%
sincere s "S" of P credence 50%
`,
    options,
  );
});

test('goals of the model are offered', () => {
  checkFix(
    `${world}instrumental $0a "A" of P // why?\n  credence 50% // so\n`,
    `${world}instrumental a "A" of P // why?\n  credence 50% // so\n  serves G\n`,
    'Add `serves G`',
    options,
  );
  expect(fixTitles(`${world}instrumental $0a "A" of P\n`, options)).toEqual(['Add `serves G`']);
});
