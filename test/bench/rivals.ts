/** Other layouts of the same boxes and lines, to compare ours with. */
import { Graph as DagreGraph, layout as dagreLayout } from '@dagrejs/dagre';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Graph, Point, Size } from '../../core/graph/graph.ts';
import { boxOf, contextOf } from '../../core/graph/measure.ts';

export interface Drawn {
  readonly size: Size;
  readonly boxes: readonly Size[];
  readonly lines: readonly { readonly to: string; readonly points: readonly Point[] }[];
}

interface Input {
  readonly nodes: readonly { readonly id: string; readonly size: Size; readonly isBox: boolean }[];
  readonly lines: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

/** Boxes, dots and the lines between them; an exception to an attack ends on what that attacks. */
export function inputOf(graph: Graph): Input {
  const context = contextOf(graph);
  const nodes = graph.nodes
    .filter((n) => !['model', 'persona', 'goal'].includes(n.kind))
    .map((n) => ({
      id: n.id,
      size: n.kind === 'step' ? { width: 10, height: 10 } : boxOf(n, context).size,
      isBox: n.kind !== 'step',
    }));
  const known = new Set(nodes.map((n) => n.id));
  const attacks = new Map(graph.edges.map((e) => [e.id, e.to]));
  const lines = graph.edges
    .filter((e) => e.kind !== 'of' && e.kind !== 'serves')
    .map(({ id, from, to }) => ({ id, from, to: known.has(to) ? to : (attacks.get(to) ?? to) }))
    .filter(({ from, to }) => known.has(from) && known.has(to) && from !== to);
  return { nodes, lines };
}

const boxesOf = ({ nodes }: Input) => nodes.filter((n) => n.isBox).map((n) => n.size);

async function elk(input: Input): Promise<Drawn> {
  const asked: ElkNode = {
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'UP', 'elk.edgeRouting': 'ORTHOGONAL' },
    children: input.nodes.map(({ id, size }) => ({ id, ...size })),
    edges: input.lines.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
  const placed = await new ELK().layout(asked);
  const lines = (placed.edges ?? []).map((edge) => {
    const [section] = edge.sections ?? [];
    const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
    return { to: edge.targets[0], points };
  });
  return { size: { width: placed.width!, height: placed.height! }, boxes: boxesOf(input), lines };
}

async function dagre(input: Input): Promise<Drawn> {
  const graph = new DagreGraph({ multigraph: true });
  graph.setGraph({ rankdir: 'BT' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, size } of input.nodes) graph.setNode(id, { ...size });
  for (const { id, from, to } of input.lines) graph.setEdge(from, to, {}, id);
  dagreLayout(graph);
  const { width, height } = graph.graph() as Size;
  const lines = graph.edges().map((edge) => ({ to: edge.w, points: graph.edge(edge).points as Point[] }));
  return { size: { width, height }, boxes: boxesOf(input), lines };
}

async function graphviz(input: Input): Promise<Drawn> {
  const engine = await Graphviz.load();
  const number = new Map(input.nodes.map((n, i) => [n.id, i]));
  const inches = (px: number) => (px / 72).toFixed(4);
  const dot = [
    'digraph { rankdir=BT; splines=ortho; node [shape=box fixedsize=true label=""];',
    ...input.nodes.map((n, i) => `${i} [width=${inches(n.size.width)} height=${inches(n.size.height)}];`),
    ...input.lines.map(({ from, to }) => `${number.get(from)} -> ${number.get(to)};`),
    '}',
  ].join('\n');
  const rows = engine
    .layout(dot, 'plain')
    .split('\n')
    .map((row) => row.split(' '));
  const lines = rows
    .filter(([kind]) => kind === 'edge')
    .map((row) => {
      const count = Number(row[3]);
      const points = Array.from({ length: count }, (_, i) => ({
        x: Number(row[4 + 2 * i]) * 72,
        y: Number(row[5 + 2 * i]) * 72,
      }));
      return { to: row[2], points };
    });
  const [, , width, height] = rows[0].map(Number);
  return { size: { width: width * 72, height: height * 72 }, boxes: boxesOf(input), lines };
}

export const RIVALS: Readonly<Record<string, (input: Input) => Promise<Drawn>>> = {
  'ELK layered': elk,
  dagre,
  'Graphviz dot': graphviz,
};
