/** The preview page in a narrow window, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, numberedPicture, type Preview, PreviewBrowser } from '../support/page.ts';

const URI = 'file:///narrow.steelman';
const TEXT = `thesis t "It holds under all the circumstances that anybody has thought of" because a, b
claim a "A premise of some length that rests on another one" because c
assumption b "Another premise" credence 70%
assumption c "What the first premise rests on" credence 60%
objection o "Something speaks against it" credence 40% rebuts a`;
const FINDING = { code: 'weak-thesis', severity: 'warning', message: 'It is weak.' } as const;

describe.skipIf(!chromiumPath())('a narrow window', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  async function shown(width: number, ...keys: string[]): Promise<Preview> {
    const preview = await browser.open(undefined, { width, height: 700 });
    const picture = numberedPicture(TEXT, URI);
    const nodes = picture.graph.nodes.map((node) => ({ ...node, findings: [FINDING, FINDING] }));
    await preview.send(
      { type: 'show', uri: URI, locked: false },
      { ...picture, graph: { ...picture.graph, nodes } },
    );
    for (const key of keys) await preview.page.keyboard.press(key);
    return preview;
  }

  test.each([
    [400, []],
    [400, ['t']],
    [400, ['o']],
    [490, []],
    [501, []],
    [600, []],
    [601, ['t']],
    [700, []],
  ])('at %i px after %j the toolbar has one row', async (width, keys) => {
    const { page } = await shown(width, ...keys);
    const heights = await page
      .locator('.toolbar > :not(.note, [hidden])')
      .evaluateAll((all) =>
        all
          .filter((each) => each.getClientRects().length > 0)
          .map((each) => Math.round(each.getBoundingClientRect().top / 20)),
      );
    expect(new Set(heights).size).toBe(1);
    expect(await page.locator('.counter').textContent()).toMatch(/^\d+ findings$/);
  });

  test('at 400 px the page shows on demand what its toolbar has no room for', async () => {
    const { page } = await shown(400, 'o');
    const zoom = page.locator('.toolbar [aria-label^="Zoom in"]');
    const scale = async () => Number.parseInt((await page.locator('.rest .text-button').textContent())!, 10);
    expect(await zoom.isVisible()).toBe(false);
    await page.locator('.show-rest').click();
    const before = await scale();
    await zoom.click();
    expect(await scale()).toBeGreaterThan(before);
    const right = await page.locator('.rest').evaluate((e) => e.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(400);
    await page.keyboard.press('Escape');
    expect(await zoom.isVisible()).toBe(false);
    expect(await page.locator('.show-rest').evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('o');
    await page.locator('.show-rest').click();
    expect(await page.locator('.toolbar [aria-label^="Fold everything"]').isVisible()).toBe(true);
    expect(await zoom.isVisible()).toBe(false);
  });

  test('at 400 px a map fits as far as it can be read, and wholly when that is asked for again', async () => {
    const preview = await browser.open(undefined, { width: 400, height: 700 });
    const premises = Array.from({ length: 48 }, (_, i) => `p${i}`);
    const text = `thesis t "T" because ${premises.join(', ')}\n${premises.map((p) => `assumption ${p} "It stands on this"`).join('\n')}`;
    await preview.send({ type: 'show', uri: URI, locked: false }, numberedPicture(text, URI));
    const shown = async (key: string) => {
      await preview.page.keyboard.press(key);
      const box = (id: string) => preview.page.locator(`.node[data-id="${id}"]`).boundingBox();
      const [top, last, window] = [
        await box('t'),
        await box('p47'),
        await preview.page.locator('.window').boundingBox(),
      ];
      const bottom = window!.y + window!.height;
      return {
        thesis: top!.y >= window!.y,
        last: last!.y + last!.height <= bottom,
        isWide: top!.width > 200,
      };
    };
    for (const key of ['o', 'e']) await preview.page.keyboard.press(key);
    expect(await shown('0')).toEqual({ thesis: true, last: false, isWide: true });
    expect(await shown('0')).toEqual({ thesis: true, last: true, isWide: false });
    expect(await shown('0')).toEqual({ thesis: true, last: false, isWide: true });
  });

  test.each([400, 500, 619, 700])(
    'at %i px the table is no wider, and says all it says elsewhere',
    async (width) => {
      const { page, complaints } = await shown(width, 't');
      const size = await page.locator('.table-view').evaluate((e) => [e.scrollWidth, e.clientWidth]);
      expect(size[0]).toBe(size[1]);
      const cut = await page
        .locator('.table :is(th, td)')
        .evaluateAll((all) => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent));
      expect(cut).toEqual([]);
      const row = page.locator('.table [data-target="t"]');
      const said = await row.evaluate((e) => {
        const after = [...e.querySelectorAll('[data-kind], [data-range]')].map(
          (cell) => getComputedStyle(cell, '::after').content,
        );
        return `${(e as HTMLElement).innerText} ${after.join(' ')}`.replace(/\s+/g, ' ');
      });
      expect(said).toMatch(/thesis/);
      expect(said).toMatch(/\d+–\d+ %/);
      expect(complaints).toEqual([]);
    },
  );

  test('at 400 px lines of the outline break between names and numbers', async () => {
    const preview = await browser.open(undefined, { width: 400, height: 700 });
    const text = `thesis t "It holds" because hard-to-aim, attempts-outgrow-correction
      assumption hard-to-aim "It is hard" credence 35%..55% given attempts-outgrow-correction
      assumption attempts-outgrow-correction "They outgrow it" credence 40%..55% given other
      assumption other "Another" credence 21%`;
    await preview.send({ type: 'show', uri: URI, locked: false }, numberedPicture(text, URI));
    const rows = await preview.page.locator('.outline-view .row').evaluateAll((all) =>
      all.map((row) => ({
        sticksOut: [...row.children].some(
          (each) => each.getBoundingClientRect().right > row.getBoundingClientRect().right,
        ),
        heights: [...row.querySelectorAll('.row-name')].map((each) => each.getBoundingClientRect().height),
      })),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { sticksOut, heights } of rows) {
      expect(sticksOut).toBe(false);
      for (const height of heights) expect(height).toBeLessThan(24);
    }
  });
});
