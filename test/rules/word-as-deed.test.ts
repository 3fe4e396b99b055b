/** `word-as-deed` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const world = 'model M\npersona P of M\ngoal G of M\n';
const options = { only: 'word-as-deed' } as const;

test.each([
  ['P says that it is safe', 'P, M'],
  ['Asked for its goals, P denied having any', 'P, M'],
  ['It promises never to lie', 'P, G'],
])('%s is no deed', (text, about) => {
  checkFindings(
    `${world}evidence e "${text}" about ${about}
         ^ word-as-deed info: Would a mask not say so, too? If it would, mark it \`about P\` alone.
`,
    options,
  );
});

test.each([
  ['P says that it is safe', 'P'],
  ['P says that it is safe', 'M'],
  ['P solved the test', 'P, M'],
  ['P admitted that it lied, and said why', 'P, M'],
  ['P lied, although it says that it never does', 'P, M'],
  ['P confessed what it had denied', 'P, M'],
])('%s (about %s) is not reported', (text, about) => {
  checkFindings(`${world}evidence e "${text}" about ${about}\n`, options);
});

test('what is derived is not reported', () => {
  checkFindings(`${world}claim c "It says so" about P, M because a\nassumption a "A"\n`, options);
});

test('the model is taken out of the marks', () => {
  checkFix(
    `${world}evidence $0e "It says so"\n  about P, M\n`,
    `${world}evidence e "It says so"\n  about P\n`,
    'A mask would say so, too: mark it `about P` alone',
    options,
  );
  expect(fixTitles(`${world}evidence $0e "It says so" about P, G\n`, options)).toEqual([]);
});
