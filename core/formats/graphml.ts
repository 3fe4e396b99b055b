/** The graph as GraphML, for yEd, Gephi and the like. */
import type { Graph, GraphEdge, GraphNode } from '../graph/graph.ts';
import { escapeText } from '../graph/xml.ts';
import type { Interval } from '../syntax/tree.ts';
import { mapInSlices, type Slices } from '../text/slices.ts';
import { jointed } from './attacks.ts';

type Value = string | number | boolean | null;
type Data = Readonly<Record<string, Value>>;

/** Writes nodes and edges with all they carry; an attack with exceptions becomes a node of kind `attack`. */
export function* toGraphml(graph: Graph): Slices<string> {
  const { junctions, edges } = jointed(graph);
  const nodes = [
    ...(yield* mapInSlices(graph.nodes, (node) => ({ id: node.id, data: nodeData(node) }))),
    ...junctions.map(({ id, attack }) => ({
      id,
      data: { name: id, kind: 'attack', ...strength(attack) } as Data,
    })),
  ];
  // Ids must be tokens of XML, which those of an argument need not be.
  const ids = new Map(nodes.map((node, i) => [node.id, `n${i}`]));
  const edgeParts = yield* mapInSlices(edges, (edge) => ({ edge, data: edgeData(edge) }));
  const nodeKeys = keys(
    'node',
    nodes.map((n) => n.data),
  );
  yield;
  const edgeKeys = keys(
    'edge',
    edgeParts.map((e) => e.data),
  );
  yield;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...nodeKeys,
    ...edgeKeys,
    '  <key id="title" for="graph" attr.name="title" attr.type="string"/>',
    '  <graph id="argument" edgedefault="directed">',
    `    <data key="title">${escapeText(graph.title)}</data>`,
    ...(yield* mapInSlices(
      nodes,
      ({ id, data }) => `    <node id="${ids.get(id)}">${dataOf('node', data)}</node>`,
    )),
    ...(yield* mapInSlices(
      edgeParts,
      ({ edge, data }, i) =>
        `    <edge id="e${i}" source="${ids.get(edge.from)}" target="${ids.get(edge.to)}">${dataOf('edge', data)}</edge>`,
    )),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function nodeData(node: GraphNode): Data {
  return {
    name: node.id,
    kind: node.kind,
    label: node.label,
    status: node.status,
    support: node.support,
    ...bounds('range', node.range),
    ...bounds('credence', node.credence),
    ...bounds('stated', node.stated),
    about: node.about.join(' '),
    quoted: node.quoted,
  };
}

function edgeData(edge: GraphEdge): Data {
  return { kind: edge.kind, ...strength(edge), label: edge.label, negated: edge.negated, inert: edge.inert };
}

function strength(edge: GraphEdge): Data {
  return bounds('strength', edge.strength);
}

function bounds(name: string, interval: Interval | null): Data {
  return { [`${name}Low`]: interval?.lo ?? null, [`${name}High`]: interval?.hi ?? null };
}

/** One declaration for each kind of data that occurs. */
function keys(of: 'node' | 'edge', all: readonly Data[]): string[] {
  const types = new Map<string, string>();
  for (const data of all) {
    for (const [name, value] of Object.entries(data)) {
      if (value === null || value === '' || types.has(name)) continue;
      types.set(name, typeof value === 'number' ? 'double' : typeof value);
    }
  }
  return [...types].map(
    ([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function dataOf(of: 'node' | 'edge', data: Data): string {
  return Object.entries(data)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<data key="${of}-${name}">${escapeText(String(value))}</data>`)
    .join('');
}
