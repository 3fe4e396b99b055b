/** `missing-about` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const world = 'model M\npersona P of M\nassumption said "It said so" about P credence 90%\n';
const options = { only: 'missing-about' } as const;

test('a thesis that speaks with the voice of a persona says what it is about', () => {
  checkFindings(
    `${world}thesis t "T" because c
       ^ missing-about warning: The thesis \`t\` does not say what it is about, and what it rests on speaks with the voice of the persona \`P\`
claim c "C" because said
thesis u "U" about P because c
thesis v "V" because n
assumption n "N"
`,
    options,
  );
});

test('the model and the persona are offered', () => {
  const before = `${world}thesis $0t "T"\n  because said\n`;
  expect(fixTitles(before, options)).toEqual(['Add `about M`', 'Add `about P`']);
  checkFix(before, `${world}thesis t "T"\n  because said\n  about M\n`, 'Add `about M`', options);
});
