/** From chosen options to places: where every head is, and where the line from each child runs. */
import type { Point } from '../graph/graph.ts';
import { DOT, LABEL_GAP } from '../graph/measure.ts';
import { forEachInSlices, type Slices } from '../text/slices.ts';
import { APART, type Cell, ENDS, isQuiet } from './cells.ts';
import { type Front, type Option, startsIn } from './fronts.ts';
import {
  attackTrunkOf,
  COLUMN,
  gapOf,
  indentOf,
  isForest,
  isSingle,
  type Kind,
  levelOf,
  onTrunk,
  STACK_GAP,
  trunkOf,
} from './spacing.ts';

/** One cell with its place. Lengths count from its own upper left corner until the last pass. */
interface Placement {
  readonly cell: Cell;
  readonly option: Option;
  /** Whether the head is over the middle of what is below it; otherwise at its left. */
  readonly centred: boolean;
  readonly children: Placement[];
  /** Of the children, and of the head. */
  offsets: Point[];
  /** The columns' left edges, and which column each child is in. */
  columns: { readonly lefts: readonly number[]; readonly of: readonly number[] } | undefined;
  headX: number;
  x: number;
  y: number;
}

export interface Placed {
  readonly cell: Cell;
  /** Upper left corner of the head's room. */
  readonly head: Point;
  /** From the cell to what it hangs from; empty for a root. */
  readonly line: readonly Point[];
  /** Upper left corner of its label. */
  readonly label: Point | null;
}

/** Places every cell of a forest by the option chosen for its top, with that much free above and on its left. */
export function* placeInSlices(
  top: Cell,
  option: Option,
  fronts: ReadonlyMap<Cell, Front>,
  margin: number,
): Slices<Placed[]> {
  const placements = chosen(top, option, fronts);
  placements[0].x = margin;
  placements[0].y = margin;
  yield;
  yield* forEachInSlices(placements.toReversed(), arrange);
  const placed: Placed[] = [];
  yield* forEachInSlices(placements, (placement) => {
    const lines = isForest(placement.cell) ? [] : linesOf(placement);
    placement.children.forEach((child, i) => {
      child.x = placement.x + placement.offsets[i].x;
      child.y = placement.y + placement.offsets[i].y;
      const { cell } = child;
      const head = { x: child.x + child.headX, y: child.y };
      const line = bends(lines[i] ?? []).map((p) => ({ x: p.x + placement.x, y: p.y + placement.y }));
      placed.push({ cell, head, line, label: labelOf(cell, head, kindOf(placement.option) === 'side') });
    });
  });
  return placed;
}

function kindOf({ arrangement }: Option): Kind {
  return arrangement === 'side' || arrangement === 'stack' || arrangement === null
    ? (arrangement ?? 'stack')
    : 'columns';
}

/** Hands the options down. */
function chosen(top: Cell, option: Option, fronts: ReadonlyMap<Cell, Front>): Placement[] {
  const placements: Placement[] = [newPlacement(top, option, true)];
  // `placements` grows while it is walked.
  for (const placement of placements) {
    const kind = kindOf(placement.option);
    placement.cell.children.forEach((child, i) => {
      const centred = kind === 'side' && (placement.centred || !isSingle(placement.cell));
      const next = newPlacement(child, fronts.get(child)![placement.option.picks[i]], centred);
      placement.children.push(next);
      placements.push(next);
    });
  }
  return placements;
}

function newPlacement(cell: Cell, option: Option, centred: boolean): Placement {
  return { cell, option, centred, children: [], offsets: [], columns: undefined, headX: 0, x: 0, y: 0 };
}

/** Puts the children beside or below each other, then the head over them. */
function arrange(placement: Placement): void {
  const { cell, option, children } = placement;
  const kind = kindOf(option);
  const top = cell.head.height + gapOf(cell, kind);
  if (children.length === 0) return;
  if (kind === 'stack') {
    const indent = indentOf(cell, kind);
    let y = top;
    for (const child of children) {
      placement.offsets.push({ x: indent.of(child.cell), y });
      y += child.option.height + STACK_GAP(cell);
    }
    return;
  }
  if (kind === 'columns') putInColumns(placement, top);
  else {
    placement.offsets = option.lefts.map((x) => ({ x, y: top }));
    const right = Math.max(...children.map((child, i) => option.lefts[i] + child.option.width));
    const spare = option.width - right;
    // A head that is wider than all below it has that in its middle.
    if (placement.centred && spare > 0)
      placement.offsets = placement.offsets.map((p) => ({ x: p.x + spare / 2, y: p.y }));
  }
  placement.headX = headOver(placement);
}

function putInColumns(placement: Placement, top: number): void {
  const { cell, option, children } = placement;
  const indent = indentOf(cell, 'columns');
  const starts = new Set(startsIn(cell, option.arrangement as readonly string[]));
  const of: number[] = [];
  let column = -1;
  let y = top;
  children.forEach((child, i) => {
    if (starts.has(i)) {
      column++;
      y = top;
    }
    placement.offsets.push({ x: option.lefts[column] + indent.of(child.cell), y });
    of.push(column);
    y += child.option.height + STACK_GAP(cell);
  });
  placement.columns = { lefts: option.lefts, of };
}

/** Where the line of each child arrives on the level below the head. */
function arrivals({ children, offsets, columns }: Placement): number[] {
  return children.map((child, i) =>
    columns ? columns.lefts[columns.of[i]] + COLUMN : offsets[i].x + child.headX + child.cell.top.x,
  );
}

/** The same once the head has its place: the line of a single box or chip runs straight up where it can. */
function straightened(placement: Placement, middle: number): number[] {
  const at = arrivals(placement);
  const [child, ...others] = placement.children;
  const { place, label, body, contested } = child.cell;
  if (placement.columns || others.length > 0 || place.type === 'dot' || label.width > 0 || contested)
    return at;
  const left = placement.offsets[0].x + child.headX + body.x;
  const [least, most] = [left + CLEAR, left + body.width - CLEAR];
  return [Math.min(Math.max(middle, least), Math.max(most, least))];
}

/** From the corner of a box to a line that meets its upper edge. */
const CLEAR = 12;

function headOver(placement: Placement): number {
  const { cell, option, centred } = placement;
  if (!centred) return 0;
  const at = arrivals(placement);
  const isDot = cell.place.type === 'dot';
  const supports = at.filter((_, i) => placement.children[i].cell.hang !== 'against');
  const attacks = at.filter((_, i) => placement.children[i].cell.hang === 'against');
  const over = isDot && supports.length > 0 ? supports : at;
  let middle = (over[0] + over[over.length - 1]) / 2;
  if (attacks.length > 0 && supports.length > 0) middle = Math.min(middle, attacks[0] - (isDot ? 14 : 8));
  const wanted = middle - cell.top.x;
  return Math.max(0, Math.min(wanted, option.width - cell.head.width));
}

/** The line of each child, to the head, from the spot's own upper left corner. */
function linesOf(placement: Placement): Point[][] {
  const { cell, option, children, offsets } = placement;
  const { body } = cell;
  const isDot = cell.place.type === 'dot';
  const kind = kindOf(option);
  const bottom = body.y + body.height;
  const middle = { x: placement.headX + cell.top.x, y: cell.top.y };
  const start = (child: Placement, i: number, from: 'top' | 'left'): Point => {
    const own = child.cell[from];
    return { x: offsets[i].x + child.headX + own.x, y: offsets[i].y + own.y };
  };
  if (kind === 'stack') {
    const alone = onTrunk(cell);
    return children.map((child, i) => {
      const against = child.cell.hang === 'against';
      const quiet = cell.divided && isQuiet(child.cell.place);
      const x = placement.headX + (against ? attackTrunkOf(cell) - (quiet ? APART : 0) : trunkOf(cell));
      const y = middle.y + (cell.divided ? (quiet ? -ENDS : ENDS) : 0);
      const end: Point[] =
        isDot && against
          ? [
              { x, y },
              { x: middle.x - END, y },
            ]
          : [{ x, y: isDot ? middle.y : bottom }];
      if (child.cell === alone) return [start(child, i, 'top'), ...end];
      return [...approach(child, start(child, i, 'left'), offsets[i].y, x), ...end];
    });
  }
  const at = straightened(placement, middle.x);
  const firstAttack = at.find((_, i) => children[i].cell.hang === 'against');
  const isMixed = firstAttack !== undefined && children[0].cell.hang !== 'against';
  const ends = endsOnHead(placement, middle.x, isMixed ? firstAttack : undefined, at);
  const level = cell.head.height + levelOf(cell, kind);
  const order = orderOf(placement);
  const lineAt = (i: number, quiet: boolean) => at[i] - (quiet && order === 'below' ? ENDS : 0);
  return children.map((child, i) => {
    const against = child.cell.hang === 'against';
    const quiet = order !== 'one' && isQuiet(child.cell.place);
    const x = against ? ends.against + (quiet ? (order === 'below' ? -8 : 8) : 0) : ends.support;
    const from =
      kind === 'side'
        ? [{ x: at[i], y: start(child, i, 'top').y }]
        : approach(child, start(child, i, 'left'), offsets[i].y, lineAt(i, quiet));
    if (isDot && against) {
      const by = order === 'one' ? 0 : (order === 'above') === quiet ? -ENDS : ENDS;
      const y = middle.y + by;
      return [...from, { x: lineAt(i, quiet), y }, { x: middle.x + END, y }];
    }
    const isUpper = order !== 'one' && (order === 'above') === quiet;
    const y = level - (against && isMixed ? 6 : 0) - (against && isUpper ? APART : 0);
    const end = { x, y: isDot ? middle.y : bottom };
    const own = lineAt(i, quiet);
    return Math.abs(own - x) < 0.5 ? [...from, end] : [...from, { x: own, y }, { x, y }, end];
  });
}

/** From the middle of a dot to the bar of a line that ends beside it. */
const END = DOT + 2;

/**
 * Whether the lines of exceptions and questions arrive above those of attacks, below them, or on one line with them. Those
 * that come after all attacks arrive above; in the same column they run left of these, and can only arrive below.
 */
function orderOf({ cell, children, columns }: Placement): 'above' | 'below' | 'one' {
  if (!cell.divided) return 'one';
  if (!columns) return 'above';
  const columnsWith = (quiet: boolean) =>
    new Set(
      columns.of.filter(
        (_, i) => children[i].cell.hang === 'against' && isQuiet(children[i].cell.place) === quiet,
      ),
    );
  const [quiet, loud] = [columnsWith(true), columnsWith(false)];
  if (![...quiet].some((column) => loud.has(column))) return 'above';
  return quiet.size === 1 && loud.size === 1 ? 'below' : 'one';
}

/** Without points that are no bend. */
function bends(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const p of points) {
    const b = kept[kept.length - 1];
    if (b && b.x === p.x && b.y === p.y) continue;
    const a = kept[kept.length - 2];
    if (a && ((a.x === b.x && b.x === p.x) || (a.y === b.y && b.y === p.y))) kept.pop();
    kept.push(p);
  }
  return kept;
}

/** From a child's left to a line at `x`; to a contested dot from above, since its left belongs to the attacks. */
function approach(child: Placement, left: Point, top: number, x: number): Point[] {
  if (!child.cell.contested) return [left, { x, y: left.y }];
  return [left, { x: left.x, y: top + 4 }, { x, y: top + 4 }];
}

/** Where on its lower edge the lines of supports, and of attacks, end; those of attacks to the right, so that none cross. */
function endsOnHead(
  placement: Placement,
  middle: number,
  firstAttack: number | undefined,
  at: readonly number[],
): { readonly support: number; readonly against: number } {
  const { cell } = placement;
  if (cell.place.type === 'dot') return { support: middle, against: middle };
  const left = placement.headX + cell.body.x;
  if (firstAttack !== undefined) {
    const support = Math.max(left + 10, Math.min(middle - 8, firstAttack - 8));
    return { support, against: support + 16 };
  }
  // A single one runs straight up where it can.
  const straight =
    at.length === 1 && at[0] > left + 8 && at[0] < left + cell.body.width - 8 ? at[0] : undefined;
  const x = straight ?? middle;
  return { support: x, against: x };
}

function labelOf(cell: Cell, head: Point, fromAbove: boolean): Point | null {
  if (cell.label.width === 0) return null;
  if (cell.place.type !== 'dot') {
    return { x: head.x + (fromAbove ? cell.top.x + LABEL_GAP : cell.body.x), y: head.y };
  }
  return cell.contested
    ? { x: head.x + cell.left.x + 7, y: head.y }
    : { x: head.x + cell.head.width - cell.label.width, y: head.y + 1 };
}
