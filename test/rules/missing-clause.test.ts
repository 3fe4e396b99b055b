/** `missing-clause` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

test('a persona or goal without a model, a link without a persona', () => {
  checkFindings(`model M
persona P
        ^ missing-clause error: The persona \`P\` does not say whose it is
goal G
     ^ missing-clause error: Add \`of\` and the name of its model.
sincere s credence 50%
        ^ missing-clause error: The sincere link \`s\` does not say whose it is
instrumental i "I" credence 50%
             ^ missing-clause error: The instrumental link \`i\` does not say whose it is, so it says nothing of any persona.
`);
});

test('an objection objects to something, or is an exception', () => {
  checkFindings(`objection a "A"
          ^ missing-clause error: The objection \`a\` objects to nothing
objection b "B"
objection c "C" credence 40% rebuts d
assumption d "D"
claim e "E" because d unless b
`);
});

test('one that is used in another file may be an exception there', () => {
  checkFindings(`objection a "A"
--- other.steelman
import "main.steelman"
claim b "B" because c unless a
assumption c "C"
`);
});

test('what may only be unread is not missed', () => {
  checkFindings(`objection a "A" rebut b
                ^^^^^ unknown-keyword
assumption b "B"
`);
});

test('`of` is after the text, a clause on its own line', () => {
  checkFix('model M\npersona $0P "Helpful"\n', 'model M\npersona P "Helpful" of M\n', 'Add `of M`');
  checkFix(
    'thesis t "T"\nobjection $0o "O"\n',
    'thesis t "T"\nobjection o "O"\n  rebuts t\n',
    'Add `rebuts t`',
  );
});

test('every candidate is offered, while there are few', () => {
  expect(fixTitles('model M model N\npersona $0P\n')).toEqual(['Add `of M`', 'Add `of N`']);
  expect(fixTitles('model A model B model C model D model E\npersona $0P\n')).toEqual([]);
});
