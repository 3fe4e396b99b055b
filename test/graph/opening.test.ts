/** How a picture opens: an argument and a window → what is folded, and how large the rest is shown. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedBelow } from '../../core/graph/fold.ts';
import type { GraphNode } from '../../core/graph/graph.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { isDot } from '../../core/graph/words.ts';
import { layout } from '../../core/layout/layout.ts';
import { opening } from '../../core/layout/opening.ts';
import { argumentTexts, generatedText, graphOf, zoomOf } from '../support/pictures.ts';
import { runs } from '../support/runs.ts';

describe('how a picture opens', () => {
  test('is whole where that can be read', () => {
    const graph = graphOf('thesis t "T" because a\nassumption a "A" credence 50%');
    expect(opening(graph).size).toBe(0);
  });

  test.each([150, 400])('at %i statements shows the thesis and its lines at a size one can read', (size) => {
    const graph = graphOf(generatedText(size, 7));
    const window = { width: 660, height: 740 };
    const folded = opening(graph, { window });
    const picture = layout(graph, { window, folded });
    expect(zoomOf(picture, window)).toBeGreaterThanOrEqual(0.85);
    expect(picture.nodes.map((n) => n.id)).toEqual(expect.arrayContaining(['t', 'c1', 'c2']));
    expect(picture.nodes.filter((n) => n.inside).length).toBeGreaterThan(0);
  });

  test.each([60, 150])('in a narrow window %i statements, unfolded, are no strip', (size) => {
    const window = { width: 390, height: 640 };
    const picture = layout(graphOf(generatedText(size, 7)), { window });
    // In one column 60 would be shown at 10 %, 150 at 4 %.
    expect(zoomOf(picture, window)).toBeGreaterThan(size === 60 ? 0.14 : 0.08);
  });

  test.each([
    ['opens whole what is up to twice as high', 12, true],
    ['folds what is higher', 24, false],
  ])('in a narrow window %s', (_, size, isWhole) => {
    const window = { width: 390, height: 640 };
    const graph = graphOf(generatedText(size, 7));
    const whole = layout(graph, { window }).size.height * 0.85;
    expect([whole > window.height, whole < 2 * window.height]).toEqual([true, isWhole]);
    const folded = opening(graph, { window });
    expect(folded.size === 0).toBe(isWhole);
    expect(layout(graph, { window, folded }).size.height * 0.85).toBeLessThan(2 * window.height);
  });

  test.each([
    ['mistakes', 300],
    ['power-seeking', 300],
    ['scheming-inability', 300],
  ])('in a narrow window %s is no wider than that', (name, least) => {
    const window = { width: 390, height: 640 };
    const graph = graphOf(readFileSync(`examples/${name}.steelman`, 'utf8'));
    const { size } = layout(graph, { window, folded: opening(graph, { window }) });
    expect(size.width * 0.85).toBeLessThanOrEqual(window.width);
    expect(size.width).toBeGreaterThan(least);
  });

  test('says of each fold what is inside, and shows the number it has unfolded', () => {
    fc.assert(
      fc.property(argumentTexts(), fc.nat(3), (text, depth) => {
        const graph = graphOf(text);
        const tree = treeOf(graph);
        const whole = new Map(layout(graph, { tree }).nodes.map((n) => [n.id, n]));
        const picture = layout(graph, { tree, folded: foldedBelow(tree, depth) });
        let hidden = 0;
        for (const node of picture.nodes) {
          const { support, range, status, credence } = whole.get(node.id)!;
          expect(node).toMatchObject({ support, range, status, credence });
          hidden += node.inside?.boxes ?? 0;
        }
        const boxes = (p: { readonly nodes: readonly GraphNode[] }) =>
          p.nodes.filter((n) => !isDot(n)).length;
        expect(boxes(picture) + hidden).toBe(boxes(graph));
        for (const { node } of picture.chips) expect(node).toBe(graph.nodes.find((n) => n.id === node.id));
      }),
      { numRuns: runs(30), seed: 8 },
    );
  });
});
