/** Folding and unfolding as a whole in the preview page, in a real browser. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { layout } from '../../core/layout/layout.ts';
import { chromiumPath, numberedPicture, PreviewBrowser } from '../support/page.ts';

const URI = 'file:///mistakes.steelman';

describe.skipIf(!chromiumPath())('folding', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  test('what is unfolded as a whole is as large as it can be, wherever things stood before', async () => {
    const preview = await browser.open();
    const { page } = preview;
    const picture = numberedPicture(readFileSync('examples/mistakes.steelman', 'utf8'), URI);
    await preview.send({ type: 'show', uri: URI, locked: false }, picture);
    const room = () =>
      page.locator('.window').evaluate((e) => ({ width: e.clientWidth, height: e.clientHeight }));
    const size = () =>
      page.locator('.world svg').evaluate((e) => ({
        width: Number(e.getAttribute('width')),
        height: Number(e.getAttribute('height')),
      }));
    const view = () => page.locator('.world').evaluate((e) => e.style.transform);
    const [opened, first] = [await size(), await view()];
    await page.keyboard.press('e');
    const { width, height } = layout(picture.graph, { window: await room() }).size;
    // The drawing has a margin of its own below.
    expect(await size()).toEqual({ width, height: height + 16 });
    // Wherever one has been since, and however far out.
    for (const key of ['0', '0', '-', '-', 'r']) await page.keyboard.press(key);
    expect(await size()).toEqual(opened);
    expect(await view()).toBe(first);
  });

  test('the mark of a box is as far from it on each side, whatever else stands out of it', async () => {
    const preview = await browser.open();
    const { page } = preview;
    const picture = numberedPicture('thesis t "T" because a\nassumption a "A" credence 60%', URI);
    const finding = { code: 'weak-thesis', severity: 'warning', message: 'Weak.' } as const;
    const nodes = picture.graph.nodes.map((node) => ({ ...node, findings: [finding] }));
    await preview.send(
      { type: 'show', uri: URI, locked: false },
      { ...picture, graph: { ...picture.graph, nodes } },
    );
    await page.keyboard.press('Space');
    await page.locator('.node[data-id="t"]').click();
    await page.keyboard.press('Space');
    const edges = (selector: string) =>
      page.locator(selector).evaluate((e) => {
        const { x, y, width, height } = (e as SVGGraphicsElement).getBBox();
        return [x, y, x + width, y + height].map(Math.round);
      });
    const [left, top, right, bottom] = await edges('.node[data-id="t"] .outline');
    expect(await page.locator('.node[data-id="t"] .below').count()).toBe(1);
    expect(await edges('.ring')).toEqual([left - 5, top - 5, right + 5, bottom + 5]);
  });
});
