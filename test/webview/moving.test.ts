/** Going about in the preview page by key, back and forward, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import type { ToPage } from '../../client/src/preview/messages.ts';
import {
  chromiumPath,
  numberedPicture,
  type Preview,
  PreviewBrowser,
  RAIN,
  selected,
} from '../support/page.ts';

const URI = 'file:///rain.steelman';
const show: ToPage = { type: 'show', uri: URI, locked: false };

describe.skipIf(!chromiumPath())('going about', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  async function shown(text = RAIN): Promise<Preview> {
    const preview = await browser.open();
    await preview.send(show, numberedPicture(text, URI));
    return preview;
  }
  const node = (preview: Preview, id: string) => preview.page.locator(`.window .node[data-id="${id}"]`);

  test.each(['page', 'drawing'])(
    'arrow keys on the %s go to what is beside, with Shift up and down, Enter goes to the text',
    async (where) => {
      const preview = await shown();
      // No matter whether the page has the focus, as when its tab is chosen, or the drawing.
      if (where === 'drawing') await preview.page.locator('.window').focus();
      const way: (string | undefined)[] = [];
      const keys = [
        'Down',
        'Down',
        'Down',
        'Right',
        'Up',
        'Shift+Down',
        'Left',
        'Down',
        'Shift+Up',
        'Shift+Up',
      ];
      for (const key of keys) {
        await preview.page.keyboard.press(key.replace(/\w+$/, 'Arrow$&'));
        way.push(...(await selected(preview)));
      }
      const beside = ['wet', 'wet#by-rain', 'wet#2', 'dry', 'wet#2'];
      expect(way).toEqual(
        [...beside, 'tap', 'open-sky', 'tap#1', 'tap', 'wet#2'].toSpliced(
          7,
          3,
          'open-sky',
          'wet#by-rain',
          'wet',
        ),
      );
      const focused = await preview.page.evaluate(() => (document.activeElement as HTMLElement).dataset.id);
      expect(focused).toBe('wet');
      await preview.page.keyboard.press('Enter');
      expect(preview.posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'wet', open: true });
    },
  );

  test('one key goes to each step that a premise belongs to, and each place is said aloud', async () => {
    const preview = await shown(RAIN.replace('because tap', 'because tap, rain'));
    const { page } = preview;
    await node(preview, 'rain').click();
    await page.keyboard.press('u');
    const chip = page.locator('.window .chip.selected');
    expect(await chip.getAttribute('data-target')).toBe('rain');
    expect(preview.posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'rain', open: false });
    const said = () => page.locator('.unseen').textContent();
    expect(await said()).toMatch(/^premise 2 of 2 of step for wet: reference to assumption rain, /);
    await page.keyboard.press('Shift+ArrowUp');
    expect(await said()).toBe('step 2 of 2 for wet: two premises');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected(preview)).toEqual(['tap']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('u');
    expect(await selected(preview)).toEqual(['rain']);
    // What is folded is unfolded on the way into it.
    await page.keyboard.press('c');
    await node(preview, 'tap').click();
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected(preview)).toEqual(['tap#1']);
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press(' ');
    expect(await node(preview, 'leak').count()).toBe(0);
    expect(preview.complaints).toEqual([]);
  });

  test('back and forward lead to what was selected and in focus', async () => {
    const preview = await shown();
    const { page } = preview;
    const back = page.locator('.toolbar [aria-label^="Back"]');
    expect(await back.isDisabled()).toBe(true);
    await node(preview, 'rain').click();
    await node(preview, 'tap').click();
    await page.keyboard.press('f');
    await page.keyboard.press('[');
    expect(await node(preview, 'rain').count()).toBe(1);
    expect(await selected(preview)).toEqual(['tap']);
    await page.keyboard.press('Alt+ArrowLeft');
    expect(await selected(preview)).toEqual(['rain']);
    expect(preview.posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'rain', open: false });
    await back.click();
    expect(await selected(preview)).toEqual([]);
    await page.keyboard.press(']');
    await page.keyboard.press('Alt+ArrowRight');
    await page.locator('.toolbar [aria-label^="Forward"]').click();
    expect(await node(preview, 'rain').count()).toBe(0);
    expect(await page.locator('.breadcrumb button').allTextContents()).toEqual(['All', 'wet', 'tap']);
  });

  test('the outline is a tree for the keyboard', async () => {
    const preview = await shown();
    const { page } = preview;
    await page.keyboard.press('o');
    const way: (string | undefined)[] = [];
    for (const key of ['Down', 'Down', 'Down', 'Left', 'Right', 'Left', 'Left']) {
      await page.keyboard.press(`Arrow${key}`);
      way.push(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.target));
    }
    expect(way).toEqual(['wet', 'wet#by-rain', 'rain', 'wet#by-rain', 'rain', 'wet#by-rain', 'wet']);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.outline-view .row').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.target)).toBe('dry');
  });
});
