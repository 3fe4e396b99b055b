/** The walk through an argument in the preview page, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, numberedPicture, type Preview, PreviewBrowser } from '../support/page.ts';

const URI = 'file:///rain.steelman';
const TEXT = `thesis wet "The street is wet"
  because by-rain: rain, not roof (80%) since "What falls lies" unless dried
  because tap
assumption rain "It rains" credence 60%
assumption roof "There is a roof" credence 10%
assumption dried "It has dried"
claim tap "A tap runs" because leak
evidence leak "There is a leak"
objection dry "It looks dry" credence 30% rebuts wet`;

describe.skipIf(!chromiumPath())('the walk', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  async function shown(): Promise<Preview> {
    const preview = await browser.open();
    await preview.send({ type: 'show', uri: URI, locked: false }, numberedPicture(TEXT, URI));
    return preview;
  }
  const body = async ({ page }: Preview) =>
    (await page.locator('.walk-body > *').allTextContents()).map((text) => text.replace(/\s/g, ' '));
  const selected = ({ page }: Preview) => page.locator('.window .selected').getAttribute('data-id');

  test('goes step by step with text, warrant and objections, and the picture and the text with it', async () => {
    const preview = await shown();
    const { page, posted, complaints } = preview;
    await page.keyboard.press('g');
    expect(await page.locator('.walk-count').textContent()).toBe('1 of 4');
    expect(await body(preview)).toEqual([
      expect.stringMatching(/^thesis wet ⊢ \d+ %The street is wet$/),
      'because by-rain · 80 %',
      'assumption rain 60 %It rains',
      'not assumption roof 10 %There is a roof',
      'since “What falls lies”',
      expect.stringMatching(/^unless assumption dried .*It has dried$/),
    ]);
    expect(posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'wet#by-rain', open: false });
    const way: (string | null)[] = [];
    for (const key of ['ArrowRight', 'PageDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await page.keyboard.press(key);
      way.push(await selected(preview));
    }
    expect(way).toEqual(['wet#2', 'tap#1', 'wet', 'wet', 'tap#1', 'wet#by-rain']);
    await page.keyboard.press('End');
    expect((await body(preview)).at(-1)).toMatch(/^rebutted by objection dry 30 %It looks dry$/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.walk').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('from the leaves up, and on from what is selected', async () => {
    const preview = await shown();
    const { page } = preview;
    await page.locator('.window .node[data-id="tap#1"]').click();
    await page.locator('.toolbar [aria-label^="Walk"]').click();
    expect(await page.locator('.walk-count').textContent()).toBe('3 of 4');
    await page.locator('.walk button', { hasText: 'From the thesis down' }).click();
    const way = [await selected(preview)];
    for (let i = 0; i < 3; i++) {
      await page.locator('.walk [aria-label^="Next"]').click();
      way.push(await selected(preview));
    }
    expect(way).toEqual(['wet#by-rain', 'tap#1', 'wet#2', 'wet']);
  });

  test('the step stays in sight above the card, which can fill the screen', async () => {
    const preview = await shown();
    const { page } = preview;
    await page.keyboard.press('g');
    for (let i = 0; i < 3; i++) {
      const card = (await page.locator('.walk').boundingBox())!;
      const node = (await page.locator('.window .selected').boundingBox())!;
      expect(node.y + node.height).toBeLessThanOrEqual(card.y + 1);
      await page.keyboard.press('ArrowRight');
    }
    await page.locator('.walk [aria-label="Full screen"]').click();
    await page.waitForFunction(() => document.fullscreenElement !== null);
    expect((await page.locator('.walk').boundingBox())!.x).toBe(0);
    await page.locator('.walk [aria-label="Full screen"]').click();
    await page.waitForFunction(() => document.fullscreenElement === null);
  });
});
