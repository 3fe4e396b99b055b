/** A column as one block: its size, its ports, and where its boxes and their lines lie in it. */
import type { Point, Size } from '../graph/graph.ts';
import type { Anatomy } from './anatomy.ts';
import { endOf, type Member, type Stack } from './stacks.ts';

/** From the last of a column's lines to its boxes, between its lines, and between its boxes. */
const INDENT = 18;
const LINES_APART = 11;
const APART = 14;
/** An objection's notch is in the middle of its left side: its line leaves above that. */
const ABOVE_NOTCH = 14;

/** The upright line at a column's left that all its lines with the same end share. */
export interface Trunk {
  readonly id: string;
  /** Where its lines end; see `endOf`. */
  readonly end: string;
  readonly x: number;
}

export interface Column {
  readonly size: Size;
  /** From left to right: the left one reaches lowest, so that none crosses another. */
  readonly trunks: readonly Trunk[];
  readonly offsets: ReadonlyMap<string, Point>;
  /** By edge: from the box's side to its trunk's upper end, or to the port of the box above in the same column. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
}

/** By where their lines end: the trunks of a column, from left to right. */
export function trunksOf({ id, members }: Stack): Trunk[] {
  const ends = [...new Set(members.map(({ wire }) => endOf(wire)))].reverse();
  return ends.map((end, i) => ({ id: `${id}|${end}`, end, x: i * LINES_APART }));
}

/** Lays out one column, and those within it. */
export function columnOf(stack: Stack, anatomy: ReadonlyMap<string, Anatomy>): Column {
  const trunks = trunksOf(stack);
  const trunkAt = new Map(trunks.map(({ end, x }) => [end, x]));
  const indent = INDENT + (trunks.length - 1) * LINES_APART;
  const offsets = new Map<string, Point>();
  const ways = new Map<string, readonly Point[]>();
  let width = 0;
  let y = 0;
  for (const member of stack.members) {
    const { size, box } = anatomy.get(member.id)!;
    offsets.set(member.id, { x: indent, y });
    const x = trunkAt.get(endOf(member.wire))!;
    const level = y + box.y + (member.notched ? ABOVE_NOTCH : box.height / 2);
    ways.set(member.wire.edge.id, [
      { x: indent + box.x, y: level },
      { x, y: level },
      { x, y: 0 },
    ]);
    width = Math.max(width, indent + size.width);
    y += size.height;
    if (member.below) {
      const inner = columnBelow(member, member.below, { x: indent, y }, anatomy);
      for (const [id, offset] of inner.offsets) offsets.set(id, offset);
      for (const [id, way] of inner.ways) ways.set(id, way);
      width = Math.max(width, inner.right);
      y = inner.bottom;
    }
    y += APART;
  }
  return { size: { width, height: y - APART }, trunks, offsets, ways };
}

/** The column of what bears on a member, with lines up to the member's ports; `corner` is its lower left one. */
function columnBelow(
  { id }: Member,
  below: Stack,
  corner: Point,
  anatomy: ReadonlyMap<string, Anatomy>,
): { offsets: Map<string, Point>; ways: Map<string, Point[]>; right: number; bottom: number } {
  const { box, ports } = anatomy.get(id)!;
  const column = columnOf(below, anatomy);
  const left = corner.x + box.x;
  // The lines of the left trunk turn first, and so above the others'.
  const top = corner.y + column.trunks.length * LINES_APART;
  const shift = (p: Point) => ({ x: p.x + left, y: p.y + top });
  const toPort = new Map(
    column.trunks.map(({ end, x }, i): [string, Point[]] => {
      const port = corner.x + ports.find((p) => p.id === end)!.x;
      const y = corner.y + (i + 0.5) * LINES_APART;
      return [
        end,
        [
          { x: left + x, y },
          { x: port, y },
          { x: port, y: corner.y },
        ],
      ];
    }),
  );
  const ends = new Map(below.members.map(({ wire }) => [wire.edge.id, toPort.get(endOf(wire))!]));
  return {
    offsets: new Map([...column.offsets].map(([box, offset]) => [box, shift(offset)])),
    ways: new Map(
      [...column.ways].map(([edge, way]) => [edge, [...way.map(shift), ...(ends.get(edge) ?? [])]]),
    ),
    right: left + column.size.width,
    bottom: top + column.size.height,
  };
}
