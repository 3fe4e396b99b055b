/** The graph in Graphviz's DOT language. */
import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts';
import { plain, wrap } from '../graph/text.ts';
import { describe, figure, isDot, nameOf, stepLabel } from '../graph/words.ts';
import { percentRange } from '../text/percent.ts';
import { mapInSlices, type Slices } from '../text/slices.ts';
import { jointed } from './attacks.ts';

const AGAINST = '#c0332b';

const SHAPES: Record<GraphNode['kind'], Readonly<Record<string, string>>> = {
  thesis: { shape: 'box', style: 'rounded', peripheries: '2', penwidth: '2' },
  claim: { shape: 'box', style: 'rounded' },
  assumption: { shape: 'octagon' },
  evidence: { shape: 'note' },
  objection: { shape: 'cds', color: AGAINST, orientation: '180' },
  instrumental: { shape: 'component' },
  sincere: { shape: 'tab' },
  model: { shape: 'ellipse', style: 'filled', fillcolor: '#f0f2f4' },
  persona: { shape: 'ellipse', style: 'filled', fillcolor: '#f3effc' },
  goal: { shape: 'ellipse', style: 'filled', fillcolor: '#e8f6f3' },
  missing: { shape: 'box', style: 'dashed', color: AGAINST },
  question: { shape: 'box', style: 'dotted' },
  step: { shape: 'point', width: '0.1' },
  observation: { shape: 'diamond', width: '0.15', height: '0.15' },
};

const LINES: Record<GraphEdge['kind'], Readonly<Record<string, string>>> = {
  premise: { dir: 'none' },
  conclusion: {},
  rebut: { arrowhead: 'tee', color: AGAINST },
  undercut: { arrowhead: 'tee', color: AGAINST },
  unless: { arrowhead: 'tee', style: 'dashed' },
  given: { arrowhead: 'vee', style: 'dotted' },
  of: { dir: 'none', penwidth: '0.6' },
  serves: { arrowhead: 'vee', penwidth: '0.6' },
  until: { dir: 'none', penwidth: '0.6', style: 'dashed', label: 'until' },
  asks: { dir: 'none', style: 'dotted', label: 'asks' },
  answers: { arrowhead: 'vee', style: 'dotted', label: 'answers' },
};

/** Writes a directed graph, bottom to top; node names are the ids of the argument. */
export function* toDot(graph: Graph): Slices<string> {
  const { junctions, edges } = jointed(graph);
  const names = nameOf(graph);
  const node = (each: GraphNode) => {
    const looks = { ...textOf(each, graph, names), ...SHAPES[each.kind] };
    return `  ${quoted(each.id)} [${attributes(looks)}]`;
  };
  return [
    'digraph argument {',
    `  graph [${attributes({ rankdir: 'BT', label: plain(graph.title), labelloc: 't', fontname: 'Helvetica' })}]`,
    '  node [fontname="Helvetica", fontsize=11]',
    '  edge [fontname="Helvetica", fontsize=10]',
    ...(yield* mapInSlices(graph.nodes, node)),
    ...junctions.map(({ id }) => `  ${quoted(id)} [${attributes({ ...SHAPES.step, color: AGAINST })}]`),
    ...(yield* mapInSlices(edges, (edge) => {
      const strength =
        edge.strength && edge.kind !== 'conclusion' && !edge.headless ? percentRange(edge.strength) : '';
      const label = [
        edge.negated ? 'not' : '',
        strength,
        edge.inert && edge.kind !== 'premise' ? 'unlicensed' : '',
      ]
        .filter(Boolean)
        .join(' · ');
      const looks = {
        ...(label ? { label } : {}),
        ...LINES[edge.kind],
        ...(edge.headless ? { dir: 'none' } : {}),
      };
      return `  ${quoted(edge.from)} -> ${quoted(edge.to)} [${attributes(looks)}]`;
    })),
    '}',
    '',
  ].join('\n');
}

function textOf(node: GraphNode, graph: Graph, names: (id: string) => string): Record<string, string> {
  const tooltip = describe(node, graph, names);
  if (isDot(node)) return { label: '', xlabel: stepLabel(node), tooltip };
  const head = node.kind === 'missing' ? `undeclared: ${node.name}` : `${node.kind}: ${node.name}`;
  const text = node.label ? wrap(plain(node.label), Number.POSITIVE_INFINITY, { size: 13 }, 32, 12) : [];
  return { label: [head, ...text, figure(node)].filter(Boolean).join('\n'), tooltip };
}

/** What Graphviz would read as a character reference in a text. */
const ENTITY = /&(?=#?\w+;)/g;

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${quoted(value.replace(ENTITY, '&amp;'))}`)
    .join(', ');
}

/** A backslash would start one of Graphviz's own escapes. */
function quoted(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;
}
