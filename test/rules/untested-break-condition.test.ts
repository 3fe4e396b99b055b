/** `untested-break-condition` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const world = 'model M\npersona P of M\ngoal G of M\nassumption g "G" about G credence 90%\n';
const options = { only: 'untested-break-condition' } as const;

test('evidence bears on the condition, for or against, at any depth', () => {
  checkFindings(
    `${world}
instrumental a "A" of P serves G until x because g
                                       ^ untested-break-condition info: \`x\` is when the persona \`P\` is dropped, and no evidence bears on whether it holds.
assumption x "X"
instrumental b "B" of P serves G until y because g
claim y "Y" because y1
claim y1 "Y1" because e
evidence e "E"
instrumental c "C" of P serves G until z because g
assumption z "Z"
objection o "O" because e rebuts z
instrumental d "D" of P serves G until e because g
instrumental f "F" of P serves G until unknown because g
`,
    options,
  );
});
