import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacedGraph, Point, Size } from '../../core/graph/graph.ts';
import { measure } from '../../core/graph/measure.ts';
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

/** A random tree of claims with attacks and exceptions, wide enough that parts of it are drawn in columns. */
function wideTexts(): fc.Arbitrary<string> {
  const node = fc.record({
    above: fc.nat(1000),
    role: fc.constantFrom('with', 'with', 'step', 'step', 'rebuts', 'undercuts', 'unless'),
    words: fc.nat({ max: 14 }),
  });
  return fc.array(node, { minLength: 25, maxLength: 60 }).map((nodes) => {
    const steps = [[['s1']], ...nodes.map((): string[][] => [])];
    const clauses = [[], ...nodes.map((): string[] => [])] as string[][];
    nodes.forEach(({ above, role }, i) => {
      const name = `s${i + 1}`;
      const at = i === 0 ? 0 : above % Math.ceil((i + 1) / 3);
      if (i === 0) return;
      if (role === 'with' && steps[at].length > 0) steps[at][steps[at].length - 1].push(name);
      else if (role === 'rebuts' || (role !== 'step' && steps[at].length === 0))
        clauses[i + 1].push(`rebuts s${at}${above % 2 ? ' (40%)' : ''}`);
      else if (role === 'undercuts') clauses[i + 1].push(`undercuts s${at}#1`);
      else if (role === 'unless') clauses[at].push(name);
      else steps[at].push([name]);
    });
    return ['argument "Wide"']
      .concat(
        steps.map((own, i) => {
          const attack = clauses[i].filter((c) => c.includes(' '));
          const exceptions = clauses[i].filter((c) => !c.includes(' ')).map((c) => ` unless ${c}`);
          const because = own.map(
            (premises, k) => ` because ${premises}${k === 0 ? exceptions.join('') : ''}`,
          );
          const kind = i === 0 ? 'thesis' : attack.length > 0 ? 'objection' : 'claim';
          const text = 'words '.repeat(nodes[i - 1]?.words ?? 3);
          return `${kind} s${i} "${text}"${because.join('')} ${attack.join(' ')}`;
        }),
      )
      .join('\n');
  });
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

  test('keeps columns out of the way too, and each line whole from box to box', async () => {
    await fc.assert(
      fc.asyncProperty(wideTexts(), async (text) => {
        const picture = await pictureOf(text, { bare: true });
        expect(faultsOf(picture)).toEqual([]);
        const boxes = new Map(picture.nodes.map((n) => [n.id, n]));
        for (const { id, from, points } of picture.edges) {
          const box = boxes.get(from)!;
          const [{ x, y }] = points;
          const starts =
            x > box.position.x - 1 &&
            x < box.position.x + box.size.width + 1 &&
            y > box.position.y - 1 &&
            y < box.position.y + box.size.height + 1;
          expect([id, starts]).toEqual([id, true]);
        }
      }),
      { numRuns: runs(12), seed: 4 },
    );
  });

  test('of a broad tree comes in the shape of a window', async () => {
    const claims = Array.from({ length: 120 }, (_, i) => {
      const below = [1, 2, 3].map((k) => 3 * i + k).filter((k) => k < 120);
      const because = below.length > 0 ? ` because ${below.map((k) => `c${k}`)}` : '';
      return `${i === 0 ? 'thesis' : 'claim'} c${i} "A claim with a text of usual length"${because}`;
    });
    const { size } = await pictureOf(claims.join('\n'), { bare: true });
    expect(size.width / size.height).toBeGreaterThan(1);
    expect(size.width / size.height).toBeLessThan(2.5);
  });

  test('of claims that share their premises breaks rows that would be endless', async () => {
    const shared = Array.from({ length: 30 }, (_, i) => [
      `claim c${i} "A claim of usual length" because a${i}, a${(i + 1) % 30}`,
      `assumption a${i} "An assumption that two claims share"`,
    ]).flat();
    const claims = Array.from({ length: 30 }, (_, i) => `c${i}`);
    const picture = await pictureOf(`thesis t "T" because ${claims}\n${shared.join('\n')}`, { bare: true });
    expect(faultsOf(picture)).toEqual([]);
    expect(picture.size.width).toBeLessThan(5500);
    const top = new Map(picture.nodes.map((n) => [n.id, n.position.y]));
    for (let i = 0; i < 30; i++) expect(top.get(`a${i}`)).toBeGreaterThan(top.get(`c${i}`)!);
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
