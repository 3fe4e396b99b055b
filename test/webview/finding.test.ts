/** Find in the preview page, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, PreviewBrowser, pictureOf } from '../support/page.ts';

const URI = 'file:///rain.steelman';
const TEXT = `thesis wet "The street is wet" because rain, tap
assumption rain "It rains in the street"
claim tap "A tap runs" because leak
evidence leak "There is a leak in the street"`;

describe.skipIf(!chromiumPath())('find', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  test.each(['/', 'Control+f'])(
    '%s finds by words, dims the rest, steps, and ends with Escape',
    async (key) => {
      const { page, send, complaints } = await browser.open();
      await send({ type: 'show', uri: URI, locked: false }, pictureOf(TEXT, URI));
      const ids = (selector: string) =>
        page
          .locator(`.window .node${selector}`)
          .evaluateAll((all) => all.map((e) => (e as SVGElement).dataset.id).sort());
      const count = () => page.locator('.find-count').textContent();
      await page.keyboard.press(key);
      await page.keyboard.type('STREET');
      expect(await ids('.faint')).toEqual(['tap', 'tap#1', 'wet#1']);
      expect(await count()).toBe('3');
      await page.keyboard.press('Enter');
      expect([await ids('.selected'), await count()]).toEqual([['wet'], '1 of 3']);
      await page.keyboard.press('Shift+Enter');
      expect(await ids('.selected')).toEqual(['leak']);
      await page.keyboard.type(' kind:assumption');
      expect(await ids('.faint')).toEqual(['leak', 'tap', 'tap#1', 'wet', 'wet#1']);
      await page.locator('.window').focus();
      await page.keyboard.press('n');
      expect(await ids('.selected')).toEqual(['rain']);
      await send(pictureOf(TEXT, URI, 2));
      expect(await ids('.faint')).toEqual(['leak', 'tap', 'tap#1', 'wet', 'wet#1']);
      await page.keyboard.press('Escape');
      expect(await ids('.faint')).toEqual([]);
      expect(await page.locator('.find').isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    },
  );

  test('what is folded away is found, and unfolded when it is gone to', async () => {
    const { page, send } = await browser.open();
    await send({ type: 'show', uri: URI, locked: false }, pictureOf(TEXT, URI));
    await page.keyboard.press('c');
    await page.keyboard.press('/');
    await page.keyboard.type('leak');
    // The box that hides it stays at full strength.
    expect(await page.locator('.window .node.faint[data-id="tap"]').count()).toBe(0);
    expect(await page.locator('.window .node.faint[data-id="rain"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await page.locator('.window .node.selected[data-id="leak"]').count()).toBe(1);
  });

  test('a file that is turned to again is as it was left', async () => {
    const { page, send } = await browser.open();
    const shown = () =>
      page.locator('.window .node').evaluateAll((all) => all.map((e) => (e as SVGElement).dataset.id).sort());
    await send({ type: 'show', uri: URI, locked: false }, pictureOf(TEXT, URI));
    const open = await shown();
    await page.keyboard.press('c');
    const folded = await shown();
    expect(folded.length).toBeLessThan(open.length);
    const other = 'file:///other.steelman';
    await send({ type: 'show', uri: other, locked: false }, pictureOf(TEXT, other));
    expect(await shown()).toEqual(open);
    await send({ type: 'show', uri: URI, locked: false }, pictureOf(TEXT, URI));
    expect(await shown()).toEqual(folded);
  });

  test('a window that grows or shrinks shows the argument as it suits its width', async () => {
    const { page, send } = await browser.open(undefined, { width: 400, height: 600 });
    await send({ type: 'show', uri: URI, locked: false }, pictureOf(TEXT, URI));
    const drawn = (selector: string) => page.locator(selector).first().waitFor();
    await drawn('.outline-view .row');
    await page.setViewportSize({ width: 700, height: 600 });
    await drawn('.window .node[data-id="wet"]');
    await page.setViewportSize({ width: 400, height: 600 });
    await drawn('.outline-view .row');
  });
});
