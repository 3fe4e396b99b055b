/** `no-break-condition` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const world = 'model M\npersona P of M\ngoal G of M\nassumption g "G" about G credence 90%\n';
const options = { only: 'no-break-condition' } as const;

test('an instrumental link says when the persona is dropped', () => {
  checkFindings(
    `${world}instrumental a "A" of P serves G because g
             ^ no-break-condition info: \`a\` does not say when the persona is dropped
instrumental b "B" of P serves G until g because g
instrumental c "C" of P serves G until because g
sincere s "S" of P because g
`,
    options,
  );
});

test('it is added, with an assumption to be filled in', () => {
  checkFix(
    `${world}instrumental $0a "A" of P\n  serves G\n  because g\n`,
    `${world}instrumental a "A" of P
  serves G
  because g
  until a-dropped

assumption a-dropped "Playing P no longer pays"
  about M
`,
    'Add `until a-dropped`, a new assumption',
    options,
  );
});
