/** The weakness lens in the preview page, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, numberedPicture, PreviewBrowser } from '../support/page.ts';

const URI = 'file:///rain.steelman';
const TEXT = `thesis wet "The street is wet" because rain, tap
assumption rain "It rains" credence 30%
assumption tap "A tap runs" credence 99%
assumption other "Something else" credence 50%
objection dry "It looks dry" credence 20% rebuts wet`;

describe.skipIf(!chromiumPath())('the lens', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  test('fills boxes and rows by their importance, says by how much, and is kept', async () => {
    const { page, send, state, complaints } = await browser.open();
    await send({ type: 'show', uri: URI, locked: false }, numberedPicture(TEXT, URI));
    const heats = (view: string) =>
      page.locator(`${view} [data-heat]:not(.lens-sample)`).evaluateAll((all) =>
        Object.fromEntries(
          all.map((e) => {
            const { id, target, heat, against } = (e as HTMLElement).dataset;
            return [id ?? target, `${heat}${against === undefined ? '' : ' against'}`];
          }),
        ),
      );
    await page.evaluate(() => {
      for (const [name, value] of Object.entries({ background: '#fff', foreground: '#333' }))
        document.documentElement.style.setProperty(`--vscode-editor-${name}`, value);
      document.documentElement.style.setProperty('--vscode-editorWarning-foreground', '#a60');
    });
    expect(await heats('.window')).toEqual({});
    await page.keyboard.press('i');
    const expected = { wet: '4', 'wet#1': '4', rain: '4', tap: '2', dry: '2 against' };
    expect(await heats('.window')).toEqual(expected);
    const fill = (id: string) =>
      page.locator(`.window .node[data-id="${id}"] .fill`).evaluate((e) => getComputedStyle(e).fill);
    expect(await fill('rain')).not.toBe(await fill('tap'));
    expect(await page.locator('.window .node[data-id="rain"] .lens-strip').count()).toBe(1);
    await page.keyboard.press('l');
    expect((await page.locator('.lens-legend').textContent())?.replace(/\s/g, ' ')).toBe(
      'importance to the thesis: what it gains or loses by it, up to20405979points',
    );
    // It stays when the picture is drawn anew, and in the other views.
    await send(numberedPicture(TEXT, URI, 2));
    expect(await heats('.window')).toEqual(expected);
    for (const [key, view] of [
      ['o', '.outline-view'],
      ['t', '.table-view'],
    ]) {
      await page.keyboard.press(key);
      expect(await heats(view)).toEqual(expected);
    }
    expect((await state()).lens).toBe(true);
    await page.locator('.toolbar [aria-label^="Fill boxes"]').click();
    expect(await heats('.table-view')).toEqual({});
    expect(complaints).toEqual([]);
  });
});
