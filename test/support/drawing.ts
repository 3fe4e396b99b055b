/** What is wrong with a drawing: things in each other's way, and lines that cross. */
import type { PlacedGraph, Point, Size } from '../../core/graph/graph.ts';
import {
  boxOf,
  contextOf,
  edgeLabel,
  isPlate,
  labelSize,
  overhang,
  stepLines,
} from '../../core/graph/measure.ts';
import { isDot } from '../../core/graph/words.ts';

interface Rect extends Point, Size {
  readonly id: string;
}

/** Boxes, plates and chips; dots; and labels of a picture. */
function partsOf(picture: PlacedGraph): {
  boxes: Rect[];
  badges: Rect[];
  dots: Rect[];
  labels: Rect[];
} {
  const { names } = contextOf(picture);
  const labels: Rect[] = [];
  for (const n of picture.nodes) {
    if (n.labelPosition) labels.push({ id: n.id, ...n.labelPosition, ...labelSize(stepLines(n, names), n) });
  }
  for (const e of picture.edges) {
    const words = edgeLabel(e);
    if (e.labelPosition) labels.push({ id: e.id, ...e.labelPosition, ...labelSize(words ? [words] : [], e) });
  }
  const context = contextOf(picture);
  /** What stands out of a box above it, but for where lines meet it. */
  const badges = (n: PlacedGraph['nodes'][number]): Rect => {
    const box = boxOf(n, context, n.inside);
    const { above } = overhang(n, box);
    const width = Math.max(0, ...box.badges.map((badge) => badge.x + badge.width));
    return { id: n.id, x: n.position.x, y: n.position.y - above, width, height: above };
  };
  const rect = (n: { id: string; position: Point; size: Size }): Rect => ({
    id: n.id,
    ...n.position,
    ...n.size,
  });
  return {
    boxes: [...picture.nodes.filter((n) => !isDot(n)), ...picture.chips].map(rect),
    badges: picture.nodes.filter((n) => !isDot(n) && !isPlate(n)).map(badges),
    dots: picture.nodes.filter(isDot).map(rect),
    labels,
  };
}

function overlap(a: Rect, b: Rect, apart = 0): boolean {
  return (
    a.x < b.x + b.width + apart &&
    b.x < a.x + a.width + apart &&
    a.y < b.y + b.height + apart &&
    b.y < a.y + a.height + apart
  );
}

/** The pieces of each line as flat rectangles. */
function piecesOf(picture: PlacedGraph): Rect[] {
  return picture.edges.flatMap((edge) =>
    edge.points.slice(1).map((b, i) => {
      const a = edge.points[i];
      return {
        id: edge.id,
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      };
    }),
  );
}

/** Whether an upright and a level piece go through each other, rather than meet. */
function cross(a: Rect, b: Rect): boolean {
  const [upright, level] = a.width < 0.5 ? [a, b] : [b, a];
  if (upright.width > 0.5 || level.height > 0.5) return false;
  return (
    upright.x > level.x + 0.5 &&
    upright.x < level.x + level.width - 0.5 &&
    level.y > upright.y + 0.5 &&
    level.y < upright.y + upright.height - 0.5
  );
}

/** Everything in a picture that is in something else's way, in words. */
export function faultsOf(picture: PlacedGraph): string[] {
  const { boxes, badges, dots, labels } = partsOf(picture);
  const pieces = piecesOf(picture);
  const faults: string[] = [];
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) if (overlap(a, b, 4)) faults.push(`box ${a.id} touches box ${b.id}`);
    for (const dot of dots) if (overlap(a, dot, 1)) faults.push(`dot ${dot.id} lies on box ${a.id}`);
    for (const label of labels) if (overlap(a, label)) faults.push(`label ${label.id} lies on box ${a.id}`);
    for (const piece of pieces) {
      if (overlap(a, piece, -1)) faults.push(`line ${piece.id} runs through box ${a.id}`);
    }
  });
  for (const a of badges) {
    for (const label of labels)
      if (overlap(a, label)) faults.push(`label ${label.id} lies on the badges of ${a.id}`);
    for (const b of boxes)
      if (b.id !== a.id && overlap(a, b)) faults.push(`the badges of ${a.id} touch box ${b.id}`);
  }
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1))
      if (overlap(a, b)) faults.push(`label ${a.id} lies on label ${b.id}`);
    for (const dot of dots) if (overlap(a, dot)) faults.push(`label ${a.id} lies on dot ${dot.id}`);
    for (const piece of pieces) if (overlap(a, piece)) faults.push(`label ${a.id} lies on line ${piece.id}`);
  });
  pieces.forEach((a, i) => {
    if (a.width > 0.5 && a.height > 0.5) faults.push(`line ${a.id} is neither upright nor level`);
    for (const b of pieces.slice(i + 1)) if (cross(a, b)) faults.push(`lines ${a.id} and ${b.id} cross`);
  });
  return faults;
}
