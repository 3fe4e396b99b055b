/** Breaks rows that are too wide: what finds no room in a row stands in the next one, all that is below it lower still. */
import type { Size } from '../graph/graph.ts';
import type { Wire } from './wires.ts';

/** A box, or a column of boxes, that stands in a row as a whole. */
export interface Unit {
  readonly row: number;
  readonly size: Size;
  readonly boxes: readonly string[];
}

/** Between the boxes of a row; what a line takes that passes between them. */
export const BESIDE = 24;
const PASSING = 16;

/**
 * The row of each box, where no row is to be wider than `width` px unless one unit alone is.
 * @param units in the order of the text
 */
export function lowered(
  units: readonly Unit[],
  wires: readonly Wire[],
  rows: ReadonlyMap<string, number>,
  width: number,
): Map<string, number> {
  const unitOf = new Map(units.flatMap((unit) => unit.boxes.map((id) => [id, unit] as const)));
  const above = new Map<Unit, Unit[]>(units.map((unit) => [unit, []]));
  const below = new Map<Unit, Unit[]>(units.map((unit) => [unit, []]));
  for (const { tail, head } of wires) {
    const [a, b] = [unitOf.get(tail), unitOf.get(head)];
    if (!a || !b || a === b) continue;
    const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
    above.get(lower)!.push(upper);
    below.get(upper)!.push(lower);
  }
  const inRows = [...units].sort((a, b) => a.row - b.row);
  // What carries a long way down takes its place first; what carries little may as well stand lower.
  const depth = new Map<Unit, number>();
  for (const unit of [...inRows].reverse())
    depth.set(unit, Math.max(0, ...below.get(unit)!.map((lower) => depth.get(lower)! + 1)));
  inRows.sort((a, b) => a.row - b.row || depth.get(b)! - depth.get(a)!);

  const placed = new Map<Unit, number>();
  const used: number[] = [];
  for (const unit of inRows) {
    const uppers = above.get(unit)!.map((upper) => placed.get(upper)!);
    const takes = unit.size.width + BESIDE;
    let row = Math.max(unit.row, ...uppers.map((upper) => upper + 1));
    while ((used[row] ?? 0) > 0 && used[row] + takes > width) row++;
    placed.set(unit, row);
    used[row] = (used[row] ?? 0) + takes;
    for (const upper of uppers)
      for (let between = upper + 1; between < row; between++) used[between] = (used[between] ?? 0) + PASSING;
  }
  const result = new Map<string, number>();
  for (const unit of units)
    for (const id of unit.boxes) result.set(id, rows.get(id)! + placed.get(unit)! - unit.row);
  return result;
}
