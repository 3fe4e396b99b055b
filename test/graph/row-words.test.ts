/** What rows of an outline say: text → each row's relation, name and tags. */
import { describe, expect, test } from 'vitest';
import { castOf, relationOf, tagsOf, warrantOf } from '../../core/graph/row-words.ts';
import { type Place, treeOf } from '../../core/graph/tree.ts';
import { tieWords } from '../../core/graph/words.ts';
import { graphOf } from '../support/pictures.ts';

const CAST = 'model M "m"\npersona P "p" of M\ngoal G "g" of M\nsetting lab "l"\nsetting chat "c"\n';
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

/** By the key of each place: how it bears on what it is below. */
function relations(text: string): Record<string, string> {
  const { places } = treeOf(graphOf(CAST + text));
  return Object.fromEntries(places.map((place) => [place.key, spaced(relationOf(place))]));
}

function tags(text: string): Record<string, string[]> {
  const graph = graphOf(CAST + text);
  const tagged = tagsOf(graph);
  return Object.fromEntries(graph.nodes.map((node) => [node.id, tagged(node).map(spaced)]));
}

describe('how a row bears on what it is below', () => {
  test.each<[string, string, Record<string, string>]>([
    [
      'a denied premise, and a reference to it',
      'thesis t "T" because a because other: not a\nassumption a "A" credence 60%',
      { t: '', 't#1': 'because', a: '', 't#other': 'because other', 'premise:a>t#other': 'not' },
    ],
    ['a denied premise alone', 'thesis t "T" because not a\nassumption a "A" credence 60%', { a: 'not' }],
    [
      'an attack, with its strength',
      'thesis t "T" because a\nassumption a "A"\nobjection o "O" rebuts t (30%)\nobjection u "U" undercuts t#1',
      { o: 'rebutted (strength 30 %) by', u: 'undercut by' },
    ],
    [
      'an attack with an exception: said once, over both',
      'claim a "A"\nclaim e "E"\nobjection o "O" rebuts a (30%..40%) unless e',
      { 'o>a': 'rebutted (strength 30–40 %) by', o: '', e: 'unless' },
    ],
    [
      'conditions, observations, ends, questions and their answers',
      `assumption a "A" prior 10% seeing test: e (4 : 1)
      evidence e "E" credence 90%
      assumption b "B" credence 20% given a
      instrumental i "I" of P serves G until end because e
      claim end "End" because e
      question q "Q" asks b answered c
      claim c "C" because e`,
      { 'a#test': 'seeing test', a: 'given', end: 'until', q: 'asked by', c: 'answered by' },
    ],
  ])('%s', (_, text, expected) => {
    const found = relations(text);
    expect(found).toMatchObject(expected);
  });
});

describe('tags', () => {
  test.each<[string, string, Record<string, string[]>]>([
    ['settings', 'claim a "A" in lab, chat', { a: ['in lab and chat'] }],
    [
      'whose word it is; the only model is no news',
      'evidence e "E" about M, P, G credence 90%',
      { e: ['about P and G'] },
    ],
    [
      'whose a link is, and what it serves',
      'instrumental i "I" of P serves G because e\nevidence e "E" credence 90%',
      { i: ['of P', 'serves G'], P: ['of M'] },
    ],
    [
      'a boundary that is crossed',
      'claim a "A" about M because e\nevidence e "E" about P credence 90%',
      { 'a#1': ['P: unlicensed'] },
    ],
    [
      'one that may be crossed',
      'claim a "A" about M because e, s\nevidence e "E" about P credence 90%\nsincere s "S" of P credence 90%',
      { 'a#1': ['P: licensed'] },
    ],
    [
      'a conditional credence; what nobody has assessed',
      'claim c "C" because a, b\nassumption a "A" credence 80% given b\nassumption b "B"',
      { a: ['80 % given its conditions'], b: ['unassessed'], c: [] },
    ],
  ])('%s', (_, text, expected) => expect(tags(text)).toMatchObject(expected));
});

test('a tie names what else falls, how likely, and why', () => {
  const text = 'assumption a "A" credence 80%\nassumption b "B" credence 80%\nassumption c "C" credence 80%';
  const { nodes } = graphOf(`${text}\ntogether flood "High *water*" of a, b, c (60%)`);
  expect(nodes.map(({ ties }) => spaced(ties.map(tieWords).join()))).toEqual([
    'stands or falls with b and c (flood, 60 %): “High water”',
    'stands or falls with a and c (flood, 60 %): “High water”',
    'stands or falls with a and b (flood, 60 %): “High water”',
  ]);
});

test('warrants of steps and attacks; the cast comes last', () => {
  const graph = graphOf(
    `${CAST}thesis t "T" because a since "S"\nassumption a "A" about P\nobjection o "O" rebuts t since "R"`,
  );
  const warrants = treeOf(graph).places.map((place: Place) => `${place.key}: ${warrantOf(place)}`);
  expect(warrants).toEqual(['t: ', 't#1: S', 'a: ', 'o: R']);
  expect(castOf(graph).map(({ key }) => key)).toEqual(['M', 'P']);
});
