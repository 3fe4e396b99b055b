import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacedGraph, Point, Size } from '../../server/src/graph/graph.ts';
import { measure } from '../../server/src/graph/measure.ts';
import { argumentTexts, pictureOf } from '../support/pictures.ts';
import { runs } from '../support/runs.ts';

interface Rect extends Point, Size {
  readonly id: string;
}

/** Boxes and plates, dots, and labels of a picture. */
function partsOf(picture: PlacedGraph): { boxes: Rect[]; dots: Rect[]; labels: Rect[] } {
  const sizes = measure(picture);
  const rect = (n: PlacedGraph['nodes'][number]): Rect => ({ id: n.id, ...n.position, ...n.size });
  const labels: Rect[] = [];
  for (const n of picture.nodes) {
    if (n.labelPosition) labels.push({ id: n.id, ...n.labelPosition, ...sizes.nodes.get(n.id)!.label });
  }
  for (const e of picture.edges) {
    if (e.labelPosition) labels.push({ id: e.id, ...e.labelPosition, ...sizes.labels.get(e.id)! });
  }
  return {
    boxes: picture.nodes.filter((n) => n.kind !== 'step').map(rect),
    dots: picture.nodes.filter((n) => n.kind === 'step').map(rect),
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

/** The upright and level pieces of each line as flat rectangles, slightly shortened where they touch boxes. */
function piecesOf(picture: PlacedGraph): (Rect & { last: boolean })[] {
  return picture.edges.flatMap((edge) =>
    edge.points.slice(1).map((b, i) => {
      const a = edge.points[i];
      return {
        id: edge.id,
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
        last: i === edge.points.length - 2,
      };
    }),
  );
}

/** Everything in a picture that is in something else's way, in words. */
function faultsOf(picture: PlacedGraph): string[] {
  const { boxes, dots, labels } = partsOf(picture);
  const pieces = piecesOf(picture);
  const faults: string[] = [];
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) if (overlap(a, b, 8)) faults.push(`box ${a.id} touches box ${b.id}`);
    for (const dot of dots) if (overlap(a, dot, 2)) faults.push(`dot ${dot.id} lies on box ${a.id}`);
    for (const label of labels) if (overlap(a, label)) faults.push(`label ${label.id} lies on box ${a.id}`);
    for (const piece of pieces) {
      if (overlap(a, piece, -1)) faults.push(`line ${piece.id} runs through box ${a.id}`);
    }
  });
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1))
      if (overlap(a, b)) faults.push(`label ${a.id} lies on label ${b.id}`);
    for (const dot of dots) if (overlap(a, dot)) faults.push(`label ${a.id} lies on dot ${dot.id}`);
    for (const piece of pieces) if (overlap(a, piece)) faults.push(`label ${a.id} lies on line ${piece.id}`);
  });
  for (const piece of pieces) {
    if (piece.width > 0.5 && piece.height > 0.5) faults.push(`line ${piece.id} is neither upright nor level`);
  }
  return faults;
}

describe('a picture', () => {
  test('keeps boxes, lines and labels out of each other’s way', async () => {
    await fc.assert(
      fc.asyncProperty(argumentTexts(), async (text) => {
        expect(faultsOf(await pictureOf(text, { bare: true }))).toEqual([]);
      }),
      { numRuns: runs(60), seed: 1 },
    );
  });
});
