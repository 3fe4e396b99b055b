/** What a fold says of its inside, and what is drawn of it: a text and the folded box → words, badges, signs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldable, foldedBelow, insides, insideWords } from '../../core/graph/fold.ts';
import type { Graph, Inside, NodeFinding } from '../../core/graph/graph.ts';
import { boxOf, contextOf } from '../../core/graph/measure.ts';
import { renderSvg } from '../../core/graph/svg.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { layout } from '../../core/layout/layout.ts';
import { argumentTexts, graphOf } from '../support/pictures.ts';
import { runs } from '../support/runs.ts';

test.each([
  ['statements', 'claim c "C" because a, b\nassumption a "A"\nassumption b "B"', '2 statements'],
  [
    'an objection, and the evidence that answers it',
    `claim c "C" because a
     assumption a "A"
     objection o "O" rebuts a
     evidence e "E" rebuts o`,
    '2 statements, 1 objection',
  ],
  [
    'an objection to a step, and an exception to the objection',
    `claim c "C" because a
     assumption a "A"
     objection o "O" undercuts c#1 unless x
     assumption x "X"`,
    '2 statements, 1 objection',
  ],
  [
    'an exception to a step, and what speaks against that',
    `claim c "C" because a unless x
     assumption a "A"
     assumption x "X"
     objection o "O" rebuts x`,
    '2 statements, 1 exception',
  ],
  [
    'what speaks against a premise that must be false',
    'claim c "C" because not a\nassumption a "A"\nobjection o "O" rebuts a',
    '2 statements',
  ],
  [
    'what supports an objection',
    'claim c "C"\nobjection o "O" rebuts c because a\nassumption a "A"',
    '1 statement, 1 objection',
  ],
  ['an objection alone', 'claim c "C"\nobjection o "O" rebuts c', '1 objection'],
  [
    'a name that nothing declares',
    'claim c "C" because a, nothing\nassumption a "A"',
    '1 statement, 1 undeclared name',
  ],
  ['a question', 'claim c "C"\nquestion q "Q" asks c', '1 question'],
])('a fold with %s', (_, text, words) => {
  const tree = treeOf(graphOf(text, { bare: true }));
  expect(insideWords(insides(tree).get('c')!)).toBe(words);
});

test.each([
  ['claim c "C" because a', '1 reference'],
  ['claim c "C"\nclaim d "D" because o rebuts c', '1 objection, 1 reference'],
  ['objection p "P" rebuts t, c\nclaim c "C"', '1 objection'],
  ['claim c "C" because d\nclaim d "D" because a', '1 statement, 1 reference'],
])('in %j, a fold with references is drawn as one and says: %s', (more, words) => {
  const text = `thesis t "T" because a, c\nassumption a "A"\nobjection o "O" rebuts t\n${more}`;
  const graph = graphOf(text, { bare: true });
  const picture = layout(graph, { folded: new Set(['c']) });
  const node = picture.nodes.find(({ id }) => id === 'c')!;
  expect(insideWords(node.inside!)).toBe(words);
  const svg = renderSvg({ ...picture, nodes: [node], chips: [], edges: [] }, { theme: 'editor', page: true });
  expect(svg).toContain(`>${words}</tspan>`);
  expect(svg).toContain('class="below"');
  expect(svg).toContain('class="toggle-sign" d="M-3 0H3M0 -3V3"');
});

test('every fold says something', () => {
  fc.assert(
    fc.property(argumentTexts(), (text) => {
      const tree = treeOf(graphOf(text, { bare: true }));
      const silent = foldable(tree).filter((id) => insideWords(insides(tree).get(id)!) === '');
      expect(silent).toEqual([]);
    }),
    { numRuns: runs(30), seed: 11 },
  );
});

test.each([
  ['in one line', { statements: 5, objections: 1 }, ['5 statements, 1 objection']],
  [
    'broken between its parts',
    { statements: 5, objections: 1, findings: 2 },
    ['5 statements, 1 objection,', '2 findings'],
  ],
  [
    'with the sign of what is a crux',
    { statements: 1, weak: 1, cruxes: 1 },
    ['1 statement, 1 weak, ◆ 1 crux'],
  ],
])('in a box a fold is described %s', (_, inside, lines) => {
  const none = {
    boxes: 0,
    statements: 0,
    missing: 0,
    objections: 0,
    exceptions: 0,
    questions: 0,
    references: 0,
  };
  const rest = { steps: 0, weak: 0, cruxes: 0, findings: 0, worst: null };
  const graph = graphOf('claim c "C"', { bare: true });
  const box = (folded: Inside | null) => boxOf(graph.nodes[0], contextOf(graph), folded);
  const folded = box({ ...none, ...rest, ...inside });
  expect(folded.inside).toEqual(lines);
  expect(folded.size.height - box(null).size.height).toBe(2 + 14 * lines.length);
});

const finding = (severity: NodeFinding['severity']) =>
  ({ code: 'weak-step', severity, message: 'M' }) as const;

/** A graph in which some nodes have findings. */
function found(graph: Graph, of: Readonly<Record<string, readonly NodeFinding['severity'][]>>): Graph {
  const nodes = graph.nodes.map((node) => ({ ...node, findings: (of[node.id] ?? []).map(finding) }));
  return { ...graph, nodes };
}

/** The badges of a drawing: the severity, where a click leads, and what is written in it. */
function badgesIn(svg: string): string[] {
  const drawn = svg.matchAll(/class="finding (\w+)" data-finding="([^"]*)".*?<text[^>]*>([^<]*)</g);
  return [...drawn].map(([, severity, id, text]) => `${severity} ${id} ${text}`);
}

test.each([
  ['hidden ones only', { a: ['warning'] }, ['warning a !']],
  ['its own, where the others are milder', { c: ['warning'], a: ['info', 'info'] }, ['warning c 3']],
  ['a hidden one that is more severe', { c: ['info'], 'c#1': ['error'], a: ['warning'] }, ['error c#1 3']],
] as const)('the badge of a fold counts %s', (_, findings, badges) => {
  const graph = found(graphOf('claim c "C" because a\nassumption a "A"', { bare: true }), findings);
  const picture = layout(graph, { folded: new Set(['c']) });
  expect(badgesIn(renderSvg(picture, { theme: 'editor' }))).toEqual(badges);
});

test('the words of a fold tell its findings from those that the badge counts besides', () => {
  const findings = { c: ['warning'], a: ['info', 'info'] } as const;
  const graph = found(graphOf('claim c "C" because a\nassumption a "A"', { bare: true }), findings);
  const inside = insides(treeOf(graph)).get('c')!;
  expect(boxOf(graph.nodes[0], contextOf(graph), inside).inside).toEqual(['1 statement, 2 of 3 findings']);
});

test('however it is folded, the badges add up to all findings', () => {
  fc.assert(
    fc.property(argumentTexts(), fc.nat(3), (text, depth) => {
      const bare = graphOf(text, { bare: true });
      const places = bare.nodes.filter(({ kind }) => !['model', 'persona', 'goal'].includes(kind));
      const graph = found(bare, Object.fromEntries(places.map(({ id }, i) => [id, i % 2 ? ['info'] : []])));
      const tree = treeOf(graph);
      const picture = layout(graph, { tree, folded: foldedBelow(tree, depth) });
      const counts = badgesIn(renderSvg(picture, { theme: 'editor' })).map((badge) =>
        badge.split(' ').at(-1),
      );
      const sum = counts.reduce((total, count) => total + (count === 'i' ? 1 : Number(count)), 0);
      expect(sum).toBe(graph.nodes.reduce((total, { findings }) => total + findings.length, 0));
    }),
    { numRuns: runs(30), seed: 12 },
  );
});

test('the button that folds covers no bar', () => {
  const text = 'thesis t "T" because c\nclaim c "C" because a\nassumption a "A" credence 80%..95%';
  const picture = layout(graphOf(text));
  const svg = renderSvg(picture, { theme: 'editor', page: true });
  for (const id of ['t', 'c']) {
    const box = svg.slice(svg.indexOf(`data-id="${id}" role`)).split('\n')[0];
    const [, y] = /class="toggle"[^>]*translate\([\d.]+ ([\d.]+)\)/.exec(box)!;
    const [, radius] = /class="toggle-fill" r="(\d+)"/.exec(box)!;
    const bars = [...box.matchAll(/class="(?:track|range|bar)" [^>]*y="([\d.]+)" [^>]*height="([\d.]+)"/g)];
    expect(bars.length).toBe(3);
    for (const [, top, height] of bars)
      expect(Number(top) + Number(height)).toBeLessThanOrEqual(Number(y) - Number(radius) + 0.1);
  }
});

test('a crux has its sign on a box, on a step, and on the fold that hides it', () => {
  const graph = graphOf(
    'thesis t "T" because c (60%)\nclaim c "C" because a (70%)\nassumption a "A" credence 80%',
  );
  const signs = (folded: readonly string[]) => {
    const { nodes, ...rest } = layout(graph, { folded: new Set(folded) });
    return nodes.flatMap((node) => {
      const svg = renderSvg({ ...rest, nodes: [node], chips: [], edges: [] }, { theme: 'editor' });
      return svg.includes('crux-sign') ? [node.id] : [];
    });
  };
  expect(signs([])).toEqual(['t#1', 'c#1', 'a']);
  expect(signs(['c'])).toEqual(['t#1', 'c']);
});

test.each([
  ['of a thesis near 0 %', '2%', ['t#1', 'a', 'b']],
  ['and none that changes no digit of it', '0.0001%', ['t#1']],
])('marks cruxes %s', (_, strength, marked) => {
  const graph = graphOf(
    `thesis t "T" because a, b (${strength})\nassumption a "A" credence 50%\nassumption b "B" credence 60%`,
  );
  expect(graph.nodes.flatMap((node) => (node.crux === null ? [] : [node.id]))).toEqual(marked);
});
