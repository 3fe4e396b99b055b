/** Which steps, attacks and exceptions cross a persona's boundary: a document, and what crosses in it. */
import { describe, expect, test } from 'vitest';
import type { Observation, Statement } from '../../core/model/argument.ts';
import { argumentOf } from '../support/evaluate.ts';
import { ROOT, snapshotOf, splitFiles } from '../support/world.ts';

const CAST = 'model M model N persona P of M persona Q of M persona R of N goal G of M\n';

/** `step: persona` for each crossing, with `licensed` after it where a sincere link is among the premises. */
function crossings(document: string): string[] {
  const snapshot = snapshotOf(splitFiles(CAST + document));
  const argument = snapshot.argument(ROOT);
  const { ofStep, ofGiven, ofAttack, ofException } = snapshot.boundaries(ROOT);
  const holders = [...argument.steps, ...argument.attacks];
  return [
    ...argument.steps.map((step) => [step.id, ofStep(step)] as const),
    ...argument.statements.map((leaf) => [`${leaf.id} given`, ofGiven(leaf)] as const),
    ...argument.attacks.map((attack) => [attack.id, ofAttack(attack)] as const),
    ...holders.flatMap((holder) =>
      holder.unless.map((e) => [`${holder.id} unless ${e.id}`, ofException(holder, e)] as const),
    ),
  ].flatMap(([id, list]) => list.map((c) => `${id}: ${c.persona.name}${c.licence ? ' licensed' : ''}`));
}

describe('a step', () => {
  test.each([
    ['to the model', 'claim c "C" about M because e', ['c#1: P']],
    ['to a goal of the model', 'claim c "C" about G because e', ['c#1: P']],
    ['to another persona of the model', 'claim c "C" about Q because e', ['c#1: P']],
    ['to the persona itself does not cross', 'claim c "C" about P because e', []],
    ['to another model', 'claim c "C" about N because e', ['c#1: P']],
    ['to the persona and more does not cross', 'claim c "C" about P, N because e', []],
    ['to the persona and its model', 'claim c "C" about P, M because e', ['c#1: P']],
    ['to an unmarked claim does not cross', 'claim c "C" because e', []],
    [
      'is not laundered by an unmarked claim in between',
      'claim u "U" because e claim c "C" about M because u',
      ['c#1: P'],
    ],
    [
      'is licensed by a sincere link of the persona',
      'sincere s of P credence 50% claim c "C" about M because e, s',
      ['c#1: P licensed'],
    ],
    [
      'is not licensed by that of another persona',
      'sincere s of Q credence 50% claim c "C" about M because e, s',
      ['c#1: P'],
    ],
    [
      'is licensed by one further down, where the unmarked claim in between is inferred',
      'sincere s of P credence 50% claim u "U" because e, s claim c "C" about M because u',
      [],
    ],
    [
      'is not if another step to that lacks it',
      'sincere s of P credence 50% claim u "U" because e, s because e claim c "C" about M because u',
      ['c#1: P'],
    ],
    [
      'between personas is licensed by what is about both',
      'assumption b "B" about P, Q claim c "C" about Q because e, b',
      ['c#1: P licensed', 'c#1: P licensed'],
    ],
    [
      'to a model is not',
      'assumption b "B" about P, Q claim c "C" about Q, M because e, b',
      ['c#1: P', 'c#1: P', 'c#1: Q'],
    ],
    [
      'nor by an unmarked claim that speaks for both',
      'evidence f "F" about Q claim b "B" because e, f claim c "C" about Q because b',
      ['c#1: P'],
    ],
    ['to a sincere link crosses', 'sincere s of P because e', ['s#1: P']],
    [
      'to an instrumental link of the persona crosses, too',
      'instrumental i of P serves G because e',
      ['i#1: P'],
    ],
    ['to one of another persona crosses', 'instrumental i of Q serves G because e', ['i#1: P']],
    [
      'on which the mask rests further down does so, too',
      'claim c "C" about M because e instrumental i of P serves G because c',
      ['c#1: P'],
    ],
    ['is what a `given` makes', 'assumption c "C" about M credence 90% given e', ['c given: P']],
    [
      'is licensed there as well',
      'sincere s of P credence 50% assumption c "C" about M credence 90% given e, s',
      ['c given: P licensed'],
    ],
    [
      'passes through an unmarked leaf by its `given`',
      'assumption u "U" credence 90% given e claim c "C" about M because u',
      ['c#1: P'],
    ],
    [
      'does not begin where a `given` is not computed with',
      'assumption a "A" claim c "C" about M credence 90% given e because a',
      [],
    ],
    [
      'of a persona whose model is unknown may be to any model',
      'persona X of nobody evidence x "X" about X claim c "C" about M because x claim d "D" about X, M because x',
      ['c#1: X', 'd#1: X'],
    ],
    ['from what nothing declares speaks for nobody', 'claim c "C" about M because nothing', []],
  ])('%s', (_, document, expected) => {
    expect(crossings(`evidence e "E" about P credence 90%\n${document}`)).toEqual(expected);
  });

  test('from what is about the model as well does not cross', () => {
    expect(crossings('evidence e "E" about P, M claim c "C" about M because e')).toEqual([]);
    expect(crossings('evidence e "E" about P, G claim c "C" about M because e')).toEqual([]);
  });
});

describe('an attack or an exception', () => {
  test.each([
    ['on what is about the model', 'claim c "C" about M', 'rebuts c', ['o>c: P']],
    ['on what is about the persona', 'claim c "C" about P', 'rebuts c', []],
    ['on what is about another persona', 'claim c "C" about Q', 'rebuts c', ['o>c: P']],
    [
      'on what inherits another persona',
      'evidence q "Q" about Q claim c "C" because q',
      'rebuts c',
      ['o>c: P'],
    ],
    ['on another model', 'claim c "C" about N', 'rebuts c', ['o>c: P']],
    ['on what is unmarked', 'claim c "C"', 'rebuts c', ['o>c: P']],
    ['on what speaks with its own voice', 'assumption a "A" about P claim c "C" because a', 'rebuts c', []],
    ['on a sincere link of another persona', 'sincere c of Q credence 50%', 'rebuts c', ['o>c: P']],
    ['on an instrumental link', 'instrumental c of P credence 50%', 'rebuts c', ['o>c: P']],
    ['on a sincere link of the persona is no crossing', 'sincere c of P credence 50%', 'rebuts c', []],
    ['nor one on a step to that', 'assumption a "A" sincere c of P because a', 'undercuts c', []],
    ['nor an exception to one', 'assumption a "A" sincere c of P because a unless o', '', []],
    [
      'as an exception to an attack on it is',
      'sincere c of P credence 50% objection d "D" about M rebuts c unless o',
      '',
      ['d>c unless o: P'],
    ],
    [
      'as one on what attacks it is',
      'sincere c of P credence 50% objection d "D" rebuts c',
      'rebuts d',
      ['o>d: P'],
    ],
    [
      'on a step to what is about the model',
      'assumption a "A" claim c "C" about M because a',
      'undercuts c',
      ['o>c#1: P'],
    ],
    [
      'as an exception to a step',
      'assumption a "A" claim c "C" about M because a unless o',
      '',
      ['c#1 unless o: P'],
    ],
    [
      'as an exception to an attack',
      'claim c "C" about M objection d "D" rebuts c unless o',
      '',
      ['d>c unless o: P'],
    ],
  ])('%s', (_, document, clause, expected) => {
    expect(crossings(`${document} objection o "O" about P ${clause}`)).toEqual(expected);
  });
});

test('a circle of unmarked claims inherits what any of its premises is about', () => {
  expect(
    crossings(
      'evidence e "E" about P claim a "A" because b, e claim b "B" because a claim c "C" about M because b',
    ),
  ).toEqual(['c#1: P']);
});

test('a premise that is denied speaks as the others do, and licenses nothing', () => {
  const { argument, bounds } = argumentOf(
    `${CAST}evidence e "E" about P sincere s of P credence 50% claim c "C" about M because e, s`,
  );
  const [step] = argument.steps;
  const [said, link] = step.premises;
  expect(bounds.stepCounts(step)).toBe(true);
  expect(bounds.stepCounts({ ...step, premises: [link], negated: [said] })).toBe(true);
  expect(bounds.stepCounts({ ...step, premises: [], negated: [said] })).toBe(false);
  expect(bounds.stepCounts({ ...step, premises: [said], negated: [link] })).toBe(false);
});

test('what tells against an observation, or answers an attack on an attack, crosses even on a sincere link', () => {
  const { argument, bounds } = argumentOf(
    `${CAST}evidence e "E" about P sincere s of P credence 50% assumption a "A" about P
     objection d "D" about M rebuts s objection o "O" about P rebuts s`,
  );
  const statement = argument.byId.get('s') as Statement;
  const said = argument.byId.get('e') as Statement;
  const [attack, own] = argument.attacks;
  const observation = { type: 'observation', statement } as Observation;
  expect(bounds.exceptionCounts(observation, said)).toBe(false);
  expect(
    bounds.exceptionCounts({ ...observation, statement: argument.byId.get('a') as Statement }, said),
  ).toBe(true);
  expect(bounds.attackCounts(own)).toBe(true);
  expect(bounds.attackCounts({ ...own, target: attack })).toBe(false);
  expect(bounds.attackCounts({ ...own, target: { ...own, target: attack } })).toBe(false);
  expect(bounds.attackCounts({ ...own, target: observation })).toBe(false);
});
