/**
 * What hangs on a box: the dots of its steps, the ends of attacks and conditions, with their labels. The layout
 * engine sees all of this as one block with ports, so that no label or dot is ever in a line's way.
 */
import type { Point, Size } from '../graph/graph.ts';
import { DOT, type Sizes } from '../graph/measure.ts';

/** A line's end at a box: an upright stem, with side lines that end on its dot. */
export interface Stem {
  /** The step's, edge's or side line's id; of a stem that is a step's the edges of its premises. */
  readonly id: string;
  readonly kind: 'step' | 'bar' | 'plain' | 'out';
  readonly edges: readonly string[];
  /** What ends on it from the side: exceptions, undercuts. */
  readonly lanes: readonly Stem[];
  /** Where it would best stand, as an x of the whole picture. */
  readonly wish: number;
}

export interface Port {
  readonly id: string;
  readonly x: number;
  readonly side: 'NORTH' | 'SOUTH';
}

/** Where everything lies, from the upper left corner of the block. */
export interface Anatomy {
  readonly size: Size;
  readonly box: Point & Size;
  readonly ports: readonly Port[];
  /** By step: its dot's centre. */
  readonly dots: ReadonlyMap<string, Point>;
  /** By step or edge: the upper left corner of its label. */
  readonly labels: ReadonlyMap<string, Point>;
  /** By edge: its way from its port inwards, ending where it is drawn to end. */
  readonly ends: ReadonlyMap<string, readonly Point[]>;
  /** By edge: the dot on which its exceptions end. */
  readonly junctions: ReadonlyMap<string, Point>;
  /** The whole way of each edge that starts where it ends: out at the side, round to the lower edge. */
  readonly loops: ReadonlyMap<string, readonly Point[]>;
}

const LOOP = 9;
const ARROW = 26;
const LANE = 14;
const LEVEL = 16;
const GAP = 12;
const INSET = 16;
/** How far a bar stands off the box it ends at. */
export const BAR_OFF = 5;

interface Extent {
  readonly left: number;
  readonly right: number;
  /** From the box's edge to the port. */
  readonly depth: number;
}

/**
 * Lays out one box with the stems at its lower and upper edge; each row of stems is in the order of its wishes.
 * @param looping edges from the box to itself; they end at lower stems
 */
export function anatomyOf(
  id: string,
  south: readonly Stem[],
  north: readonly Stem[],
  looping: readonly string[],
  sizes: Sizes,
): Anatomy {
  const own = sizes.nodes.get(id)!;
  const below = rowOf(south, sizes);
  const above = rowOf(north, sizes);
  const width = 2 * Math.ceil(Math.max(own.box.width, below.span + 2 * INSET, above.span + 2 * INSET) / 2);
  const left = Math.ceil(Math.max(own.before, below.left - width / 2, above.left - width / 2));
  const right = Math.ceil(Math.max(0, below.right - width / 2, above.right - width / 2));
  const cap = Math.max(above.depth, own.above);
  const box = { x: left, y: cap, width, height: own.box.height };
  const room = looping.length * LOOP;
  const size = { width: left + width + right + room, height: cap + own.box.height + below.depth + room };

  const drawing: Drawing = {
    ports: [],
    dots: new Map(),
    labels: new Map(),
    ends: new Map(),
    junctions: new Map(),
    sizes,
  };
  const middle = left + width / 2;
  below.stems.forEach((stem, i) => {
    drawStem(
      stem,
      middle + below.offsets[i],
      { edge: box.y + box.height, port: size.height, toPort: 1 },
      drawing,
    );
  });
  above.stems.forEach((stem, i) => {
    drawStem(stem, middle + above.offsets[i], { edge: box.y, port: 0, toPort: -1 }, drawing);
  });
  const loops = new Map(
    looping.map((edge, i) => {
      const inwards = drawing.ends.get(edge)!;
      const [x, y] = [size.width - i * LOOP, size.height - 4 - i * LOOP];
      const side = { x: left + width, y: box.y + box.height / 2 + (i - looping.length / 2) * 4 };
      const way = [side, { x, y: side.y }, { x, y }, { x: inwards[0].x, y }, ...inwards.slice(1)];
      return [edge, way] as const;
    }),
  );
  return { size, box, loops, ...drawing };
}

/** Stems side by side, their offsets measured from the middle of the box. */
function rowOf(unordered: readonly Stem[], sizes: Sizes) {
  const stems = [...unordered].sort((a, b) => a.wish - b.wish);
  const extents = stems.map((stem) => extentOf(stem, sizes));
  const offsets: number[] = [];
  let at = 0;
  extents.forEach((extent, i) => {
    if (i > 0)
      at +=
        Math.ceil(extents[i - 1].right) +
        (stems[i].kind === 'out' && stems[i - 1].kind === 'out' ? 0 : GAP) +
        Math.ceil(extent.left);
    offsets.push(at);
  });
  const span = at;
  return {
    stems,
    span,
    offsets: offsets.map((x) => x - Math.round(span / 2)),
    left: Math.max(0, ...extents.map((e, i) => e.left - offsets[i] + Math.round(span / 2))),
    right: Math.max(0, ...extents.map((e, i) => e.right + offsets[i] - Math.round(span / 2))),
    depth: Math.max(0, ...extents.map((e) => e.depth)),
  };
}

function extentOf(stem: Stem, sizes: Sizes): Extent {
  const label = labelOf(stem, sizes);
  if (stem.kind === 'out') return { left: 7, right: 7, depth: 0 };
  const right =
    label.width > 0 ? labelGap(stem, sizes) + label.width + 2 : Math.max(reachOf(stem, sizes), 8) + 2;
  const left = stem.lanes.length > 0 ? LANE + lanesWidth(stem, sizes) : Math.max(reachOf(stem, sizes), 8);
  const dot = dotDepth(stem);
  const half = Math.max(label.height / 2 + 4, stem.kind === 'plain' ? 0 : 12, laneDepth(stem));
  return { left, right, depth: Math.max(dot, label.height / 2 + 4) + half };
}

/** From the box's edge to the height of a stem's dot, of its label where it has no dot. */
function dotDepth(stem: Stem): number {
  if (stem.kind === 'step') return ARROW + LEVEL * Math.max(0, stem.lanes.length - 1);
  return stem.lanes.length > 0 ? ARROW + LEVEL * (stem.lanes.length - 1) : 14;
}

/** What side lines with exceptions of their own need below a dot. */
function laneDepth(stem: Stem): number {
  return Math.max(
    0,
    ...stem.lanes.map((lane) => (lane.lanes.length > 0 ? LEVEL * (lane.lanes.length + 1) : 0)),
  );
}

function lanesWidth(stem: Stem, sizes: Sizes): number {
  return stem.lanes.reduce((sum, lane) => sum + laneWidth(lane, sizes), 0);
}

/** A side line with its label and its own side lines, all to its left. */
function laneWidth(lane: Stem, sizes: Sizes): number {
  const label = labelOf(lane, sizes);
  return (
    LANE +
    Math.max(label.width > 0 ? label.width + 8 : 0, lane.lanes.length > 0 ? lanesWidth(lane, sizes) : 0)
  );
}

function labelOf(stem: Stem, sizes: Sizes): Size {
  return sizes.nodes.get(stem.id)?.label ?? sizes.labels.get(stem.id) ?? { width: 0, height: 0 };
}

function reachOf(stem: Stem, sizes: Sizes): number {
  return sizes.nodes.get(stem.id)?.reach ?? 0;
}

function labelGap(stem: Stem, sizes: Sizes): number {
  return stem.kind === 'step' ? reachOf(stem, sizes) + 6 : stem.kind === 'bar' ? 12 : 8;
}

interface Drawing {
  readonly ports: Port[];
  readonly dots: Map<string, Point>;
  readonly labels: Map<string, Point>;
  readonly ends: Map<string, Point[]>;
  readonly junctions: Map<string, Point>;
  readonly sizes: Sizes;
}

/** The edge of the box a stem stands on, the level of its port, and which way that is. */
interface Ground {
  readonly edge: number;
  readonly port: number;
  readonly toPort: 1 | -1;
}

function drawStem(stem: Stem, x: number, ground: Ground, out: Drawing): void {
  const port = { x, y: ground.port };
  const dot = { x, y: ground.edge + ground.toPort * dotDepth(stem) };
  out.ports.push({ id: stem.id, x, side: ground.toPort === 1 ? 'SOUTH' : 'NORTH' });
  if (stem.kind === 'step') {
    out.dots.set(stem.id, dot);
    for (const edge of stem.edges) out.ends.set(edge, [port, dot]);
  } else {
    const off = stem.kind === 'bar' ? BAR_OFF : 0;
    for (const edge of stem.edges) out.ends.set(edge, [port, { x, y: ground.edge + ground.toPort * off }]);
    if (stem.lanes.length > 0) out.junctions.set(stem.id, dot);
  }
  const label = labelOf(stem, out.sizes);
  if (label.width > 0) {
    const y =
      stem.kind === 'step' || stem.lanes.length > 0
        ? dot.y
        : ground.edge + ground.toPort * (label.height / 2 + 4);
    out.labels.set(stem.id, { x: x + labelGap(stem, out.sizes), y: y - label.height / 2 });
  }
  drawLanes(stem, dot, ground, out);
}

/** Side lines, the innermost ending on the dot, each further one higher up, so that none crosses another. */
function drawLanes(stem: Stem, dot: Point, ground: Ground, out: Drawing): void {
  let x = dot.x - LANE;
  stem.lanes.forEach((lane, i) => {
    const end = { x: dot.x - (i === 0 ? DOT + 4 : 5), y: dot.y - ground.toPort * LEVEL * i };
    const port = { x, y: ground.port };
    out.ports.push({ id: lane.id, x, side: ground.toPort === 1 ? 'SOUTH' : 'NORTH' });
    for (const edge of lane.edges) out.ends.set(edge, [port, { x, y: end.y }, end]);
    const label = labelOf(lane, out.sizes);
    if (label.width > 0) out.labels.set(lane.id, { x: x - 7 - label.width, y: end.y - label.height / 2 });
    if (lane.lanes.length > 0) {
      const junction = { x, y: dot.y + ground.toPort * LEVEL * lane.lanes.length };
      out.junctions.set(lane.id, junction);
      drawLanes(lane, junction, ground, out);
    }
    x -= laneWidth(lane, out.sizes);
  });
}
