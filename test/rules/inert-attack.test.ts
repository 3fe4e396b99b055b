/** `inert-attack` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const only = { only: 'inert-attack' } as const;
const claim = `claim c "C" because a
assumption a "A" credence 90%
`;

test('what never bites', () => {
  checkFindings(
    `${claim}objection o "O" credence 0% rebuts c
                                   ^ inert-attack hint: This attack changes no support: \`o\` never holds.
objection p "P" credence 60% rebuts c (0%)
                                    ^ inert-attack: its strength is 0 %
objection q "Q" credence 60% rebuts c unless sure
                                    ^ inert-attack: its exception \`sure\` always holds
assumption sure "S" credence certain
objection r "R" credence 60% rebuts c undercuts c
                                                ^ inert-attack: \`r\` rebuts \`c\` outright
`,
    only,
  );
});

test('what may bite, however rarely', () => {
  checkFindings(
    `${claim}objection o "O" credence 1% rebuts c unless a
objection p "P" credence 60% rebuts c unless b
assumption b "B"
objection q "Q" credence 60% rebuts c (50%) undercuts c
objection r "R" credence 60% rebuts c
objection s "S" rebuts r
`,
    only,
  );
});

test('an attack by what nothing supports, or across a boundary, has a nearer report', () => {
  checkFindings(
    `model M
persona P of M
${claim}claim bare "B" rebuts c
claim m "M" about M because a
objection o "O" about P credence 0% rebuts m
`,
    only,
  );
});

test('it is removed, unless it is all that an objection does', () => {
  checkFix(
    `${claim}objection r "R" credence 60% rebuts c undercuts $0c\n`,
    `${claim}objection r "R" credence 60% rebuts c\n`,
    'Remove this attack',
    only,
  );
  expect(fixTitles(`${claim}objection o "O" credence 0% rebuts $0c\n`, only)).toEqual([]);
});
