/** ELK behind one function: blocks with ports and rows in, places and routed lines out. */
import type { ELK, ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { Point, Size } from '../graph/graph.ts';
import type { Port } from './anatomy.ts';

export interface Block {
  readonly id: string;
  readonly row: number;
  readonly size: Size;
  readonly ports: readonly Port[];
  /** Where it stood before, which only the order `kept` asks for: its left edge. */
  readonly x: number;
}

/** From a port to a port, drawn upwards; ids of ports are unique in the whole graph. */
export interface Route {
  readonly id: string;
  readonly from: { readonly block: string; readonly port: string };
  readonly to: { readonly block: string; readonly port: string };
}

export interface Routed {
  readonly blocks: ReadonlyMap<string, Point>;
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

/** Rows are told to the engine as heights, which its interactive phases read. */
const ROW_HEIGHT = 10_000;

const OPTIONS: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'UP',
  'elk.randomSeed': '1',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.aspectRatio': '1.7',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.componentComponent': '44',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '11',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.considerModelOrder.components': 'MODEL_ORDER',
  'elk.layered.crossingMinimization.greedySwitch.type': 'TWO_SIDED',
};

/** How the blocks of a row are ordered: first as they come in the text, freely, or as they stood before. */
export type Order = 'text' | 'free' | 'kept';
export const ORDERS: readonly Order[] = ['text', 'free'];
const ORDERING: Record<Order, LayoutOptions> = {
  text: { 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES' },
  free: { 'elk.layered.considerModelOrder.strategy': 'NONE', 'elk.layered.thoroughness': '30' },
  kept: {
    'elk.layered.considerModelOrder.strategy': 'NONE',
    'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  },
};

let engine: Promise<ELK> | undefined;

/** The engine, loaded when it is first needed: it is large, and most commands never draw. */
function load(): Promise<ELK> {
  engine ??= import('elkjs/lib/elk.bundled.js').then(({ default: Engine }) => new Engine());
  return engine;
}

/** Places the blocks and routes the lines. */
export async function route(
  blocks: readonly Block[],
  routes: readonly Route[],
  order: Order,
): Promise<Routed> {
  const elk = await load();
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: { ...OPTIONS, ...ORDERING[order] },
    children: blocks.map(({ id, row, size, ports, x }) => ({
      id: `n|${id}`,
      x,
      y: row * ROW_HEIGHT,
      ...size,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS', 'elk.alignment': 'TOP' },
      ports: ports.map((port) => ({
        id: portId(id, port.id),
        x: port.x,
        y: port.side === 'NORTH' ? 0 : size.height,
        width: 0,
        height: 0,
        layoutOptions: { 'elk.port.side': port.side },
      })),
    })),
    edges: routes.map(({ id, from, to }) => ({
      id: `e|${id}`,
      sources: [portId(from.block, from.port)],
      targets: [portId(to.block, to.port)],
    })),
  };
  const placed = await elk.layout(graph);
  return {
    blocks: new Map((placed.children ?? []).map((n) => [n.id.slice(2), { x: n.x ?? 0, y: n.y ?? 0 }])),
    routes: new Map((placed.edges ?? []).map((e) => [e.id.slice(2), pointsOf(e)])),
  };
}

function portId(block: string, port: string): string {
  return `p|${block}|${port}`;
}

function pointsOf(edge: ElkExtendedEdge): Point[] {
  return (edge.sections ?? []).flatMap((s) => [s.startPoint, ...(s.bendPoints ?? []), s.endPoint]);
}
