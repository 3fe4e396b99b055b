/** The best sizes of each list: side by side, stacked, or in columns, of which no other is both narrower and lower. */
import type { Arrangement, Size } from '../graph/graph.ts';
import type { Cell } from './cells.ts';
import { gapOf, indentOf, isForest, isSingle, SIDE_GAP, STACK_GAP } from './spacing.ts';

/** One way to arrange what is below a cell. */
export interface Option extends Size {
  readonly arrangement: Arrangement | null;
  /** Which of its options each child takes. */
  readonly picks: readonly number[];
}

/** The options of one cell: wider ones are lower. */
export type Front = readonly Option[];

/** More are not told apart. */
const MOST = 24;
const MOST_TRIED = 48;
const MOST_COLUMNS = 6;

/** Fronts by content: an edit costs the way from what it changed to the top. */
export class Fronts {
  private readonly ids = new Map<string, number>();
  private readonly fronts: Front[] = [];

  /** The front of every cell. */
  of(cells: readonly Cell[]): Map<Cell, Front> {
    const known = new Map<Cell, number>();
    const found = new Map<Cell, Front>();
    for (let i = cells.length - 1; i >= 0; i--) {
      const cell = cells[i];
      const key = contentOf(cell, known);
      let id = this.ids.get(key);
      if (id === undefined) {
        id = this.fronts.length;
        this.fronts.push(frontOf(cell, (child) => found.get(child)!));
        this.ids.set(key, id);
      }
      known.set(cell, id);
      found.set(cell, this.fronts[id]);
    }
    return found;
  }
}

/** All that a front depends on. Columns are told by the keys of the places they begin with, so those count, too. */
function contentOf(cell: Cell, known: ReadonlyMap<Cell, number>): string {
  const { head, children, left, contested, place } = cell;
  const own = `${place.type} ${cell.inline} ${head.width} ${head.height} ${left.x} ${contested}`;
  return children.reduce(
    (key, child) => `${key}|${child.hang} ${known.get(child)} ${JSON.stringify(child.place.key)}`,
    own,
  );
}

/** The fronts when every list that was arranged before is arranged so again. */
export function keptFronts(
  cells: readonly Cell[],
  arrangements: ReadonlyMap<string, Arrangement>,
): Map<Cell, Front> {
  const found = new Map<Cell, Front>();
  for (let i = cells.length - 1; i >= 0; i--) {
    const cell = cells[i];
    found.set(
      cell,
      frontOf(cell, (child) => found.get(child)!, arrangements.get(cell.place.key)),
    );
  }
  return found;
}

function frontOf(cell: Cell, of: (child: Cell) => Front, kept?: Arrangement): Front {
  const { head, children } = cell;
  if (children.length === 0) return [{ ...head, arrangement: null, picks: [] }];
  const fronts = children.map(of);
  if (cell.inline) return pareto(stack(cell, fronts));
  if (isForest(cell) && isSingle(cell)) return pareto(side(cell, fronts));
  const options: Option[] = [];
  if (kept === undefined || kept === 'side') options.push(...side(cell, fronts));
  if (kept === undefined || kept === 'stack') options.push(...stack(cell, fronts));
  if (kept === undefined) options.push(...columns(cell, fronts));
  else if (typeof kept !== 'string') {
    const option = columnsAt(cell, fronts, startsIn(cell, kept));
    options.push(...option);
  }
  return pareto(options);
}

/** Side by side: under each height, every child as narrow as it can be. */
function side(cell: Cell, fronts: readonly Front[]): Option[] {
  const { head, children } = cell;
  const least = Math.max(...fronts.map((front) => front[front.length - 1].height));
  const heights = tried(fronts.flatMap((front) => front.map((o) => o.height)).filter((h) => h >= least));
  const gap = gapOf(cell, 'side');
  const spaces = SIDE_GAP(cell) * (children.length - 1) + indentOf(cell, 'side').first;
  return heights.map((height) => {
    const picks = fronts.map((front) => front.findIndex((o) => o.height <= height));
    const width = picks.reduce((sum, pick, i) => sum + fronts[i][pick].width, spaces);
    return {
      width: Math.max(head.width, width),
      height: head.height + gap + height,
      arrangement: 'side',
      picks,
    };
  });
}

/** One below the other: under each width, every child as low as it can be. */
function stack(cell: Cell, fronts: readonly Front[]): Option[] {
  const { head, children } = cell;
  const indent = indentOf(cell, 'stack');
  const offsets = children.map((child) => indent.of(child));
  const gap = gapOf(cell, 'stack') + STACK_GAP(cell) * (children.length - 1);
  return widths(fronts, offsets).map((width) => {
    const picks = fronts.map((front, i) => lowest(front, width - offsets[i]));
    const height = picks.reduce((sum, pick, i) => sum + fronts[i][pick].height, gap);
    return {
      width: Math.max(head.width, width),
      height: head.height + height,
      arrangement: 'stack',
      picks,
    };
  });
}

/** The widths worth a try: those of the children's options that all can keep to. */
function widths(fronts: readonly Front[], offsets: readonly number[]): number[] {
  const least = Math.max(...fronts.map((front, i) => offsets[i] + front[0].width));
  return tried(
    fronts.flatMap((front, i) => front.map((o) => offsets[i] + o.width)).filter((w) => w >= least),
  );
}

/** The last option that is no wider; options get wider and lower. */
function lowest(front: Front, width: number): number {
  let pick = 0;
  while (pick + 1 < front.length && front[pick + 1].width <= width) pick++;
  return pick;
}

/** In two or more columns of about the same height. */
function columns(cell: Cell, fronts: readonly Front[]): Option[] {
  const { children } = cell;
  if (children.length < 3) return [];
  const indent = indentOf(cell, 'columns');
  const offsets = children.map((child) => indent.of(child));
  const space = STACK_GAP(cell);
  const options: Option[] = [];
  for (const width of thinned(widths(fronts, offsets), 5)) {
    const picks = fronts.map((front, i) => lowest(front, width - offsets[i]));
    const heights = picks.map((pick, i) => fronts[i][pick].height);
    const seen = new Set<number>();
    for (let count = 2; count <= Math.min(MOST_COLUMNS, children.length - 1); count++) {
      const starts = breaks(cell, heights, space, count);
      if (starts.length < 2 || starts.length >= children.length || seen.has(starts.length)) continue;
      seen.add(starts.length);
      options.push(columnOption(cell, fronts, picks, starts, offsets));
    }
  }
  return options;
}

function columnOption(
  cell: Cell,
  fronts: readonly Front[],
  picks: readonly number[],
  starts: readonly number[],
  offsets: readonly number[],
): Option {
  let width = SIDE_GAP(cell) * (starts.length - 1);
  let height = 0;
  starts.forEach((start, c) => {
    const end = starts[c + 1] ?? picks.length;
    let wide = 0;
    let high = STACK_GAP(cell) * (end - start - 1);
    for (let i = start; i < end; i++) {
      wide = Math.max(wide, offsets[i] + fronts[i][picks[i]].width);
      high += fronts[i][picks[i]].height;
    }
    width += wide;
    height = Math.max(height, high);
  });
  return {
    width: Math.max(cell.head.width, width),
    height: cell.head.height + gapOf(cell, 'columns') + height,
    arrangement: starts.map((i) => cell.children[i].place.key),
    picks,
  };
}

/** Where at most `count` columns begin, so that the highest is as low as it can be; attacks begin one of their own. */
function breaks(cell: Cell, heights: readonly number[], space: number, count: number): number[] {
  let low = Math.max(...heights);
  let high = heights.reduce((sum, h) => sum + h + space, 0);
  let best = filled(cell, heights, space, high);
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const starts = filled(cell, heights, space, middle);
    if (starts.length <= count) {
      best = starts;
      high = middle;
    } else low = middle;
  }
  return best;
}

function filled({ children }: Cell, heights: readonly number[], space: number, most: number): number[] {
  const starts = [0];
  let used = heights[0];
  for (let i = 1; i < heights.length; i++) {
    const turns = (children[i].hang === 'against') !== (children[i - 1].hang === 'against');
    if (turns || used + space + heights[i] > most) {
      starts.push(i);
      used = heights[i];
    } else used += space + heights[i];
  }
  return starts;
}

/** Columns that begin with the same places as before. */
function columnsAt(cell: Cell, fronts: readonly Front[], starts: readonly number[]): Option[] {
  const indent = indentOf(cell, 'columns');
  const offsets = cell.children.map((child) => indent.of(child));
  return widths(fronts, offsets).map((width) => {
    const picks = fronts.map((front, i) => lowest(front, width - offsets[i]));
    return columnOption(cell, fronts, picks, starts, offsets);
  });
}

/** Which children begin a column; those that came before the first one join it. */
export function startsIn({ children }: Cell, keys: readonly string[]): number[] {
  const wanted = new Set(keys);
  return children.flatMap((child, i) => {
    const turns = i > 0 && (child.hang === 'against') !== (children[i - 1].hang === 'against');
    return i === 0 || turns || wanted.has(child.place.key) ? [i] : [];
  });
}

function pareto(options: Option[]): Option[] {
  options.sort((a, b) => a.width - b.width || a.height - b.height);
  const front: Option[] = [];
  for (const option of options) {
    if (front.length === 0 || option.height < front[front.length - 1].height - 0.01) front.push(option);
  }
  return thinned(front, MOST);
}

/** Different values in ascending order, not too many. */
function tried(values: number[]): number[] {
  return thinned(
    [...new Set(values)].sort((a, b) => a - b),
    MOST_TRIED,
  );
}

/** At most `most` of the values, evenly, the first and the last among them. */
function thinned<T>(values: readonly T[], most: number): T[] {
  if (values.length <= most) return [...values];
  return Array.from({ length: most }, (_, i) => values[Math.round((i * (values.length - 1)) / (most - 1))]);
}
