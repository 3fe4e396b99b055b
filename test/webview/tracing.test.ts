/** Tracing in the preview page, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, PreviewBrowser, pictureOf, until } from '../support/page.ts';

const URI = 'file:///rain.steelman';
const TEXT = `thesis wet "The street is wet"
  because rain
  because tap
assumption rain "It rains"
claim tap "A tap runs" because leak
evidence leak "There is a leak"
objection dry "It looks dry" rebuts wet`;

describe.skipIf(!chromiumPath())('tracing', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  async function shown() {
    const preview = await browser.open();
    await preview.send({ type: 'show', uri: URI, locked: false }, pictureOf(TEXT, URI));
    const faint = () =>
      preview.page
        .locator('.window .node.faint')
        .evaluateAll((all) => all.map((e) => (e as SVGElement).dataset.id).sort());
    const becomes = async (...ids: string[]) =>
      until(async () => JSON.stringify(await faint()) === JSON.stringify(ids));
    return {
      ...preview,
      becomes,
      node: (id: string) => preview.page.locator(`.window .node[data-id="${id}"]`),
    };
  }

  test('hovering shows what bears on a box and where it leads, and ends with it', async () => {
    const { page, node, becomes } = await shown();
    await node('tap').hover();
    await becomes('dry', 'rain', 'wet#1');
    expect(await page.locator('.edge.faint').count()).toBe(3);
    expect(await node('rain').evaluate((e) => getComputedStyle(e).cursor)).toBe('pointer');
    await node('wet#1').hover();
    await becomes('dry', 'leak', 'tap', 'tap#1', 'wet#2');
    await page.mouse.move(2, 2);
    await becomes();
  });

  test('a click keeps a trace, through a new version as well; Escape releases it', async () => {
    const { page, send, node, becomes } = await shown();
    await node('rain').click();
    await page.mouse.move(2, 2);
    await becomes('dry', 'leak', 'tap', 'tap#1', 'wet#2');
    await send(pictureOf(TEXT, URI, 2));
    await becomes('dry', 'leak', 'tap', 'tap#1', 'wet#2');
    await page.keyboard.press('ArrowUp');
    await becomes('dry', 'leak', 'tap', 'tap#1', 'wet#2');
    await page.keyboard.press('Escape');
    await becomes();
  });

  test('an Escape releases the trace first, and the focus after it', async () => {
    const { page, node, becomes } = await shown();
    await node('tap').click();
    await page.keyboard.press('f');
    await node('leak').click();
    await page.keyboard.press('Escape');
    await becomes();
    expect(await page.locator('.breadcrumb').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.breadcrumb').isVisible()).toBe(false);
  });
});
