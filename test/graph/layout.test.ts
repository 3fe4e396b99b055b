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
      { numRuns: runs(25), seed: 1 },
    );
  });

  test('has theses on top, and what carries, attacks or conditions a claim below it', async () => {
    const { nodes } = await pictureOf(
      `claim base "B" because low rebuts other
      assumption low "L"
      thesis t "T" because base rebuts other
      claim other "O" because far
      assumption far "F"`,
    );
    const top = new Map(nodes.map((n) => [n.id, n.position.y]));
    const order = ['t', 'base', 'low'].map((id) => top.get(id)!);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(top.get('other')).toBeGreaterThan(top.get('t')!);
    expect(top.get('far')).toBeGreaterThan(top.get('other')!);
  });

  test('of many premises of one claim is no endless row, and reads in the order of the text', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `a${i}`);
    const { nodes, size } = await pictureOf(
      `thesis t "T" because ${names}\n${names.map((n) => `assumption ${n} "Text of usual length ${n}"`).join('\n')}`,
    );
    expect(size.width / size.height).toBeLessThan(4);
    const premises = nodes.filter((n) => n.kind === 'assumption');
    const read = [...premises].sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y);
    expect(read.map((n) => n.id)).toEqual(names);
  });

  test('of conditional premises has them one below the other, in the order of the text', async () => {
    const { nodes } = await pictureOf(
      `thesis t "T" because a, b, c
      assumption a "A" credence 50%
      assumption b "B" credence 50% given a
      assumption c "C" credence 50% given a, b`,
    );
    const ys = ['t', 'a', 'b', 'c'].map((id) => nodes.find((n) => n.id === id)!.position.y);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
  });

  test('of an edited argument keeps what was beside each other in order', async () => {
    await fc.assert(
      fc.asyncProperty(argumentTexts(), async (text) => {
        const before = await pictureOf(text, { bare: true });
        const edited = `${text}assumption added "Something new" credence 50%\nclaim more "More" because added, s0\n`;
        const after = await pictureOf(edited, { bare: true }, before);
        const old = new Map(before.nodes.map((n) => [n.id, n.position]));
        const kept = after.nodes.filter((n) => n.kind !== 'step' && old.has(n.id));
        for (const a of kept) {
          for (const b of kept) {
            const sameRow = a.position.y === b.position.y && old.get(a.id)!.y === old.get(b.id)!.y;
            if (sameRow && a.position.x < b.position.x)
              expect([a.id, b.id, old.get(a.id)!.x < old.get(b.id)!.x]).toEqual([a.id, b.id, true]);
          }
        }
      }),
      { numRuns: runs(12), seed: 3 },
    );
  });

  test('is drawn quickly even of a very large argument', async () => {
    const claims = Array.from(
      { length: 10_000 },
      (_, i) => `claim c${i} "Claim ${i}" because c${i + 1}, c${2 * i + 2}`,
    );
    const { nodes, hidden } = await pictureOf(claims.join('\n'), { bare: true });
    expect(nodes.length).toBeGreaterThan(50);
    expect(nodes.filter((n) => n.kind !== 'step').length + hidden).toBeGreaterThanOrEqual(10_000);
  }, 20_000);
});
