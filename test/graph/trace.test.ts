/** Which nodes and lines a trace holds. */
import { expect, test } from 'vitest';
import { traceOf } from '../../core/graph/trace.ts';
import { graphOf } from '../support/pictures.ts';

const TEXT = `thesis t "T" because one: a, b because c
claim a "A" because d
assumption b "B"
claim c "C" because d
assumption d "D"
objection o "O" rebuts a
objection u "U" undercuts o -> a
thesis other "Other" because b`;

function nodesIn(id: string): string[] {
  const graph = graphOf(TEXT, { bare: true });
  const trace = traceOf(graph, id);
  return graph.nodes.map((node) => node.id).filter((each) => trace.has(each));
}

test.each([
  ['a statement, with what is below and above', 'a', ['t', 't#one', 'a', 'a#1', 'd', 'o', 'u']],
  ['a leaf of two theses', 'b', ['t', 't#one', 'b', 'other', 'other#1']],
  ['a step, with its premises alone', 't#one', ['t', 't#one', 'a', 'a#1', 'b', 'd', 'o', 'u']],
  ['an answer to an attack', 'u', ['t', 't#one', 'a', 'u']],
])('%s', (_, id, expected) => {
  expect(nodesIn(id).sort()).toEqual([...expected].sort());
});

test('of a persona, what is about it and its links', () => {
  const graph = graphOf(
    `model M "M" persona P "P" of M persona Q "Q" of M
    claim c "C" because s, a
    assumption a "A" about P
    assumption b "B" about Q
    sincere s "S" of P`,
    { bare: true },
  );
  expect([...traceOf(graph, 'P')].sort()).toEqual(['P', 'a', 's']);
});

test('a circle ends', () => {
  const graph = graphOf('claim a "A" because b\nclaim b "B" because a', { bare: true });
  expect(traceOf(graph, 'a').size).toBe(graph.nodes.length + graph.edges.length);
});
