/** Evidence, settings, cases, ties, debates and questions in the editor. */
import { describe, expect, test } from 'vitest';
import { inlayHints } from '../../core/features/display/inlay-hints.ts';
import { semanticTokens } from '../../core/features/display/semantic-tokens.ts';
import { folds } from '../../core/features/editing/folding.ts';
import { rename } from '../../core/features/editing/rename.ts';
import { hover } from '../../core/features/hover/hover.ts';
import { definition } from '../../core/features/navigation/definition.ts';
import { documentSymbols } from '../../core/features/navigation/symbols.ts';
import { applied, checkHover, completionLabels, joined, type Marked, marked } from '../support/features.ts';

const BASE = `setting eval "Tests"
setting deploy
evidence e "E" credence 99% cite "x"
evidence f "F" credence 90% cite "x"
claim c "C" because one: e because two: f
assumption h "H" in eval prior 10%
  seeing l: e (4 : 1)
  seeing f (1 : 3) given e since "why"
objection o "O" credence 50% rebuts lead: c
together t "One cause" of e, f (60%)
question q "Why?" asks c#one, o#lead
`;

describe('hover', () => {
  const at = (before: string, after: string) => BASE.replace(before, after);

  test('a leaf that is weighed: from its prior to what it is now, and each weight', () =>
    checkHover(
      at('assumption h', 'assumption h$0'),
      [
        'assumption **`h`** in `eval`',
        'H',
        'Prior 10 % → 15 %.',
        '**Support 15 %** · range 13–15 %  \nIt is less likely than not.',
        '- seeing `l`: `e` (×4)\n- seeing `f` (÷3), given `e`, since “why”',
      ].join('\n'),
      true,
    ));

  test.each([
    [
      'seeing l',
      'see$0ing l',
      'observation 1 of **`h`**: 4 times likelier if this is true than if it is not (×4)',
    ],
    [
      'seeing f',
      'see$0ing f',
      'observation 2 of **`h`**: 3 times likelier if this is not true than if it is (÷3)',
    ],
    ['setting eval', 'setting ev$0al', '1 statement holds in it.'],
    ['setting deploy', 'setting de$0ploy', 'No statement holds in it yet.'],
    ['together t', 'together t$0', '`e`, `f` stand or fall together with probability 60 %'],
    ['question q', 'question q$0', 'question **`q`** about `c#one`, `o#lead`'],
    ['prior', 'pri$0or', 'How probable it is before any of what `seeing` weighs.'],
    ['prior 10%', 'prior 1$00%', '**Prior 10 %**: how probable the author thinks `h` was before'],
    ['(4 : 1)', '(4 $0: 1)', 'observation 1 of **`h`**: 4 times likelier'],
  ])('%s', (before, after, expected) => {
    const m = marked(at(before, after));
    expect(hoverText(m)).toContain(expected);
  });
});

test.each([
  ['assumption x "X" in $0', 'deploy eval'],
  ['assumption x "X" seeing $0', 'c e f h o'],
  ['claim x "X" because not $0', 'c e f h o'],
  ['objection x "X" undercuts $0', 'c#one c#two h#2 h#l o'],
  ['objection x "X" undercuts o#$0', 'lead'],
  ['objection x "X" undercuts h#$0', '2 l'],
  ['question x "X" asks $0', 'c e f h o'],
  ['together x "X" of $0', 'e f h o'],
  ['question x "X" $0', 'answered asks cite note quote tag'],
  ['evidence x "X" supports $0', ''],
])('offered at %s', (text, expected) =>
  expect(completionLabels(`${BASE}${text}`).sort().join(' ')).toBe(expected),
);

test.each([
  ['assumption x "X" prior $0', 'likely'],
  ['together x "X" of e, f ($0', 'likely'],
  ['assumption x "X" seeing e (4 : 1) $0', 'given'],
  ['assumption x "X"\n  $0', 'seeing'],
  ['$0', 'setting'],
])('among what is offered at %s', (text, expected) =>
  expect(completionLabels(`${BASE}${text}`)).toContain(expected),
);

test('a label of an attack or an observation is renamed wherever it is named', () => {
  const renamed = (text: string, name: string) => {
    const m = marked(text);
    const done = rename(m.snapshot, m.uri, m.offset, name);
    return 'trouble' in done ? done.trouble : joined(applied(m.files, done.edits));
  };
  expect(renamed(BASE.replace('o#lead', 'o#le$0ad'), 'first')).toBe(BASE.replaceAll('lead', 'first'));
  expect(renamed(BASE.replace('seeing l:', 'seeing l$0:'), 'tiers')).toBe(
    BASE.replace('seeing l:', 'seeing tiers:'),
  );
  expect(renamed(BASE.replace('setting eval', 'setting e$0val'), 'tests')).toBe(
    BASE.replaceAll('eval', 'tests'),
  );
  expect(renamed(BASE.replace('one:', 'on$0e:'), 'two')).toBe('`c` already has a step `two`.');
  expect(renamed(BASE.replace('setting eval', 'setting e$0val'), 'in')).toContain('setting in "Tests"');
});

test('the parts of a statement are in the outline', () => {
  const m = marked(BASE);
  const parts = documentSymbols(m.snapshot, m.uri).flatMap(({ name, children }) =>
    children.map((child) => `${name}: ${child.name} = ${child.detail}`),
  );
  expect(parts).toEqual(['c: one = e', 'c: two = f', 'h: l = e (4 : 1)', 'h: #2 = f (1 : 3)', 'o: lead = c']);
});

test('words are keywords only where they are words of the language', () => {
  const text = 'setting in\nclaim not "N" in in because not not, not\nassumption setting "S" prior 10%\n';
  const m = marked(text);
  const words = semanticTokens(m.snapshot, m.uri, m.numbers()).map(
    ({ span, type }) => `${text.slice(span.start, span.end)} ${type}`,
  );
  expect(words).toEqual([
    'setting keyword',
    'in namespace',
    'not function',
    'in keyword',
    'in namespace',
    'not keyword',
    'not function',
    'not function',
    'setting variable',
    'prior keyword',
  ]);
});

test('a reference to a part leads to it', () => {
  const m = marked(BASE.replace('o#lead', 'o#le$0ad'));
  const [place] = definition(m.snapshot, m.uri, m.offset);
  expect(m.snapshot.tree(m.uri).text.slice(place.span.start, place.span.end)).toBe('lead');
});

test('what is weighed shows what that comes to, and folds', () => {
  const m = marked(BASE);
  const all = { start: 0, end: BASE.length };
  expect(inlayHints(m.snapshot, m.uri, all, m.numbers()).map((hint) => hint.id)).toEqual(['c', 'h']);
  expect(folds(m.snapshot, m.uri)).toEqual([{ start: 5, end: 7 }]);
});

function hoverText(m: Marked): string {
  const shown = hover(m.snapshot, m.uri, m.offset, m.numbers());
  return shown?.text.replace(/\u00a0/g, ' ') ?? '';
}
