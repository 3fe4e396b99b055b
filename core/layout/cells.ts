/** What the layout arranges: the visible part of a tree, each place with the room its own box, chip or dot takes. */
import type { Inside, Point, Size } from '../graph/graph.ts';
import {
  BOUNDARY,
  type Box,
  boxOf,
  type Context,
  chipSize,
  DOT,
  edgeLabel,
  LABEL_GAP,
  LINE_HEIGHT,
  labelSize,
  overhang,
  signsWidth,
  stepLines,
} from '../graph/measure.ts';
import { isAgainst, type Place } from '../graph/tree.ts';
import { FEW, forEachInSlices, type Slices } from '../text/slices.ts';

/** How a child hangs below its parent: by a step, by an attack or exception, or as a premise or condition. */
export type Hang = 'step' | 'against' | 'for';

export interface Cell {
  readonly place: Place;
  readonly children: Cell[];
  readonly hang: Hang;
  /** The room of its own, without its children: whatever stands out of the box and the label over it included. */
  readonly head: Size;
  /** Its box, chip or dot in that room. */
  readonly body: Point & Size;
  /** Where a line from above meets it, and one from the left; for a dot both are its middle. */
  readonly top: Point;
  readonly left: Point;
  /** The room of its label: over a box, beside a dot. */
  readonly label: Size;
  /** A dot that is attacked: lines to it come from above, so that its left is free for the attacks. */
  readonly contested: boolean;
  /** A dot with nothing to say, on the line of its one premise. */
  readonly inline: boolean;
  /** Whether it is attacked, and has exceptions or questions as well, whose thin lines the others would hide. */
  readonly divided: boolean;
}

/** How far left of a dot the lines of its attacks run. */
export const ASIDE = 9;
/** How far above and below the middle of a dot lines of two kinds end. */
export const ENDS = 6;
/** How far the lines of exceptions and questions are from those of attacks, where one thing has both. */
export const APART = 5;
/** What shows of the second sheet below a folded box. */
const SHEET = 5;
/** From its tags, and from its upper right corner with the badge, to a line that meets a box from above. */
const CLEAR = 8;
const CORNER = 24;
/** How far below its upper edge a box is met from the left. */
const HEAD_LINE = 18;

/**
 * Makes the cells of a forest, each after its parent; the first is the forest's own.
 * @param places each after its parent
 * @param insideOf what is folded away below a box
 */
export function* cellsInSlices(
  places: readonly Place[],
  context: Context,
  insideOf: (place: Place) => Inside | null,
): Slices<Cell[]> {
  const root: Cell = {
    place: { type: 'box', key: '', node: undefined, edge: undefined, parent: undefined, children: [] },
    children: [],
    hang: 'for',
    head: { width: 0, height: 0 },
    body: { x: 0, y: 0, width: 0, height: 0 },
    top: { x: 0, y: 0 },
    left: { x: 0, y: 0 },
    label: { width: 0, height: 0 },
    contested: false,
    inline: false,
    divided: false,
  };
  const cells = [root];
  const of = new Map<Place | undefined, Cell>([[undefined, root]]);
  const against = places.filter((p) => hangOf(p) === 'against');
  const attacked = new Set(against.map((p) => p.parent));
  const quiet = new Set(against.filter(isQuiet).map((p) => p.parent));
  const loud = new Set(against.filter((p) => !isQuiet(p)).map((p) => p.parent));
  yield;
  yield* forEachInSlices(
    places,
    (place) => {
      const parent = of.get(place.parent) ?? root;
      const cell = {
        place,
        children: [],
        hang: parent === root ? 'for' : hangOf(place),
        ...geometryOf(place, context, insideOf, {
          contested: attacked.has(place),
          divided: quiet.has(place) && loud.has(place),
        }),
      };
      of.set(place, cell);
      parent.children.push(cell);
      cells.push(cell);
    },
    FEW,
  );
  return cells;
}

function geometryOf(
  place: Place,
  context: Context,
  insideOf: (place: Place) => Inside | null,
  { contested, divided }: Pick<Cell, 'contested' | 'divided'>,
): Geometry {
  if (place.type !== 'dot') return { ...solid(place, context, insideOf(place)), divided };
  if (!isInline(place)) return dot(place, context, contested, divided);
  const [premise] = place.children;
  return inlineDot(solid(premise, context, insideOf(premise)));
}

/** Whether it is against something without attacking it. */
export function isQuiet({ edge }: Place): boolean {
  return edge?.kind === 'unless' || edge?.kind === 'asks';
}

function hangOf({ edge }: Place): Hang {
  if (edge?.kind === 'conclusion') return 'step';
  // Questions run beside the attacks, so that no lines cross.
  return isAgainst(edge) || edge?.kind === 'asks' ? 'against' : 'for';
}

/** Whether a step says nothing but that its one premise supports its claim. */
function isInline({ node, children }: Place): boolean {
  if (children.length !== 1 || children[0].type === 'dot' || children[0].edge?.kind !== 'premise')
    return false;
  return (
    node?.kind === 'step' &&
    !children[0].edge.negated &&
    node.crossings.length === 0 &&
    signsWidth(node) === 0 &&
    stepLines(node, (id) => id).length === 0
  );
}

/** A dot in front of its premise. */
function inlineDot(premise: Geometry): Geometry {
  const middle = { x: DOT, y: premise.left.y };
  return {
    head: { width: 2 * DOT, height: 0 },
    body: { x: 0, y: middle.y - DOT, width: 2 * DOT, height: 2 * DOT },
    top: middle,
    left: middle,
    label: { width: 0, height: 0 },
    contested: false,
    inline: true,
    divided: false,
  };
}

type Geometry = Omit<Cell, 'place' | 'children' | 'hang'>;

/** A box or a chip. */
function solid(place: Place, context: Context, inside: Inside | null): Geometry {
  const { edge, type } = place;
  const node = place.node!;
  if (type === 'chip') {
    const size = chipSize(node, edge);
    return {
      head: size,
      body: { x: 0, y: 0, ...size },
      top: { x: Math.min(size.width / 2, 30), y: 0 },
      left: { x: 0, y: size.height / 2 },
      label: { width: 0, height: 0 },
      contested: false,
      inline: false,
      divided: false,
    };
  }
  const box = boxOf(node, context, inside);
  const { above, before } = overhang(node, box);
  const words = edge ? edgeLabel(edge) : '';
  const label = edge ? labelSize(words ? [words] : [], edge) : { width: 0, height: 0 };
  const over = label.height > 0 ? label.height + Math.max(2, above) : above;
  const top = before + besideTags(box);
  return {
    head: {
      width: Math.max(before + box.size.width, top + LABEL_GAP + label.width),
      height: over + box.size.height + (inside ? SHEET : 0),
    },
    body: { x: before, y: over, ...box.size },
    top: { x: top, y: over },
    left: { x: 0, y: over + HEAD_LINE },
    label,
    contested: false,
    inline: false,
    divided: false,
  };
}

/** Where a line from above meets a box: in its middle, or right of the tags that are there. */
function besideTags({ size: { width }, badges }: Box): number {
  const tags = Math.max(0, ...badges.map((badge) => badge.x + badge.width));
  return Math.min(Math.max(width / 2, tags + CLEAR), width - CORNER);
}

/** A step's dot, or that of an attack that something bears on. */
function dot({ node, edge }: Place, context: Context, contested: boolean, divided: boolean): Geometry {
  const words = node ? stepLines(node, context.names) : edge && edgeLabel(edge) ? [edgeLabel(edge)] : [];
  const label = labelSize(words, (node ?? edge)!);
  const reach = node && node.crossings.length > 0 ? BOUNDARY : DOT;
  const x = contested ? Math.max(reach, ASIDE + 6) + (divided ? APART : 0) : reach;
  // The upper one of two lines keeps clear of the label.
  const y = contested ? Math.max(label.height, LINE_HEIGHT) + (divided ? ENDS + 4 : 5) : 8;
  return {
    head: {
      width: x + reach + (label.width > 0 ? 5 + label.width : 0),
      height: contested ? y + DOT + 1 : Math.max(16, label.height + 2),
    },
    body: { x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT },
    top: { x, y },
    left: { x, y },
    label,
    contested,
    inline: false,
    divided,
  };
}
