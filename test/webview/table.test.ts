/** The table in the preview page, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, numberedPicture, type Preview, PreviewBrowser, pictureOf } from '../support/page.ts';
import { generatedText } from '../support/pictures.ts';

const URI = 'file:///rain.steelman';
const TEXT = `thesis wet "The street is wet" because by-rain: rain, tap (90%)
assumption rain "It rains" credence 60%
claim tap "A tap runs" because leak
assumption leak "There is a leak" credence 50%
objection dry "It looks dry" credence 30% rebuts wet`;

const picture = (text: string) => numberedPicture(text, URI);

describe.skipIf(!chromiumPath())('the table', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  async function shown(shows = picture(TEXT)): Promise<Preview> {
    const preview = await browser.open();
    await preview.send({ type: 'show', uri: URI, locked: false }, shows);
    await preview.page.keyboard.press('t');
    return preview;
  }
  const rows = ({ page }: Preview) =>
    page.locator('.table tbody tr').evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.target));
  const current = ({ page }: Preview) =>
    page
      .locator('.table [aria-current]')
      .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.target));
  const sorts = ({ page }: Preview) =>
    page.locator('.table thead th').evaluateAll((all) => all.map((e) => e.getAttribute('aria-sort')));

  test('has a row for each statement and step, with the numbers of the map', async () => {
    const preview = await shown();
    expect(await rows(preview)).toEqual(['wet', 'wet#by-rain', 'rain', 'tap', 'tap#1', 'leak', 'dry']);
    const cells = async (id: string) =>
      (await preview.page.locator(`.table [data-target="${id}"] :is(th, td)`).allTextContents()).map((text) =>
        text.replace(/\s/g, ' '),
      );
    expect((await cells('wet')).slice(0, 4)).toEqual([
      'wet The street is wet',
      'thesis · weak',
      '⊢ 19 %',
      '0–45 %',
    ]);
    expect((await cells('wet#by-rain')).slice(0, 3)).toEqual([
      'wet#by-rain rain and tap → wet',
      'step',
      '90 %',
    ]);
    const inTable = await cells('wet');
    await preview.page.keyboard.press('t');
    const inMap = await preview.page.locator('.window .node[data-id="wet"] .number').textContent();
    expect(inMap?.replace(/\s/g, ' ')).toBe(inTable[2]);
    expect(preview.complaints).toEqual([]);
  });

  test('keeps what is in a cell in it, however long the number', async () => {
    const text = `thesis t "T" because a, b
assumption a "A" credence 75%
assumption b "B" credence 35%..55% given a`;
    const { page } = await shown(picture(text));
    const over = await page
      .locator('.table .cell-number')
      .evaluateAll((all) =>
        all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
      );
    expect(over).toEqual([]);
    const given = await page.locator('.table [data-target="b"] .cell-given').textContent();
    expect(given?.replace(/\s/g, ' ')).toBe('35–55 % given its conditions');
  });

  test('the colour of the selected row fills its first column', async () => {
    const { page } = await shown();
    const colour = 'rgb(1, 2, 3)';
    await page.evaluate((c) => {
      const { style } = document.documentElement;
      style.setProperty('--vscode-list-inactiveSelectionBackground', c);
      style.setProperty('--vscode-editor-background', 'white');
    }, colour);
    await page.locator('.table [data-target="rain"] .cell-button').click();
    const image = (id: string) =>
      page.locator(`.table [data-target="${id}"] th`).evaluate((e) => getComputedStyle(e).backgroundImage);
    expect(await image('rain')).toContain(colour);
    expect(await image('tap')).not.toContain(colour);
  });

  test('sorts by each column, numbers from the largest, and by the text again', async () => {
    const preview = await shown();
    const head = preview.page.locator('.table .sort', { hasText: 'Support' });
    await head.click();
    expect((await rows(preview)).slice(0, 3)).toEqual(['wet#by-rain', 'rain', 'tap']);
    expect(await sorts(preview)).toEqual(['none', 'none', 'descending', 'none', 'none', 'none']);
    await head.press('Enter');
    expect((await rows(preview)).slice(0, 2)).toEqual(['wet', 'dry']);
    expect((await rows(preview)).at(-1)).toBe('tap#1');
    expect((await preview.state()).sort).toEqual({ column: 'support', descending: false });
    await head.click();
    expect((await rows(preview))[0]).toBe('wet');
    expect(await sorts(preview)).toEqual(Array(6).fill('none'));
  });

  test('keys go from row to row, Enter and a double click open the text', async () => {
    const preview = await shown();
    const { page, posted } = preview;
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await current(preview)).toEqual(['wet#by-rain']);
    expect(posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'wet#by-rain', open: false });
    await page.keyboard.press('End');
    expect(await current(preview)).toEqual(['dry']);
    const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.dataset.target);
    expect(await focused()).toBe('dry');
    await page.keyboard.press('Enter');
    expect(posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'dry', open: true });
    await page.locator('.table [data-target="leak"]').click();
    expect(posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'leak', open: false });
    await page.locator('.table [data-target="rain"] td').nth(2).dblclick();
    expect(posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'rain', open: true });
    // What is selected stays so in the other views.
    await page.keyboard.press('v');
    expect(await page.locator('.window .node.selected').getAttribute('data-id')).toBe('rain');
  });

  test('find leaves the rows that it finds', async () => {
    const preview = await shown();
    await preview.page.keyboard.press('/');
    await preview.page.keyboard.type('kind:assumption');
    expect(await rows(preview)).toEqual(['rain', 'leak']);
    await preview.page.keyboard.press('Escape');
    expect(await rows(preview)).toHaveLength(7);
  });

  test('of thousands of rows those in sight are made, and what is chosen is shown', async () => {
    const preview = await shown(pictureOf(generatedText(3000), URI));
    const { page } = preview;
    expect((await rows(preview)).length).toBe(200);
    const all = Number(await page.locator('.table').getAttribute('aria-rowcount')) - 1;
    expect(all).toBeGreaterThan(3000);
    await page.locator('.table-view').evaluate((e) => e.scrollTo(0, e.scrollHeight));
    await page.waitForFunction(() => document.querySelectorAll('.table tbody tr').length === 400);
    await page.keyboard.press('End');
    expect((await rows(preview)).length).toBe(all);
    const box = (await page.locator('.table [aria-current]').boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y).toBeLessThan(600);
  });
});
