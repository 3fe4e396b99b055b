/** `setting-shift` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'setting-shift' } as const;
const world = `model M
setting eval "Tests"
setting staging "Staging"
setting deploy "Deployment"
evidence e "E" about M in eval credence 99% cite "x"
`;

test('what holds in one setting is no fact about another', () => {
  checkFindings(
    `${world}claim t "T" about M in deploy because e (90%)
                                      ^ setting-shift warning: \`e\` holds in \`eval\`, but \`t\` is concluded in \`deploy\`, and nothing says that the two are alike. Add a premise that holds in both
claim same "S" in eval, deploy because e
claim open "O" because e
claim anywhere "A" in deploy because bare
assumption bare "B" credence 60%
claim denied "D" in deploy because not e
                                       ^ setting-shift
`,
    only,
  );
});

test('a bridge of the same step closes it, in one leap or two', () => {
  checkFindings(
    `${world}assumption near "N" in eval, staging credence 60%
assumption far "F" in staging, deploy credence 60%
claim one "O" in staging because e, near
claim two "T" in deploy because near, e, far
claim short "S" in deploy because e, near
                                  ^ setting-shift
`,
    only,
  );
});

test('an unmarked claim carries the settings of its premises, and the first marked one decides', () => {
  checkFindings(
    `${world}claim between "B" because e, other
evidence other "O" in deploy credence 99% cite "x"
claim further "F" because between
claim t "T" in deploy because further
                              ^^^^^^^ setting-shift
assumption alike "A" in eval, deploy credence 60%
claim bridged "B" because e, alike
claim u "U" in deploy because bridged
claim marked "M" in deploy because e, alike
claim v "V" in deploy because marked
`,
    only,
  );
});

test('attacks shift, too; what crosses a boundary has its own report', () => {
  checkFindings(
    `${world}persona P of M
evidence said "S" about P in eval credence 99% cite "x"
assumption d "D" in deploy credence 60%
objection o "O" in eval credence 60% rebuts d
                                            ^ setting-shift warning: \`o\` holds in \`eval\`, but it attacks \`d\` in \`deploy\`
claim c "C" in deploy because d
objection u "U" in eval credence 60% undercuts c#1
                                               ^^^ setting-shift
claim m "M" about M in deploy because said
`,
    only,
  );
});

test('circles end', () => {
  checkFindings(`${world}claim a "A" because b, e\nclaim b "B" because a\n`, only);
});

test('a bridge is added, to be argued for', () => {
  checkFix(
    `${world}thesis t "T" about M in deploy
  because $0e (90%)
`,
    `${world}thesis t "T" about M in deploy
  because e, deploy-like-eval (90%)

assumption deploy-like-eval "In this, deploy is like eval"
  about M
  in eval, deploy
`,
    'Add a premise that `deploy` is like `eval`',
    only,
  );
});

test('the `given` of a leaf is a step to it, and what is observed is not', () => {
  checkFindings(
    `${world}assumption later "L" about M in deploy credence 80% given e
                                                          ^ setting-shift warning: \`e\` holds in \`eval\`, but \`later\` is judged on it in \`deploy\`, and nothing says that the two are alike. Add a condition that holds in both: what is seen in the one is so in the other.
assumption alike "A" in eval, deploy credence 60%
assumption bridged "B" in deploy credence 80% given e, alike
assumption open "O" credence 80% given e
claim t "T" in deploy because open
                              ^^^^ setting-shift
assumption weighed "W" in deploy prior 50% seeing e (4 : 1)
`,
    only,
  );
  checkFix(
    `${world}assumption later "L" about M in deploy
  credence 80% given $0e
`,
    `${world}assumption later "L" about M in deploy
  credence 80% given e, deploy-like-eval

assumption deploy-like-eval "In this, deploy is like eval"
  about M
  in eval, deploy
`,
    'Add a premise that `deploy` is like `eval`',
    only,
  );
});
