/** The best sizes of each list: side by side, stacked, or in columns, of which no other is both narrower and lower. */
import type { Arrangement, Size } from '../graph/graph.ts';
import type { Slices } from '../text/slices.ts';
import type { Cell } from './cells.ts';
import { type Contour, outer, reach, stacked } from './contour.ts';
import { gapOf, indentOf, isForest, isSingle, type Kind, SIDE_GAP, STACK_GAP } from './spacing.ts';

/** One way to arrange what is below a cell, before its contours are known. */
interface Candidate extends Size {
  readonly arrangement: Arrangement | null;
  /** Which of its options each child takes. */
  readonly picks: readonly number[];
  /** The left edges of what stands side by side: the children, or the columns; empty for a stack. */
  readonly lefts: readonly number[];
}

/** One way to arrange what is below a cell. */
export interface Option extends Candidate {
  /** With the head at the left. */
  readonly contour: Contour;
  /** Wherever the head is above what is below it. */
  readonly spread: Contour;
}

/** The options of one cell: wider ones are lower. */
export type Front = readonly Option[];

/** More are not told apart. */
const MOST = 24;
const MOST_TRIED = 48;
const MOST_COLUMNS = 6;
/** Fewer stand side by side or stacked. */
const LEAST_IN_COLUMNS = 3;
/** So many children are looked at in a slice. */
const SLICE = 200;

/** Fronts by content: an edit costs the way from what it changed to the top. */
export class Fronts {
  private readonly ids = new Map<string, number>();
  private readonly fronts: Front[] = [];

  /**
   * The front of every cell.
   * @param kept how lists are arranged that are to stay as they are
   */
  *of(cells: readonly Cell[], kept?: ReadonlyMap<string, Arrangement>): Slices<Map<Cell, Front>> {
    let looked = 0;
    const known = new Map<Cell, number>();
    const found = new Map<Cell, Front>();
    for (let i = cells.length - 1; i >= 0; i--) {
      const cell = cells[i];
      const as = cell.children.length > 0 ? kept?.get(cell.place.key) : undefined;
      const key = contentOf(cell, known, as);
      let id = this.ids.get(key);
      if (id === undefined) {
        id = this.fronts.length;
        this.fronts.push(yield* frontOf(cell, (child) => found.get(child)!, as));
        this.ids.set(key, id);
      }
      known.set(cell, id);
      found.set(cell, this.fronts[id]);
      looked += 1 + cell.children.length;
      if (looked < SLICE) continue;
      looked = 0;
      yield;
    }
    return found;
  }
}

/** All that a front depends on. Columns are told by the keys of the places they begin with, so those count where there may be some. */
function contentOf(cell: Cell, known: ReadonlyMap<Cell, number>, kept?: Arrangement): string {
  const { head, children, left, contested, divided, place } = cell;
  let key = `${place.type} ${cell.inline} ${head.width} ${head.height} ${left.x} ${contested} ${divided}`;
  if (children.length > 0) key += ` ${JSON.stringify(kept)}`;
  for (const child of children) {
    key += `|${child.hang} ${known.get(child)}`;
    if (children.length >= LEAST_IN_COLUMNS || typeof kept === 'object')
      key += JSON.stringify(child.place.key);
  }
  return key;
}

function* frontOf(cell: Cell, of: (child: Cell) => Front, kept?: Arrangement): Slices<Front> {
  const { head, children } = cell;
  const fronts = children.map(of);
  if (children.length === 0) {
    const contour = [head.height, head.width];
    return [{ ...head, arrangement: null, picks: [], lefts: [], contour, spread: contour }];
  }
  const candidates: Candidate[] = [];
  for (const candidate of candidatesOf(cell, fronts, kept)) {
    candidates.push(candidate);
    if (children.length > SLICE) yield;
  }
  const options: Option[] = [];
  for (const candidate of pareto(candidates)) {
    options.push(contoured(cell, fronts, candidate));
    if (children.length > SLICE) yield;
  }
  return options;
}

function* candidatesOf(
  cell: Cell,
  fronts: readonly Front[],
  kept: Arrangement | undefined,
): Iterable<Candidate> {
  if (cell.inline) yield* stack(cell, fronts);
  else if ((isForest(cell) && isSingle(cell)) || kept === 'side') yield* side(cell, fronts);
  else if (kept === 'stack') yield* stack(cell, fronts);
  else if (kept !== undefined) yield* columnsAt(cell, fronts, startsIn(cell, kept));
  else {
    yield* side(cell, fronts);
    yield* stack(cell, fronts);
    yield* columns(cell, fronts);
  }
}

/** Side by side: under each height, every child as narrow as it can be. */
function* side(cell: Cell, fronts: readonly Front[]): Iterable<Candidate> {
  const least = Math.max(...fronts.map((front) => front[front.length - 1].height));
  const heights = tried(fronts.flatMap((front) => front.map((o) => o.height)).filter((h) => h >= least));
  for (const height of heights) {
    const picks = fronts.map((front) => front.findIndex((o) => o.height <= height));
    const parts = picks.map((pick, i) => fronts[i][pick]);
    yield { ...beside(cell, 'side', parts, (i) => parts[i].spread), arrangement: 'side', picks };
  }
}

/** Parts side by side below the head: each as far left as those before it leave room at its height. */
function beside(
  cell: Cell,
  kind: Kind,
  parts: readonly Size[],
  contourOf: (part: number) => Contour,
): Size & Pick<Candidate, 'lefts'> {
  const gap = SIDE_GAP(cell);
  const lefts: number[] = [];
  let { width } = cell.head;
  let height = 0;
  /** How far right any part up to each reaches at any height. */
  const rights: number[] = [];
  parts.forEach((part, i) => {
    let left = i === 0 ? indentOf(cell, kind).first : 0;
    for (let k = i - 1; k >= 0 && rights[k] + gap > left; k--)
      left = Math.max(left, lefts[k] + reach(contourOf(k), part.height + gap) + gap);
    lefts.push(left);
    const right = left + reach(contourOf(i), Number.POSITIVE_INFINITY);
    rights.push(Math.max(right, rights[i - 1] ?? 0));
    width = Math.max(width, left + part.width);
    height = Math.max(height, part.height);
  });
  return { width, height: cell.head.height + gapOf(cell, kind) + height, lefts };
}

/** The contours of a cell that is arranged in one way. */
function contoured(cell: Cell, fronts: readonly Front[], candidate: Candidate): Option {
  const { head, children } = cell;
  const { picks, lefts, arrangement, width, height } = candidate;
  const parts = picks.map((pick, i) => fronts[i][pick]);
  if (arrangement === 'stack') {
    const indent = indentOf(cell, 'stack');
    let contour: Contour = [head.height, head.width];
    parts.forEach((part, i) => {
      const gap = i === 0 ? gapOf(cell, 'stack') : STACK_GAP(cell);
      contour = stacked(contour, part.contour, gap, indent.of(children[i]));
    });
    return { ...candidate, contour, spread: contour };
  }
  const kind = arrangement === 'side' ? 'side' : 'columns';
  const below =
    arrangement === 'side'
      ? parts.map((part) => part.spread)
      : columnContours(cell, parts, startsIn(cell, arrangement as readonly string[]));
  const all = below.reduce((contour: Contour, part, i) => outer(contour, part, lefts[i]), []);
  const lid = (right: number) => [head.height, right, head.height + gapOf(cell, kind), width];
  // The lines of attacks leave a dot at its own height.
  const contour = stacked(lid(cell.place.type === 'dot' ? width : head.width), all, 0, 0);
  // A head that is wider than what is below it may have that in its middle.
  const isFree = head.width === width && lefts.length > 0;
  return { ...candidate, contour, spread: isFree ? [height, width] : stacked(lid(width), all, 0, 0) };
}

/** One below the other: under each width, every child as low as it can be. */
function* stack(cell: Cell, fronts: readonly Front[]): Iterable<Candidate> {
  const { head, children } = cell;
  const indent = indentOf(cell, 'stack');
  const offsets = children.map((child) => indent.of(child));
  const gap = gapOf(cell, 'stack') + STACK_GAP(cell) * (children.length - 1);
  for (const width of widths(fronts, offsets)) {
    const picks = fronts.map((front, i) => lowest(front, width - offsets[i]));
    const height = picks.reduce((sum, pick, i) => sum + fronts[i][pick].height, gap);
    yield {
      width: Math.max(head.width, width),
      height: head.height + height,
      arrangement: 'stack',
      picks,
      lefts: [],
    };
  }
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
function* columns(cell: Cell, fronts: readonly Front[]): Iterable<Candidate> {
  const { children } = cell;
  if (children.length < LEAST_IN_COLUMNS) return;
  const indent = indentOf(cell, 'columns');
  const offsets = children.map((child) => indent.of(child));
  const space = STACK_GAP(cell);
  for (const width of thinned(widths(fronts, offsets), 5)) {
    const picks = fronts.map((front, i) => lowest(front, width - offsets[i]));
    const heights = picks.map((pick, i) => fronts[i][pick].height);
    const seen = new Set<number>();
    for (let count = 2; count <= Math.min(MOST_COLUMNS, children.length - 1); count++) {
      const starts = breaks(cell, heights, space, count);
      if (starts.length < 2 || starts.length >= children.length || seen.has(starts.length)) continue;
      seen.add(starts.length);
      yield columnOption(cell, fronts, picks, starts);
    }
  }
}

function columnOption(
  cell: Cell,
  fronts: readonly Front[],
  picks: readonly number[],
  starts: readonly number[],
): Candidate {
  const parts = picks.map((pick, i) => fronts[i][pick]);
  const contours = columnContours(cell, parts, starts);
  const sizes = contours.map((contour) => ({
    width: reach(contour, Number.POSITIVE_INFINITY),
    height: contour[contour.length - 2],
  }));
  const arrangement = starts.map((i) => cell.children[i].place.key);
  return { ...beside(cell, 'columns', sizes, (i) => contours[i]), arrangement, picks };
}

function columnContours(cell: Cell, parts: readonly Option[], starts: readonly number[]): Contour[] {
  const indent = indentOf(cell, 'columns');
  return starts.map((start, c) => {
    let contour: Contour = [0, 0];
    for (let i = start; i < (starts[c + 1] ?? parts.length); i++)
      contour = stacked(
        contour,
        parts[i].contour,
        i === start ? 0 : STACK_GAP(cell),
        indent.of(cell.children[i]),
      );
    return contour;
  });
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
function* columnsAt(cell: Cell, fronts: readonly Front[], starts: readonly number[]): Iterable<Candidate> {
  const indent = indentOf(cell, 'columns');
  const offsets = cell.children.map((child) => indent.of(child));
  for (const width of widths(fronts, offsets)) {
    const picks = fronts.map((front, i) => lowest(front, width - offsets[i]));
    yield columnOption(cell, fronts, picks, starts);
  }
}

/** Which children begin a column; those that came before the first one join it. */
export function startsIn({ children }: Cell, keys: readonly string[]): number[] {
  const wanted = new Set(keys);
  return children.flatMap((child, i) => {
    const turns = i > 0 && (child.hang === 'against') !== (children[i - 1].hang === 'against');
    return i === 0 || turns || wanted.has(child.place.key) ? [i] : [];
  });
}

function pareto(options: Candidate[]): Candidate[] {
  options.sort((a, b) => a.width - b.width || a.height - b.height);
  const front: Candidate[] = [];
  for (const option of options) {
    if (front.length === 0 || option.height < front[front.length - 1].height - 0.01) front.push(option);
  }
  return spaced(front, MOST);
}

/** At most `most` options: those that others cannot stand in for at little cost in width or height. */
function spaced(front: readonly Candidate[], most: number): Candidate[] {
  const kept = [...front];
  const loss = (i: number) =>
    i === 0 || i === kept.length - 1
      ? Number.POSITIVE_INFINITY
      : Math.min(kept[i - 1].height / kept[i].height, kept[i + 1].width / kept[i].width);
  while (kept.length > most) {
    let least = 1;
    for (let i = 2; i + 1 < kept.length; i++) if (loss(i) < loss(least)) least = i;
    kept.splice(least, 1);
  }
  return kept;
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
