/** `unsupported-claim` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

test('claims, theses and links need a reason or a credence', () => {
  checkFindings(`model M
persona P of M
claim a "A"
      ^ unsupported-claim warning: Nothing supports \`a\`: it has neither a reason nor a credence, so what rests on it is not supported either. Give a reason with \`because\`, or make it an assumption.
thesis t "T"
       ^ unsupported-claim warning: is not supported either. Give a reason with \`because\`.
sincere s "S" of P
        ^ unsupported-claim warning: or say how sure you are of it.
assumption b "B"
evidence e "E"
objection o "O" credence 40% rebuts a
claim c "C" because b
sincere r "R" of P credence 50%
sincere q "Q" of P prior 50% seeing b (1 : 4)
`);
});

test('what may only be unread is not missed', () => {
  checkFindings(`claim a "A" becuase b
            ^^^^^^^ unknown-keyword
assumption b "B"
clam c "C"
^^^^ unknown-keyword
`);
});

test('a reason that names nothing is a mistake of its own', () => {
  checkFindings(`claim a "A" because b
                    ^ unresolved-name
`);
});

test('it becomes an assumption, or rests on a new one', () => {
  checkFix('claim $0a "A"\n', 'assumption a "A"\n', 'Make it an assumption');
  checkFix(
    'model M\nthesis $0t "T \\"x\\""\n  about M\n\nmodel N\n',
    'model M\nthesis t "T \\"x\\""\n  about M\n  because t-reason\n\nassumption t-reason "Why this holds: T \\"x\\""\n  about M\n\nmodel N\n',
    'Support it by a new assumption `t-reason`',
  );
  const link = 'model M\npersona P of M\nsincere $0s "S" of P\n';
  expect(fixTitles(link)).toEqual([
    'Support it by a new assumption `s-reason`',
    'Give it a credence, for a start `roughly-even`',
  ]);
  checkFix(
    link,
    `${link.replace('$0', '')}  credence roughly-even\n`,
    'Give it a credence, for a start `roughly-even`',
  );
});
