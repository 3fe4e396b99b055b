/** Small documents on personas, with the numbers that their definition gives, worked out by hand or over all worlds. */
import { expect, test } from 'vitest';
import { codesFound } from '../support/check.ts';
import { evaluated } from '../support/evaluate.ts';

const CAST = `model M model N persona P of M persona Train of M persona Deploy of M goal g of M
evidence record "It refused" about P credence 99% cite "x"
evidence says "It says so" about P credence 99% cite "x"
`;
const CONTEST = `evidence gap "It differs unwatched" about P, M credence 99% cite "x"
sincere s of P credence 80%
thesis safe "Safe" about M because record, s
`;
const OBJECTION = `${CONTEST}objection d "Not its own" because gap rebuts s (70%)
`;
const MASKED = `assumption wants "It wants it" about g credence 50%
assumption chance "It can win" about M credence 5%
instrumental mask of P serves g until chance because wants
sincere s of P credence 95%
`;

/** The support of each statement by name, and whether `persona-boundary` is reported. */
type Expected = { reported?: boolean } & Record<string, number | boolean>;

const vectors: Record<string, [document: string, expected: Expected]> = {
  '28 what no mask would have shown objects to sincerity': [OBJECTION, { s: 0.2456, safe: 0.243144 }],
  '28a so it does if it is about the model': [
    `${CONTEST}objection d "Not its own" about M because gap rebuts s (70%)`,
    { s: 0.2456, safe: 0.243144 },
  ],
  '28a and a persona may always give itself away': [
    OBJECTION.replace('about P, M', 'about P'),
    { s: 0.2456, safe: 0.243144 },
  ],
  '28b but it proves nothing of its model': [
    `${CONTEST.replace('about P, M', 'about P')}objection d "Not its own" about M because gap rebuts s (70%)`,
    { d: 0, s: 0.8, safe: 0.792, reported: true },
  ],
  '28c no word of the persona answers the objection': [
    OBJECTION.replace('rebuts s (70%)', 'rebuts s (70%) unless says'),
    { s: 0.2456, reported: true },
  ],
  '28c nor rebuts it': [
    `${OBJECTION}objection o "No" because says rebuts d (90%)`,
    { s: 0.2456, reported: true },
  ],
  '28c nor undercuts its step': [
    `${OBJECTION}objection o "No" because says undercuts d (90%)`,
    { s: 0.2456, reported: true },
  ],
  '29 no word of the persona rebuts the mask': [
    `assumption w "…" about g credence 50% instrumental mask of P serves g because w
     objection o "Not played" because says rebuts mask (70%)`,
    { mask: 0.5, reported: true },
  ],
  '30 a task solved is a capability, through an unmarked claim, too': [
    `evidence solved "Solved" about P, M credence 99% cite "x"
     claim c "It can" because solved (90%) thesis t "It can" about M because c (80%)`,
    { t: 0.7128 },
  ],
  '31 before the break both hypotheses predict good conduct': [
    `${MASKED}thesis t "It behaves" about M because record, s (95%) because mask (95%) unless chance`,
    { s: 0.475, t: 0.8979875 },
  ],
  '32 a record adds nothing to what the mask predicts': [
    `${MASKED}thesis t "It behaves" about M because record, mask (95%) unless chance`,
    { t: 0, reported: true },
  ],
  '33 an idle instrumental link launders nothing': [
    `claim none "No goals" about M because says assumption w "…" about g credence 1%
     instrumental idle of P serves g because none, w (1%) thesis safe "Safe" about M because none`,
    { none: 0, idle: 0, safe: 0, reported: true },
  ],
  '33a a slip argues for the mask': [
    `evidence slip "It slipped" about P, M credence 90% cite "x"
     claim hides "It hides" about M because slip (80%) instrumental mask of P serves g because hides`,
    { mask: 0.72 },
  ],
  '34 from persona to persona by what is said of both': [
    `evidence graded "Graded" about Train credence 99% cite "x"
     assumption same "Alike" about Train, Deploy credence 60%
     claim d "Honest" about Deploy because graded, same (90%)`,
    { d: 0.5346 },
  ],
  '36 an unmarked claim that a sincere link licenses has no voice': [
    `evidence rec "…" about P credence 90% cite "x" sincere s of P credence 50%
     claim m "…" because rec, s thesis t "…" about M because m`,
    { t: 0.45 },
  ],
  '40 a `given` is a step': [
    `evidence denial "It denies it" about P credence 99% cite "x"
     assumption honest "Honest" about M credence 95% given denial thesis t "…" about M because honest`,
    { honest: 0, t: 0, reported: true },
  ],
  '40 with a sincere link among the conditions it counts': [
    `evidence denial "It denies it" about P credence 90% cite "x" sincere s of P credence 50%
     assumption honest "Honest" about M credence 80% given denial, s`,
    { honest: 0.36 },
  ],
  '41 what is unmarked is no matter of a persona': [
    `assumption a "A" credence 80% claim c "C" because a objection o "O" because says rebuts c (90%)`,
    { c: 0.8, reported: true },
  ],
  '44 another model is none of its business': [
    `evidence told "It says so of N" about P, N credence 90% cite "x"
     claim d "So is N" about N because told thesis safe "Safe" about M because d`,
    { d: 0, safe: 0, reported: true },
  ],
};

test.each(Object.entries(vectors))('%s', (_, [document, { reported = false, ...supports }]) => {
  const { reading } = evaluated(CAST + document);
  for (const [name, support] of Object.entries(supports))
    expect(reading(name).support, name).toBeCloseTo(support as number, 9);
  expect(codesFound(CAST + document, 'persona-boundary').has('persona-boundary')).toBe(reported);
});

const SHUTDOWN = `model M persona P of M goal g of M assumption wants "It wants it" about g credence 50%
instrumental mask of P serves g because wants
sincere low of P credence 90% sincere high of P credence 40%
evidence a "It said so" about P credence 99% cite "x"
claim x "X" about M because a, low claim y "Y" about M because a, high claim z "Z" about M because a, low
`;
const LATER = `model M persona P of M evidence rec "It refused" about P credence 99% cite "x"
sincere s of P credence 90% assumption alike "Alike" about M credence 60%
claim t "T" about M because rec, s claim u "U" about M because rec, s, alike
`;

test.each<[string, string, Record<string, string[]>, Record<string, number>]>([
  [
    '35 a mask in one setting leaves sincerity in another',
    SHUTDOWN,
    { low: ['chat'], high: ['shutdown'], mask: ['shutdown'], x: ['chat'], y: ['shutdown'], z: ['shutdown'] },
    { low: 0.9, high: 0.2, x: 0.891, y: 0.198, z: 0 },
  ],
  [
    '35 without settings it meets both',
    SHUTDOWN,
    {},
    { low: 0.45, high: 0.2, x: 0.4455, y: 0.198, z: 0.4455 },
  ],
  [
    '42 a sincere link reaches as far as a bridge',
    LATER,
    { rec: ['now'], s: ['now'], alike: ['now', 'later'], t: ['later'], u: ['later'] },
    { t: 0, u: 0.5346 },
  ],
  [
    '42 no farther, and what is said of no setting is too wide for it',
    LATER,
    { s: ['now'], alike: ['now', 'later'], u: ['later', 'then'] },
    { t: 0, u: 0 },
  ],
  [
    '45 what is said of no setting is no business of a link with settings',
    `${SHUTDOWN.slice(0, SHUTDOWN.indexOf('assumption'))}assumption wants "…" about g credence 90%
     instrumental mask of P serves g because wants sincere s of P credence 90%
     evidence rec "It refused" about P credence 99% cite "x"
     claim x "X" about M because rec, s claim y "Y" about M because rec, s`,
    { mask: ['shutdown'], s: ['chat'], y: ['chat'] },
    { x: 0, y: 0.891 },
  ],
  ['42 one without settings licenses everywhere', LATER, { t: ['later'] }, { t: 0.891, u: 0.5346 }],
])('%s', (_, document, settings, supports) => {
  const { reading } = evaluated(placed(document, settings));
  for (const [name, support] of Object.entries(supports))
    expect(reading(name).support, name).toBeCloseTo(support, 9);
});

/** The document with an `in` on the statements that hold in settings, and these declared. */
function placed(document: string, settings: Readonly<Record<string, readonly string[]>>): string {
  const declared = [...new Set(Object.values(settings).flat())].map((name) => `setting ${name}\n`).join('');
  return Object.entries(settings).reduce(
    (text, [name, where]) =>
      text.replace(
        new RegExp(`\\b(?:claim|evidence|sincere|assumption|instrumental) ${name}\\b(?: "[^"]*")?(?: of P)?`),
        `$& in ${where.join(', ')}`,
      ),
    declared + document,
  );
}
