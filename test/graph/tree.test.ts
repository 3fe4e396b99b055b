/** Which places of a tree speak against what is at its top. */
import { expect, test } from 'vitest';
import { speaksAgainst, treeOf } from '../../core/graph/tree.ts';
import { graphOf } from '../support/pictures.ts';

test.each<[string, string, string[]]>([
  [
    'an objection, and what supports it',
    'claim c "C"\nclaim o "O" because e rebuts c\nevidence e "E"',
    ['o', 'o#1', 'e'],
  ],
  [
    'not what answers an objection',
    'claim c "C"\nclaim o "O" rebuts c unless x\nclaim x "X"\nclaim p "P" rebuts o\nclaim y "Y" rebuts p',
    ['o>c', 'o', 'y'],
  ],
  [
    'what supports that which must be false; neither the premise itself nor what attacks it',
    'claim c "C" because not a\nclaim a "A" because e\nevidence e "E"\nclaim o "O" rebuts a',
    ['a#1', 'e'],
  ],
  [
    'what an objection rests on, be it that something is false, and what attacks that',
    'claim c "C"\nclaim o "O" rebuts c because not a\nassumption a "A"\nclaim p "P" rebuts a',
    ['o', 'o#1', 'a', 'p'],
  ],
  ['no question, whatever it asks about', 'claim c "C"\nclaim o "O" rebuts c\nquestion q "Q" asks o', ['o']],
])('%s', (_, text, against) => {
  const { places } = treeOf(graphOf(text));
  expect(places.filter(speaksAgainst).map(({ key }) => key)).toEqual(against);
});
