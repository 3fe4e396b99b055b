import { describe, expect, test } from 'vitest';
import type { Graph } from '../../core/graph/graph.ts';
import { locationsOf } from '../../core/graph/locations.ts';
import { layout } from '../../core/layout/layout.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { drained } from '../../core/text/slices.ts';
import { argumentOf, type GraphOptions, graphOf } from '../support/pictures.ts';

/** A graph as lines: `kind name`, then `from -kind-> to` with what is special about each. */
function linesOf({ nodes, edges, hidden }: Graph): string[] {
  const percent = (i: { lo: number; hi: number } | null) => (i ? ` ${i.lo * 100}..${i.hi * 100}` : '');
  return [
    ...nodes.map((n) => {
      const marks = [
        n.open && 'open',
        n.quoted && 'quoted',
        n.folded > 0 && `+${n.folded}`,
        n.about.length > 0 && `about ${n.about}`,
        ...n.crossings.map((c) => `crosses ${c.persona} ${c.licensed ? 'licensed' : 'unlicensed'}`),
      ].filter(Boolean);
      return [n.kind, n.id, ...marks].join(' ');
    }),
    ...edges.map((e) => `${e.from} -${e.kind}-> ${e.to}${percent(e.strength)}${e.inert ? ' inert' : ''}`),
    ...(hidden > 0 ? [`${hidden} hidden`] : []),
  ];
}

/** The same for a text, compared line by line. */
function check(text: string, expected: string, options: GraphOptions = {}): void {
  const lines = expected.trim().split('\n');
  expect(linesOf(graphOf(text, { bare: true, ...options }))).toEqual(lines.map((line) => line.trim()));
}

describe('the graph of an argument', () => {
  test('has each statement, its steps after it, and an arrow from each step', () =>
    check(
      `claim c "C" because l: a, b (80%) because a
      assumption a "A" credence 60% quote s "x"
      assumption b "B"
      source s "s.txt"`,
      `claim c
      step c#l
      step c#2
      assumption a quoted
      assumption b open
      a -premise-> c#l
      b -premise-> c#l
      c#l -conclusion-> c 80..80
      a -premise-> c#2
      c#2 -conclusion-> c`,
    ));

  test('draws attacks where they end, and exceptions on the attack they belong to', () =>
    check(
      `claim c "C" because a unless x
      assumption a "A"
      assumption x "X"
      objection o "O" rebuts a (30%) unless x undercuts c`,
      `claim c
      step c#1
      assumption a open
      assumption x open
      objection o open
      a -premise-> c#1
      c#1 -conclusion-> c
      x -unless-> c#1
      o -undercut-> c#1
      o -rebut-> a 30..30
      x -unless-> o>a`,
    ));

  test('shows undeclared names as what is missing', () =>
    check(
      'claim c "C" because ghost',
      `claim c
      step c#1
      missing ?ghost open
      ?ghost -premise-> c#1
      c#1 -conclusion-> c`,
    ));

  test('draws "given all before it" as a chain', () =>
    check(
      `assumption a "A" credence 50%
      assumption b "B" credence 50% given a
      assumption c "C" credence 50% given a, b`,
      `assumption a
      assumption b
      assumption c
      a -given-> b
      b -given-> c`,
    ));

  test('has the persona, its goal and its model, and the mask’s attack on sincerity', () =>
    check(
      `model M "M"
      persona P "P" of M
      goal G "G" of M
      goal unused "U" of M
      instrumental i of P serves G until u
      sincere s of P
      assumption u "U"`,
      `model M
      persona P
      goal G
      instrumental i open about M
      sincere s open about M
      assumption u open
      P -of-> M
      G -of-> M
      i -of-> P
      i -serves-> G
      i -until-> u
      s -of-> P
      i -rebut-> s`,
    ));

  test('marks what crosses a boundary, and that it counts for nothing without a licence', () =>
    check(
      `model M "M"
      persona P "P" of M
      evidence e "E" about P
      claim c "C" about M because e
      claim d "D" about M because e, s
      sincere s of P
      objection o "O" about P rebuts c`,
      `model M
      persona P
      evidence e open about P
      claim c about M
      step c#1 crosses P unlicensed
      claim d about M
      step d#1 crosses P licensed
      sincere s open about M
      objection o open about P
      P -of-> M
      e -premise-> c#1 inert
      c#1 -conclusion-> c inert
      o -rebut-> c inert
      e -premise-> d#1
      s -premise-> d#1
      d#1 -conclusion-> d
      s -of-> P`,
    ));

  test('has observations with their weights, cases, ties, settings, labelled attacks and questions', () => {
    const graph = graphOf(
      `setting chat "Chat"
      claim c "C" because not h, a
      assumption h "H" prior 10% seeing seen: e (4 : 1) since "W" unless x
      evidence e "E" credence 98%
      assumption x "X" credence 20%
      assumption a "A" in chat credence 80%
      assumption b "B" credence 70%
      together t "T" of a, b (60%)
      objection o "O" credence 40% rebuts lead: a
      objection p "P" credence 50% undercuts o#lead
      question q "Q?" asks h#seen answered x`,
    );
    expect(linesOf({ ...graph, nodes: [] })).toEqual([
      'a -premise-> c#1',
      'h -premise-> c#1',
      'c#1 -conclusion-> c',
      'e -premise-> h#seen',
      'h#seen -conclusion-> h',
      'x -unless-> h#seen',
      'o -rebut-> a',
      'p -undercut-> o>a',
      'q -asks-> h#seen',
      'x -answers-> q',
    ]);
    const node = (id: string) => graph.nodes.find((n) => n.id === id);
    expect(graph.edges.find((e) => e.from === 'h')?.negated).toBe(true);
    expect(node('h#seen')).toMatchObject({ kind: 'observation', name: 'seen', weight: 4, label: 'W' });
    expect(node('h')).toMatchObject({ prior: { lo: 0.1, hi: 0.1 }, open: false });
    expect(node('a')).toMatchObject({
      settings: ['chat'],
      ties: [{ name: 't', label: 'T', probability: { lo: 0.6, hi: 0.6 }, others: ['b'] }],
    });
    expect(node('q')).toMatchObject({ kind: 'question', open: false });
    const { chips, edges } = layout(graph);
    expect(edges.map((e) => e.id)).toEqual(expect.arrayContaining(graph.edges.map((e) => e.id)));
    expect(chips.map((chip) => chip.node.id)).toEqual(['x']);
  });

  test('carries the numbers of an evaluation, and none without it', () => {
    const text =
      'claim c "C" credence 90% because a\nassumption a "A" credence 60%\nthesis t "T" because c, b\nassumption b "B"';
    const [c, , , t] = graphOf(text).nodes;
    expect(c).toMatchObject({
      status: 'supported',
      support: 0.6,
      stated: { lo: 0.9, hi: 0.9 },
      credence: null,
    });
    expect(t).toMatchObject({ support: 0.6, conditions: ['b'], atMost: true, stated: null });
    expect(graphOf(text, { bare: true }).nodes[0]).toMatchObject({
      status: null,
      support: null,
      range: null,
    });
  });

  test('tells where each declaration and clause is', () => {
    const text = 'claim c "C"\n  because a\nassumption a "A"';
    const lines = new LineIndex(text);
    const places = drained(locationsOf(argumentOf(text), () => lines));
    expect([...places].map(([id, { start }]) => [id, start.line, start.character])).toEqual([
      ['c', 0, 0],
      ['a', 2, 0],
      ['c#1', 1, 2],
    ]);
  });
});

const CHAIN = Array.from(
  { length: 6 },
  (_, i) => `claim c${i} "C" because c${i + 1}, x${i}\nassumption x${i} "X"`,
).join('\n');

describe('a part of the graph', () => {
  test('is what is near the focus; what is left out is counted', () =>
    check(
      `${CHAIN}\nassumption c6 "end"`,
      `claim c2
      step c2#1 +1
      claim c3
      step c3#1
      assumption x3 open
      claim c4
      c3 -premise-> c2#1
      c2#1 -conclusion-> c2
      c4 -premise-> c3#1
      x3 -premise-> c3#1
      c3#1 -conclusion-> c3
      9 hidden`,
      { focus: 'c3', depth: 1 },
    ));

  test('with a step as focus is about its conclusion; an unknown focus is none', () => {
    expect(graphOf(CHAIN, { focus: 'c3#1', depth: 0 }).nodes.map((n) => n.id)).toEqual(['c3']);
    expect(graphOf(CHAIN, { focus: 'nobody' }).hidden).toBe(0);
  });
});
