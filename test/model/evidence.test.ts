/** What evidence, settings, cases, ties, debates and questions become in the model. */
import { describe, expect, test } from 'vitest';
import type { AttackTarget } from '../../core/model/argument.ts';
import { targetName } from '../../core/model/targets.ts';
import { ROOT, snapshotOf, splitFiles } from '../support/world.ts';

function argumentOf(document: string) {
  return snapshotOf(splitFiles(document)).argument(ROOT);
}

function problems(document: string): string[] {
  const { file, problems } = argumentOf(document).root;
  return problems.map(({ code, span }) => `${code} ${file.tree.text.slice(span.start, span.end)}`);
}

const names = (things: readonly { readonly name: string }[]) => things.map((thing) => thing.name).join(' ');
const leaves = 'assumption a "A" assumption b "B" assumption c "C" ';

test('observations are numbered and labelled, with what they depend on', () => {
  const argument = argumentOf(
    `${leaves}assumption h "H" prior 10% given a seeing l: b (4 : 1) given a unless c seeing c (60% : 15%)`,
  );
  const h = argument.byId.get('h')!;
  expect(h.type === 'statement' && h.prior && names(h.prior.given)).toBe('a');
  expect(
    argument.observations.map((o) => [o.id, o.number, o.observed.name, names(o.given), names(o.unless)]),
  ).toEqual([
    ['h#l', 1, 'b', 'a', 'c'],
    ['h#2', 2, 'c', '', ''],
  ]);
  expect(argument.observations.map((o) => argument.ratio(o))).toEqual([
    { ifTrue: 4, ifFalse: 1 },
    { ifTrue: 0.6, ifFalse: 0.15 },
  ]);
});

test('what has a because weighs nothing', () => {
  const argument = argumentOf(`${leaves}claim h "H" prior 10% seeing a (4 : 1) because b`);
  const h = argument.byId.get('h')!;
  expect(h.type === 'statement' && [h.prior, h.observations, argument.observations]).toEqual([
    undefined,
    [],
    [],
  ]);
});

test('a premise with not is apart from the others, and may be the only one', () => {
  const { steps } = argumentOf(`${leaves}claim x "X" because a, not b because not c`);
  expect(steps.map((s) => [names(s.premises), names(s.negated)])).toEqual([
    ['a', 'b'],
    ['', 'c'],
  ]);
});

test('settings are names of their own kind', () => {
  const argument = argumentOf('setting s setting t "T" claim a "A" in s, t model M claim b "B" in M');
  expect(argument.statements.map((s) => names(s.settings))).toEqual(['s t', '']);
  expect(
    problems('setting s claim a "A" in s, t model M claim b "B" in M claim c "C" about s because s'),
  ).toEqual(['unresolved-name t', 'wrong-kind M', 'wrong-kind s', 'wrong-kind s']);
});

test('leaves that are tied, and what a question asks', () => {
  const argument = argumentOf(
    `${leaves}together t "T" of a, b, a (60%) claim x "X" because l: a objection o "O" rebuts lead: x
     question q "Q?" asks x, x#l, o#lead answered b`,
  );
  expect(argument.together.map((t) => names(t.leaves))).toEqual(['a b']);
  const [question] = argument.questions;
  expect(question.asks.map((target: AttackTarget) => targetName(target))).toEqual(['x', 'x#l', 'o#lead']);
  expect(names(question.answered)).toBe('b');
});

describe('what can be undercut', () => {
  /** Each attack as `attacker ⊣ target`. */
  const attacks = (document: string) =>
    argumentOf(document).attacks.map((a) => `${a.attacker.name} ⊣ ${targetName(a.target)}`);
  const base = 'claim x "X" because l: a assumption a "A" ';

  test.each([
    ['objection o "O" undercuts x#l', ['o ⊣ x#l']],
    ['objection o "O" rebuts lead: x objection r "R" undercuts o#lead', ['o ⊣ x', 'r ⊣ o#lead']],
    ['objection r "R" undercuts o#lead objection o "O" rebuts lead: x', ['r ⊣ o#lead', 'o ⊣ x']],
    ['objection o "O" rebuts x objection r "R" undercuts o', ['o ⊣ x', 'r ⊣ o']],
    [
      'objection o "O" rebuts lead: x, a objection r "R" undercuts o#lead',
      ['o ⊣ x', 'o ⊣ a', 'r ⊣ o#lead', 'r ⊣ o#lead'],
    ],
    ['assumption h "H" prior 10% seeing s: a (2 : 1) objection o "O" undercuts h', ['o ⊣ h#s']],
    ['objection o "O" undercuts q: r#p objection r "R" undercuts p: o#q', ['o ⊣ r#p', 'r ⊣ o#q']],
  ])('%s', (document, expected) => expect(attacks(base + document)).toEqual(expected));

  test.each([
    ['objection o "O" rebuts x rebuts a objection r "R" undercuts o', ['ambiguous-step o']],
    ['objection r "R" undercuts a', ['unresolved-step a']],
    ['objection o "O" rebuts lead: x objection r "R" undercuts o#led', ['unresolved-step led']],
    ['objection o "O" because lead: a rebuts lead: x', ['duplicate-name lead']],
  ])('%s is reported', (document, expected) => expect(problems(base + document)).toEqual(expected));

  test('an attack knows what undercuts it, at any length', () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `objection o${i} "O" undercuts l: o${i + 1}#l`);
    const { attacks } = argumentOf(`${base}${chain.join('\n')} objection o3000 "O" rebuts l: x`);
    expect(attacks).toHaveLength(3001);
    expect(attacks.filter((a) => a.undercuts.length === 1)).toHaveLength(3000);
  });
});

test('a supports is one more step of the imported statement, in the importing file only', () => {
  const files = splitFiles(
    'import "b.steelman" as b evidence e "E" supports more: b.t (70%) evidence f "F" supports e\n' +
      '--- b.steelman\nthesis t "T" because l: a assumption a "A"\n',
  );
  const snapshot = snapshotOf(files);
  const { steps } = snapshot.argument(ROOT);
  expect(steps.map((s) => [s.id, s.uri, names(s.premises)])).toEqual([
    ['b.steelman#t#l', 'b.steelman', 'a'],
    ['b.steelman#t#more', ROOT, 'e'],
  ]);
  expect(snapshot.argument('b.steelman').steps).toHaveLength(1);
});
