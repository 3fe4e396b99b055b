/** What is said of a place. */
import { expect, test } from 'vitest';
import { spoken } from '../../core/graph/spoken.ts';
import { placeOf, treeOf } from '../../core/graph/tree.ts';
import { graphOf } from '../support/pictures.ts';

const TEXT = `thesis refuses "It refuses"
  because a
  because unmasked: a, not b (80%) since "That is what it wants" unless c
  because seen
claim seen "It was *seen*" because a, d
assumption a "A" credence 60%
assumption b "B" credence 10%
assumption c "C"
evidence d "D" prior 20% seeing test: e (4 : 1)
evidence e "E" credence 99%
objection f "F" credence 30% rebuts hit: seen
objection g "G" credence 20% undercuts f#hit
question q "Why?" asks a`;
const graph = graphOf(TEXT);
const tree = treeOf(graph);

test.each([
  [
    'refuses#unmasked',
    'step 2 of 3 for refuses: unmasked, 80 %, two premises, one exception, since That is what it wants',
  ],
  ['refuses#1', 'step 1 of 3 for refuses: one premise'],
  ['refuses', 'thesis refuses, It refuses, ⊢ 60 %, three steps'],
  ['a', 'premise of step for refuses: assumption a, A, 60 %, crux 1, used in three places'],
  ['b', 'denied premise 2 of 2 of step unmasked for refuses: assumption b, B, 10 %'],
  ['c', 'exception to step unmasked for refuses: assumption c, C'],
  ['seen', 'premise of step for refuses: claim seen, It was seen, ⊢ 23 %, weak, one step, one rebuttal'],
  ['d#test', 'observation for d: test, ×4'],
  ['f', 'rebuttal to seen: objection f, F, 30 %'],
  ['g', 'undercut of the attack of f: objection g, G, 20 %'],
  ['q', 'question about a: question q, Why?'],
])('%s: %s', (key, said) => {
  expect(spoken(placeOf(tree, key)!, tree, graph).replaceAll('\u00a0', ' ')).toBe(said);
});

test('a reference, and what is folded away', () => {
  const chip = tree.chips.get('a')![0];
  expect(spoken(chip, tree, graph)).toMatch(
    /^premise 1 of 2 of step unmasked for refuses: reference to assumption a, A/,
  );
  expect(spoken(placeOf(tree, 'seen')!, tree, graph, '2 statements')).toMatch(/, folded: 2 statements$/);
});
