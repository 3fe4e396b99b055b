/** `model-shift` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, findingsOf } from '../support/check.ts';

const world = `model Old
model New
persona P of New
goal G of New
assumption a "A" about Old credence 90%
assumption b "B" about Old, New credence 90%
assumption k "K" about Old credence 90%
assumption l "L" about Old credence 90%
assumption u "U" credence 90%
`;
const options = { only: 'model-shift' } as const;

test('what was found of one model is not so of another', () => {
  checkFindings(
    `${world}claim c "C" about New because u, a
                                 ^ model-shift warning: \`a\` is about \`Old\`, but the conclusion is about \`New\`, and nothing here says that they are alike.
claim d "D" about P because a
claim e "E" about G because k
                            ^ model-shift warning
sincere s of P because l
                       ^ model-shift warning
claim f "F" about Old because a
claim g "G" about New because a, b
claim h "H" because a
claim i "I" about New because h
claim j "J" about New because u
`,
    options,
  );
});

test('a premise that is used for the same leap again is reported once, with all places', () => {
  const [found, ...others] = findingsOf(
    `${world}claim c "C" about New because a\nclaim d "D" about P because a (90%)\n`,
    options,
  );
  expect(others).toEqual([]);
  expect(found.related).toHaveLength(1);
});

test('what crosses a boundary has its own report', () => {
  checkFindings(`${world}claim c "C" about Old because p\nassumption p "P" about P\n`, options);
});

test('a premise about both is added', () => {
  checkFix(
    `${world}claim c "C" about New
  because $0a (90%)
`,
    `${world}claim c "C" about New
  because a, New-like-Old (90%)

assumption New-like-Old "In this, New is like Old"
  about Old, New
`,
    'Add a premise that `New` is like `Old`',
    options,
  );
});

test('what is said of a monitor is no slide to what it watches', () => {
  const start = `model M
model Watcher
claim watched "Internal use is monitored well enough to notice repeated attempts" about Watcher because flags
evidence flags "The watcher flags seven in ten planted misdeeds" about Watcher credence 96% cite "x"
assumption unseen "What is not watched is of no use to it" credence 70%
evidence refuses "The watcher refuses to hide its goals from those who ask" about Watcher credence 96% cite "x"
`;
  checkFindings(
    `${start}claim harmless "No catastrophe comes of its sandbagging" about M because watched, unseen
claim alone "No catastrophe comes of it" about M because watched
                                                         ^^^^^^^ model-shift
claim open "It does not hide its goals from those who ask" about M because refuses, unseen
                                                                           ^^^^^^^ model-shift
`,
    { only: 'model-shift' },
  );
});

test('a premise about several models names them all', () => {
  checkFindings(
    `model A
model B
model C
evidence e "E" about A, B credence 90% cite "x"
claim c "C" about C because e
                            ^ model-shift warning: \`e\` is about \`A\` and \`B\`, but the conclusion is about \`C\`
`,
    { only: 'model-shift' },
  );
});
