/** What the list beside the picture says of a thesis. */
import { expect, test } from 'vitest';
import { points, summarise } from '../../client/src/preview/summary.ts';
import type { ThesisSummary } from '../../protocol/protocol.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const thesis: ThesisSummary = {
  id: 't',
  name: 't',
  label: 'It is so',
  status: 'supported',
  support: 0.42,
  range: { lo: 0.02, hi: 0.5 },
  stated: null,
  method: 'exact',
  standardError: 0,
  unassessed: [],
  atMost: false,
  cruxes: [],
  lines: [],
  caseAgainst: { asWritten: 0, unanswered: 0, costliest: null, objections: [] },
  singlePointsOfFailure: [],
};
const CRUX: ThesisSummary['cruxes'][number] = {
  ...{ id: 'a', name: 'a', label: 'A', kind: 'statement', part: 'a' },
  ...{ credence: 0.6, written: { lo: 0.6, hi: 0.6 }, conditional: false },
  ...{ importance: 0.6, gain: 0.24, loss: 0.36, share: 0, worth: 0 },
};
const details = (change: Partial<ThesisSummary>) =>
  summarise({ ...thesis, ...change })
    .details.map(plain)
    .join('; ');

test('a number never stands alone', () => {
  expect(plain(summarise(thesis).figure)).toBe('42 %');
  expect(details({})).toBe('supported, but unlikely; range 2–50 %');
});

test('what it takes for granted is said', () => {
  expect(plain(summarise({ ...thesis, atMost: true, unassessed: ['a'] }).figure)).toBe('≤ 42 %');
  expect(details({ unassessed: ['a'] })).toContain('42 % if a holds, which nobody has assessed');
  expect(details({ unassessed: ['a', 'b'] })).toContain('if a and b hold');
  expect(details({ unassessed: ['a', 'b', 'c', 'd'] })).toContain('if a, b and 2 more hold');
});

test('what holds if it holds has no number: it says what is missing', () => {
  const bare = summarise({ ...thesis, support: 1, atMost: true, unassessed: ['t'] });
  expect([bare.figure, bare.support, bare.details]).toEqual([
    '',
    null,
    ['Nothing supports it yet: give a reason with because.'],
  ]);
});

test('what the author states, and how sure the number itself is', () => {
  expect(details({ stated: { lo: 0.55, hi: 0.8 } })).toContain('the author states 55–80 %');
  expect(details({ method: 'simulated', standardError: 0.004 })).toContain('simulated, give or take 0.8 %');
});

test('with no numbers yet there are none', () => {
  const { figure, support } = summarise({ ...thesis, status: null, support: null, range: null });
  expect([figure, support]).toEqual(['', null]);
});

test('a crux says what becomes of the thesis by it', () => {
  const against = { ...CRUX, id: 'o', name: 'o', importance: -0.5, gain: -0.2, loss: -0.3 };
  const step = { ...CRUX, id: 't#s', name: 't#s', kind: 'step', gain: 0.4 } as const;
  const { cruxes } = summarise({ ...thesis, cruxes: [CRUX, against, step], singlePointsOfFailure: ['a'] });
  expect(cruxes.map(({ name, phrase, needed }) => [name, plain(phrase), needed])).toEqual([
    ['a', 'if false: 42 → 6 %', true],
    ['o', 'if false: 42 → 72 %', false],
    ['t#s', 'at 100 %: 42 → 82 %', false],
  ]);
});

test.each<[string, string, Partial<typeof CRUX>]>([
  ['a credence', 'now 60 %', {}],
  ['one between two numbers', 'now 20–45 %', { written: { lo: 0.2, hi: 0.45 } }],
  ['one that is given others', 'now 60 % given its conditions', { conditional: true }],
  ['one that is reckoned', 'now 45 %', { credence: 0.45, written: null }],
  ['the strength of a step', 'strength 60 %', { kind: 'step' }],
  ['the strength of an attack', 'strength 60 %', { kind: 'attack', part: 'a>t' }],
])('of a crux it says what its author writes: %s', (_, said, change) => {
  const { cruxes } = summarise({ ...thesis, cruxes: [{ ...CRUX, ...change }] });
  expect(cruxes.map(({ now }) => plain(now))).toEqual([said]);
});

test.each<[number, number, string]>([
  [0.02, 0.5, '50 % of the support goes by it'],
  [0.42, 0.5, ''],
  [0.02, 1, ''],
  [0.02, -4, ''],
  [0.02, 0.001, ''],
])('at %d, a share of %d is said as "%s"', (support, share, said) => {
  const { cruxes } = summarise({ ...thesis, support, cruxes: [{ ...CRUX, share }] });
  expect(plain(cruxes[0].share)).toBe(said);
});

test('of several lines it says what each carries; of objections, what they cost', () => {
  const line = (id: string, support: number, loss: number) => ({ id, name: id, support, loss });
  const lines = [line('t#1', 0.02, 0.015), line('t#2', 0.005, 0.0001)];
  const objection = { id: 'o', name: 'o', label: '', asWritten: -0.03, unanswered: -0.18 };
  const costliest = { id: 'o', role: 'objection', asWritten: -0.03 } as const;
  const caseAgainst = { asWritten: -0.03, unanswered: -0.18, costliest, objections: [objection] };
  const said = summarise({ ...thesis, support: 0.02, lines, caseAgainst });
  expect(said.lines.map(({ name, alone, without }) => [name, plain(alone), without])).toEqual([
    ['t#1', '2 %', '−1.5'],
    ['t#2', '0.5 %', '0'],
  ]);
  expect(said.caseAgainst).toEqual({
    ...{ asWritten: '−3', unanswered: '−18', costliest: { ...costliest, asWritten: '−3' } },
    objections: [{ id: 'o', label: 'o', asWritten: '−3', unanswered: '−18' }],
  });
  expect(summarise({ ...thesis, lines: [lines[0]] })).toMatchObject({ lines: [], caseAgainst: null });
});

test('a crux that nobody has assessed has no credence', () => {
  const bare = { ...CRUX, credence: 1, written: null };
  const { cruxes } = summarise({ ...thesis, cruxes: [bare, { ...bare, name: 'b' }], unassessed: ['a'] });
  expect(cruxes.map(({ name, now }) => [name, plain(now)])).toEqual([
    ['a', 'unassessed'],
    ['b', 'now 100 %'],
  ]);
});

test.each([
  [0.36, '+36'],
  [-0.0042, '−0.4'],
  [0.0001, '0'],
  [-0, '0'],
])('a difference of %d is %s points', (d, text) => expect(points(d)).toBe(text));
