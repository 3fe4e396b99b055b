/** The preview page on paper, and what of it is copied as text, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, PreviewBrowser, pictureOf, until } from '../support/page.ts';
import { generatedText } from '../support/pictures.ts';

const URI = 'file:///rain.steelman';

describe.skipIf(!chromiumPath())('on paper', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  async function shown(size: number) {
    const preview = await browser.open();
    await preview.send({ type: 'show', uri: URI, locked: false }, pictureOf(generatedText(size), URI));
    return preview;
  }

  test('the map is as wide as the page at most, with whole texts, and without buttons', async () => {
    const { page } = await shown(40);
    await page.keyboard.press('e');
    await page.keyboard.press('0');
    await page.emulateMedia({ media: 'print' });
    const band = () => page.locator('.window').getAttribute('data-band');
    await until(async () => (await band()) === 'near');
    expect(await page.locator('.toolbar').isVisible()).toBe(false);
    expect(await page.locator('.toggle').first().isVisible()).toBe(false);
    const svg = (await page.locator('.world > svg').boundingBox())!;
    expect(svg.x).toBeGreaterThanOrEqual(0);
    expect(svg.x + svg.width).toBeLessThanOrEqual(900);
    expect(await page.locator('.window .node.thesis .near').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await until(async () => (await band()) !== 'near');
  });

  test('pages have margins', async () => {
    const { page } = await shown(5);
    const rules = await page.evaluate(() =>
      [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText),
    );
    expect(rules.filter((rule) => rule.startsWith('@page'))).toEqual(['@page { margin: 14mm 12mm; }']);
  });

  test.each(['o', 't'])('all rows of the view of key %s are printed', async (key) => {
    const { page } = await shown(40);
    await page.keyboard.press('e');
    await page.keyboard.press(key);
    await page.emulateMedia({ media: 'print' });
    const rows = await page.locator('.row, .table tbody tr').evaluateAll((all) => all.length);
    expect(rows).toBeGreaterThan(40);
    const high = await page.evaluate(() => document.documentElement.scrollHeight);
    const last = (await page
      .locator(key === 'o' ? '.row' : '.table tbody tr')
      .last()
      .boundingBox())!;
    expect(last.y + last.height).toBeLessThanOrEqual(high);
    expect(high).toBeGreaterThan(600);
    // Each page of A4 holds some dozens of rows.
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(1);
  });

  test('the menu copies an outline, and exports a page to print', async () => {
    const { page, posted } = await shown(5);
    const share = page.locator('.toolbar [aria-label="Export and copy"]');
    await share.click();
    await page.locator('.menu-item', { hasText: 'Copy as outline' }).click();
    const query = { kind: 'export', format: 'markdown', mode: 'outline', folded: [] };
    expect(posted.at(-1)).toMatchObject({ type: 'ask', query });
    await share.click();
    await page.locator('.menu-item', { hasText: 'to print' }).click();
    expect(posted.at(-1)).toEqual({ type: 'export', uri: URI, mode: 'map', folded: [], format: 'html' });
  });
});
