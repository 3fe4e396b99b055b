/** Places a graph: each statement below its first use, lists side by side, stacked or in columns, as fits the window best. */
import { type Folded, insidesInSlices, isFoldable, visible } from '../graph/fold.ts';
import type {
  Arrangement,
  Graph,
  GraphNode,
  Inside,
  PlacedChip,
  PlacedEdge,
  PlacedGraph,
  PlacedNode,
  Size,
} from '../graph/graph.ts';
import { contextOf, isPlate, plateOf } from '../graph/measure.ts';
import { type Place, type Tree, treeInSlices } from '../graph/tree.ts';
import { drained, mapInSlices, type Slices } from '../text/slices.ts';
import { type Cell, cellsInSlices } from './cells.ts';
import { type Front, Fronts, type Option } from './fronts.ts';
import { type Placed, placeInSlices } from './place.ts';

export interface LayoutOptions {
  /** The window that the picture is to fit into, in px. */
  readonly window?: Size;
  readonly folded?: Folded;
  /** A statement that is drawn with what is below it, and nothing else. */
  readonly focus?: string;
  /** As an indented list: everything stacked. */
  readonly outline?: boolean;
  /** How the lists were arranged in the picture that this one follows: kept unless another way is much better. */
  readonly previous?: ReadonlyMap<string, Arrangement>;
  /** The tree of that picture: lists that differ from its own are arranged anew for less. */
  readonly before?: Tree;
  /** What earlier layouts have worked out, to be used again. */
  readonly fronts?: Fronts;
  /** The graph's own tree, when it is known already. */
  readonly tree?: Tree;
}

export const WINDOW: Size = { width: 1045, height: 740 };
const NONE: ReadonlySet<string> = new Set();
const MARGIN = 16;
/**
 * A window that is narrower is read by scrolling down: what is no wider is preferred by far, unless it is more than so many
 * windows high. Fitted as a whole, that would be a strip that nobody can read.
 */
export const NARROW = 480;
const HIGHEST = 5;
const BY_FAR = 1000;
/** What is shown at first is at least this large: text of 13 px then has 11. */
export const READABLE = 0.85;
/** How much better another arrangement has to be. */
const BETTER = 1.15;
/** The same where only lists that were edited are arranged anew: these look different anyway. */
const SLIGHTLY = 1.05;
const PLATE_GAP = 8;
/** Between plates and all else. */
const PLATE_ROOM = 24;
/** Rows of plates are not broken below this width, but in a narrow window. */
const LEAST_ROW = 480;

/** Places and routes a graph. The same graph and options give the same picture. */
export function layout(graph: Graph, options: LayoutOptions = {}): PlacedGraph {
  return drained(layoutInSlices(graph, options));
}

/** The same in slices. */
export function* layoutInSlices(graph: Graph, options: LayoutOptions = {}): Slices<PlacedGraph> {
  const tree = options.tree ?? (yield* treeInSlices(graph));
  const folded = options.folded ?? NONE;
  const context = contextOf(graph);
  yield;
  const inside = yield* insidesInSlices(tree);
  const insideOf = (p: Place) => (isFoldable(p) && folded.has(p.key) ? inside.get(p.key)! : null);
  const cells = yield* cellsInSlices(visible(tree, folded, options.focus), context, insideOf);
  const { fronts, option } = yield* choose(cells, tree, options);
  const placed = yield* placeInSlices(cells[0], option, fronts, MARGIN);
  const arrangement = new Map(options.previous);
  for (const [key, arranged] of arrangementsOf(cells[0], option, fronts)) arrangement.set(key, arranged);
  const window = options.window ?? WINDOW;
  const row = window.width < NARROW ? window.width / READABLE - 2 * MARGIN : LEAST_ROW;
  const plates = platesOf(graph, option, row, cells[0].children.length === 1 ? placed[0] : undefined);
  const attackers = new Map<Place | undefined, Placed>();
  for (const p of placed) if (!p.cell.place.edge) attackers.set(p.cell.place.parent, p);
  yield;
  const nodes = yield* mapInSlices(placed, (p) => nodeOf(p, insideOf));
  const edges = yield* mapInSlices(placed, (p) => edgesOf(p, attackers));
  return {
    version: 1,
    title: graph.title,
    size: {
      width: Math.max(option.width, plates.size.width) + 2 * MARGIN,
      height: option.height + plates.size.height + 2 * MARGIN,
    },
    nodes: [...nodes.flat(), ...plates.nodes],
    chips: placed.flatMap(chipOf),
    edges: edges.flat(),
    hidden: graph.hidden,
    arrangement,
  };
}

interface Choice {
  readonly fronts: ReadonlyMap<Cell, Front>;
  readonly option: Option;
}

/** The best arrangement for the window, or the former one where that is nearly as good. */
function* choose(cells: readonly Cell[], tree: Tree, options: LayoutOptions): Slices<Choice> {
  const window = options.window ?? WINDOW;
  if (options.outline) {
    const fronts = yield* new Fronts().of(cells, new Map(cells.map((cell) => [cell.place.key, 'stack'])));
    return { fronts, option: fronts.get(cells[0])![0] };
  }
  const memo = options.fronts ?? new Fronts();
  const free = yield* memo.of(cells);
  const best = fitting(free.get(cells[0])!, window);
  if (!options.previous || options.previous.size === 0) return { fronts: free, option: best };
  const keeping = function* (arrangement: ReadonlyMap<string, Arrangement>): Slices<Choice> {
    const fronts = yield* memo.of(cells, arrangement);
    return { fronts, option: fitting(fronts.get(cells[0])!, window) };
  };
  const former = yield* keeping(options.previous);
  const most = cost(former.option, window);
  if (most > BETTER * cost(best, window)) return { fronts: free, option: best };
  const edited = most > 1 && options.before ? editedLists(options.before, tree) : NONE;
  if (edited.size === 0) return former;
  const others = yield* keeping(new Map([...options.previous].filter(([key]) => !edited.has(key))));
  return most > SLIGHTLY * cost(others.option, window) ? others : former;
}

/** The keys of the places below which other places are than before. */
function editedLists(before: Tree, after: Tree): ReadonlySet<string> {
  if (before === after) return NONE;
  const former = new Map(before.places.map((place) => [place.key, place]));
  const isEdited = ({ key, children }: Place) => {
    const old = former.get(key)?.children;
    return old?.length !== children.length || children.some((child, i) => child.key !== old[i].key);
  };
  return new Set(after.places.filter(isEdited).map((place) => place.key));
}

/** By how much a size has to be shrunk to fit the window; what fits is as good as anything. */
function cost({ width, height }: Size, window: Size): number {
  return Math.max(1, share({ width, height }, window));
}

function share({ width, height }: Size, window: Size): number {
  const [across, down] = [(width + 2 * MARGIN) / window.width, (height + 2 * MARGIN) / window.height];
  const isScrolled = window.width < NARROW && across * READABLE <= 1 && down <= HIGHEST;
  return isScrolled ? down / BY_FAR : Math.max(across, down);
}

function fitting(front: Front, window: Size): Option {
  return front.reduce((best, option) => (share(option, window) < share(best, window) ? option : best));
}

function arrangementsOf(
  top: Cell,
  option: Option,
  fronts: ReadonlyMap<Cell, Front>,
): [string, Arrangement][] {
  const found: [string, Arrangement][] = [];
  const stack: [Cell, Option][] = [[top, option]];
  while (stack.length > 0) {
    const [cell, chosen] = stack.pop()!;
    if (chosen.arrangement) found.push([cell.place.key, chosen.arrangement]);
    cell.children.forEach((child, i) => {
      stack.push([child, fronts.get(child)![chosen.picks[i]]]);
    });
  }
  return found;
}

function nodeOf({ cell, head, label }: Placed, insideOf: (p: Place) => Inside | null): PlacedNode[] {
  const { place: p, body } = cell;
  if (p.type === 'chip' || !p.node) return [];
  return [
    {
      ...p.node,
      position: { x: head.x + body.x, y: head.y + body.y },
      size: { width: body.width, height: body.height },
      labelPosition: p.type === 'dot' ? label : null,
      inside: insideOf(p),
      foldable: isFoldable(p),
    },
  ];
}

function chipOf({ cell, head }: Placed): PlacedChip[] {
  const { place: p, body } = cell;
  if (p.type !== 'chip') return [];
  return [
    {
      id: p.key,
      node: p.node!,
      edge: p.edge,
      position: head,
      size: { width: body.width, height: body.height },
    },
  ];
}

/** The line of a cell; that of an attack with a dot of its own runs from the attacker through the dot. */
function edgesOf(
  { cell, line, label }: Placed,
  attackers: ReadonlyMap<Place | undefined, Placed>,
): PlacedEdge[] {
  const { place: p } = cell;
  if (!p.edge || line.length === 0) return [];
  const isAttack = p.type === 'dot' && !p.node;
  const attacker = isAttack ? attackers.get(p) : undefined;
  // Field by field: a spread of hundreds of edges was the slowest part of a layout after an edit.
  const { id, from, to, kind, strength, label: words, negated, inert } = p.edge;
  return [
    {
      id,
      from,
      to,
      kind,
      strength,
      label: words,
      negated,
      inert,
      points: attacker ? [...attacker.line, ...line.slice(1)] : line,
      labelPosition: p.type === 'dot' && p.node ? null : label,
      junction: isAttack ? line[0] : null,
    },
  ];
}

/** Models, personas and goals: beside the topmost box where there is room, else in rows below the picture. */
function platesOf(
  graph: Graph,
  { width, height }: Size,
  least: number,
  top: Placed | undefined,
): { readonly nodes: PlacedNode[]; readonly size: Size } {
  const nodes = graph.nodes.filter(isPlate);
  if (nodes.length === 0) return { nodes: [], size: { width: 0, height: 0 } };
  if (top) {
    const right = top.head.x - MARGIN + top.cell.head.width + PLATE_ROOM;
    const beside = inRows(nodes, width - right);
    if (beside && beside.size.height <= top.cell.head.height) {
      const x = width - beside.size.width;
      return { nodes: beside.at(x, 0), size: { width: 0, height: 0 } };
    }
  }
  const below = inRows(nodes, Math.max(width, least))!;
  const y = height + (height > 0 ? PLATE_ROOM : 0);
  return { nodes: below.at(0, y), size: { width: below.size.width, height: below.size.height + y - height } };
}

/** Breaks plates into rows; undefined where one is wider than the room. */
function inRows(
  nodes: readonly GraphNode[],
  room: number,
): { readonly size: Size; at(x: number, y: number): PlacedNode[] } | undefined {
  const spots: { readonly node: GraphNode; readonly x: number; readonly y: number; readonly size: Size }[] =
    [];
  let x = 0;
  let y = 0;
  let widest = 0;
  for (const node of nodes) {
    const { size } = plateOf(node);
    if (size.width > room) return undefined;
    if (x > 0 && x + size.width > room) {
      x = 0;
      y += size.height + PLATE_GAP;
    }
    spots.push({ node, x, y, size });
    x += size.width + PLATE_GAP;
    widest = Math.max(widest, x - PLATE_GAP);
  }
  const last = spots[spots.length - 1];
  const placed = (dx: number, dy: number) =>
    spots.map(({ node, size, ...at }) => ({
      ...node,
      position: { x: at.x + dx + MARGIN, y: at.y + dy + MARGIN },
      size,
      labelPosition: null,
      inside: null,
      foldable: false,
    }));
  return { size: { width: widest, height: y + last.size.height }, at: placed };
}
