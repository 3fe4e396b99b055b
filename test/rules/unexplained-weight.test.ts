/** `unexplained-weight` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'unexplained-weight' } as const;
const world = `model M
model N
persona P of M
evidence e "E" credence 99% cite "x"
evidence said "It said so" about P credence 99% cite "x"
`;

test('few observations tell more than ten to one', () => {
  checkFindings(
    `${world}assumption h "H" prior 10%
  seeing e (20 : 1)
            ^^^^^^ unexplained-weight info: \`e\` is 20 times likelier if \`h\` is true than if it is not: few observations are that strong. Say with \`since\` why.
assumption g "G" prior 10%
  seeing e (1% : 40%)
            ^^^^^^^^ unexplained-weight info: 40 times likelier if \`g\` is not true than if it is
assumption f "F" prior 10%
  seeing e (20 : 1) since "It was measured"
assumption d "D" prior 10%
  seeing e (50% : 5%)
assumption c "C" prior 10%
  seeing e (3% : 30%)
`,
    only,
  );
});

test('a mask would show the same, unless it tells against its bearer', () => {
  checkFindings(
    `${world}sincere s "S" of P prior 50%
  seeing said (2 : 1)
               ^^^^^ unexplained-weight info: \`said\` speaks with the voice of the persona \`P\` and counts for \`s\`. A mask would show this as well: why less often?
sincere t "T" of P prior 50%
  seeing said (1 : 2)
instrumental i "I" of P prior 50%
  seeing said (1 : 2)
               ^^^^^ unexplained-weight info: counts against \`i\`
instrumental j "J" of P prior 50%
  seeing said (2 : 1)
assumption m "M" about M prior 50%
  seeing said (2 : 1)
               ^^^^^ unexplained-weight
assumption n "N" about N prior 50%
  seeing said (2 : 1)
`,
    only,
  );
});

test('a warrant is added', () => {
  checkFix(
    `${world}assumption h "H"
  prior 10%
  seeing e ($020 : 1) given said
`,
    `${world}assumption h "H"
  prior 10%
  seeing e (20 : 1) given said
    since "Why it would differ so much: E"
`,
    undefined,
    only,
  );
});
