/** Why a number is what it is, in words. */
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { costliest } from '../../core/evaluation/readouts/measures.ts';
import { whySentences } from '../../core/features/arguing/why.ts';
import { drained } from '../../core/text/slices.ts';
import { argumentOf } from '../support/evaluate.ts';

function why(text: string, id = 't'): string[] {
  const { argument, bounds } = argumentOf(text);
  const statement = argument.statements.find((s) => s.id === id)!;
  return drained(whySentences(argument, evaluate(argument, bounds), statement)).map((sentence) =>
    sentence
      .map((part) => (typeof part === 'string' ? part : `[${part.text}]`))
      .join('')
      .replaceAll('\u00a0', ' '),
  );
}

test('the best line, what costs most, what would change it most', () => {
  const text = `thesis t "T" because one: a, b because c (20%)
assumption a "A" credence 60%
assumption b "B" credence 90%
assumption c "C" credence 50%
objection o "O" credence 30% rebuts t`;
  expect(why(text)).toEqual([
    'Its best line is [t#one] from [a], [b], ahead of 1 other: by itself it gives 54 %.',
    expect.stringMatching(
      /^What costs it most is doubt about \[a\] \(60 %\), which takes .*; then the objection \[o\]/,
    ),
    expect.stringMatching(
      /^What would change it most is \[(o|b|a)\]: it would be .* if that held, .* if not\.$/,
    ),
    'Worth finding out first: [a], [o], [b].',
    expect.stringMatching(/^To raise it, in this order: (refute )?\[\w+\] → .* %(, .*)*\.$/),
  ]);
});

test('hundreds of lines are counted and not compared', () => {
  const names = Array.from({ length: 200 }, (_, i) => `a${i}`);
  const text = `thesis t "T" ${names.map((name) => `because ${name}`).join(' ')}
${names.map((name) => `assumption ${name} "A" credence 1%`).join('\n')}`;
  expect(why(text)[0]).toBe('It has 200 lines of support, too many to compare in an argument this large.');
});

test('the objection that is named costs most as written, whatever another would cost unanswered', () => {
  const text = `thesis t "T" because a
assumption a "A" credence 90%
objection answered "Answered" credence 90% rebuts t
assumption answer "Answer" credence 95% rebuts answered
objection standing "Standing" credence 30% rebuts t`;
  expect(why(text)[1]).toMatch(/the objection \[standing\], which takes/);
  const { argument, bounds } = argumentOf(text);
  const { objections } = evaluate(argument, bounds).caseAgainst(argument.statements[0]);
  expect([objections[0].objection.id, costliest(objections)?.objection.id]).toEqual(['answered', 'standing']);
});

test.each([
  ['because a unless x', 'the exception [x], which takes'],
  ['because a, not x', 'the premise [x], which takes'],
  [
    'because a\nobjection o "O" rebuts t unless a\nclaim u "U" undercuts t because x',
    'the objection [u], which takes',
  ],
])('what costs most in %s is %s', (rest, expected) => {
  const text = `thesis t "T" ${rest}\nassumption a "A" credence 90%\nassumption x "X" credence 60%`;
  expect(why(text)[1]).toContain(expected);
});

test('what is observed against it is called that', () => {
  const text = `thesis t "T" because a
assumption a "A" prior 80% seeing e (1 : 4)
evidence e "E" credence 95%`;
  expect(why(text)[1]).toContain('the observation [e], which takes');
});

test('what is fatal is to be repaired first, and what speaks against it refuted', () => {
  const text = `thesis t "T" because a, b
assumption a "A" credence 0%
assumption b "B" credence 80%
objection o "O" credence 50% rebuts t`;
  expect(why(text).at(-1)).toBe(
    'To raise it, in this order: [a], fatal as it stands, → 40 %, refute [o] → 80 %, [b] → 100 %.',
  );
});

test.each([
  ['assumption t "T" credence 40%', ['Its author gives it 40 %.']],
  ['assumption t "T" credence 80%..90%', ['Its author gives it 80–90 %, which counts as 85 %.']],
  ['assumption t "T"', ['Nobody has assessed it: it is taken for granted.']],
  [
    'thesis t "T" because a\nassumption a "A" credence 100%',
    [
      'Its best line is [t#1] from [a]: by itself it gives 100 %.',
      'What would change it most is [a]: it would be 100 % if that held, 0 % if not.',
    ],
  ],
])('%s', (text, expected) => expect(why(text)).toEqual(expected));
