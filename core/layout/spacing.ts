/** Distances: how far children are from their parent and from each other, and where the lines between them run. */
import { DOT } from '../graph/measure.ts';
import { APART, ASIDE, type Cell } from './cells.ts';

/** Where the lines of attacks, and of all else, run down from the lower left of a box. */
export const ATTACKS = 8;
const TRUNK = 11;
const TRUNK_ASIDE = 24;
/** From a line that runs down to what is beside it. */
const BRANCH = 14;
/** Where a column's line runs, from its left edge. */
export const COLUMN = 4;

export type Kind = 'side' | 'stack' | 'columns';

/** How far below a cell's head lines run to the sides, those of attacks above the others. */
export function levelOf(cell: Cell, kind: Kind): number {
  const isNear = cell.place.type === 'dot' && kind === 'side' && isSingle(cell);
  return gapOf(cell, kind) - (isNear ? 5 : 7);
}

/** Distances below a cell's head. */
export function gapOf(cell: Cell, kind: Kind): number {
  if (isForest(cell) || cell.inline) return 0;
  if (cell.place.type === 'dot') return kind === 'stack' ? 3 : kind === 'side' && isSingle(cell) ? 5 : 11;
  if (kind === 'stack') return 11;
  return kind === 'side' && isSingle(cell) ? 12 : 22;
}

export function SIDE_GAP(cell: Cell): number {
  return isForest(cell) ? 40 : cell.place.type === 'dot' ? 12 : 14;
}

export function STACK_GAP(cell: Cell): number {
  return isForest(cell) ? 32 : 9;
}

export interface Indent {
  /** How far to the right of its parent's left edge (of its column's, in columns) a child is. */
  of(child: Cell): number;
  /** How far the first one does, side by side. */
  readonly first: number;
}

export function indentOf(cell: Cell, kind: Kind): Indent {
  if (isForest(cell)) return { first: 0, of: () => 0 };
  // The line that a contested dot hangs from runs down along its left edge.
  const clear = cell.contested ? ASIDE - 1 + apart(cell) : 0;
  if (kind === 'side') {
    const isStep = isSingle(cell) && cell.place.type === 'box' && cell.children[0].place.type === 'dot';
    return { first: isStep ? TRUNK - 3 : clear, of: () => 0 };
  }
  if (cell.inline) return { first: 0, of: () => 2 * DOT + 7 };
  // The first column's line is straight below a dot.
  const first = cell.place.type === 'dot' ? cell.left.x - COLUMN : clear;
  if (kind === 'columns') return { first, of: (child) => COLUMN + BRANCH - reachOf(child) };
  const trunk = trunkOf(cell);
  const alone = onTrunk(cell);
  return {
    first: 0,
    of: (child) => {
      if (child === alone) return trunk - child.left.x;
      const line = child.hang === 'against' ? attackTrunkOf(cell) : trunk;
      return line + BRANCH - reachOf(child);
    },
  };
}

/** Where the lines of what supports a cell run down, from its left edge. */
export function trunkOf(cell: Cell): number {
  if (cell.place.type === 'dot') return cell.left.x;
  const against = cell.children.filter((child) => child.hang === 'against').length;
  const isMixed = against > 0 && against < cell.children.length;
  // A dot on the line needs the room on its left that its attacks and its mark take.
  const alone = onTrunk(cell);
  const aside = TRUNK_ASIDE + apart(cell) + (alone ? apart(alone) : 0);
  return Math.max(isMixed ? aside : TRUNK, alone?.left.x ?? 0);
}

/** Where the lines of attacks on a cell run down; those of exceptions and questions run left of them. */
export function attackTrunkOf(cell: Cell): number {
  return cell.place.type === 'dot' ? cell.left.x - ASIDE : ATTACKS + apart(cell);
}

/** The room that a cell needs for lines of two kinds. */
export function apart(cell: Cell): number {
  return cell.divided ? APART : 0;
}

/** The one step of a box, whose dot is on its line. */
export function onTrunk(cell: Cell): Cell | undefined {
  if (cell.place.type !== 'box') return undefined;
  const steps = cell.children.filter((child) => child.hang !== 'against');
  return steps.length === 1 && steps[0].place.type === 'dot' ? steps[0] : undefined;
}

/** A dot is met in its middle, all else at its edge. */
function reachOf(child: Cell): number {
  return child.place.type === 'dot' ? child.left.x - apart(child) : 0;
}

export function isSingle(cell: Cell): boolean {
  return cell.children.length === 1;
}

/** The cell above all roots: nothing connects these. */
export function isForest(cell: Cell): boolean {
  return cell.place.key === '' && cell.place.node === undefined && cell.place.type === 'box';
}
