/** Long outlines in the preview page, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Picture } from '../../client/src/preview/messages.ts';
import { chromiumPath, PreviewBrowser, pictureOf, until } from '../support/page.ts';
import { generatedText, graphOf } from '../support/pictures.ts';

const URI = 'file:///long.steelman';

describe.skipIf(!chromiumPath())('a long outline', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  const text = generatedText(500, 7);
  const graph = graphOf(text) as Picture['graph'];
  const places = graph.nodes.length;

  /** The page with everything folded, and how many rows there are at once when all is unfolded. */
  async function unfolded() {
    const preview = await browser.open(undefined, { width: 460, height: 600 });
    await preview.send(
      { type: 'show', uri: URI, locked: false },
      { ...pictureOf(text, URI), graph, numbers: 'current' },
    );
    const atOnce = await preview.page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
      return document.querySelectorAll('.outline-view .row').length;
    });
    const rows = () => preview.page.locator('.outline-view .row').count();
    return { ...preview, atOnce, rows };
  }

  test('is there at once as far as it is in sight, and then the rest', async () => {
    const { page, atOnce, rows, complaints } = await unfolded();
    expect(atOnce).toBeGreaterThan(100);
    expect(atOnce).toBeLessThan(places / 2);
    await until(async () => (await rows()) >= places);
    expect(await page.locator('.outline-view [tabindex="0"]').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('has the row of what is chosen, wherever that is', async () => {
    const { page, send } = await unfolded();
    const last = await page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
      return document.querySelectorAll('.outline-view .row').length;
    });
    expect(last).toBeLessThan(places / 2);
    await send({ type: 'select', uri: URI, id: 'c499' });
    const row = page.locator('.outline-view .row[aria-selected="true"]');
    expect(await row.getAttribute('data-target')).toBe('c499');
    expect(await row.evaluate((each) => each.getBoundingClientRect().bottom)).toBeLessThanOrEqual(600);
  });

  test('selects what is far down without writing all that is before it at once', async () => {
    const { page, send } = await unfolded();
    const atOnce = await page.evaluate((uri) => {
      const press = (key: string) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      press('c');
      press('e');
      window.dispatchEvent(new MessageEvent('message', { data: { type: 'select', uri, id: 'c499' } }));
      return document.querySelectorAll('.outline-view .row').length;
    }, URI);
    expect(atOnce).toBeLessThan(places / 2);
    const row = page.locator('.outline-view .row[aria-selected="true"]');
    expect(await row.getAttribute('data-target')).toBe('c499');
    await until(async () => (await row.evaluate((each) => each.getBoundingClientRect().bottom)) <= 600);
    await send({ type: 'select', uri: URI, id: 't' });
    expect(await row.getAttribute('data-target')).toBe('t');
  });

  test('keeps the rows that say what they said, and the order of the text', async () => {
    const { page, send, rows } = await unfolded();
    await until(async () => (await rows()) >= places);
    const changed = text
      .replace('"Statement c499 says', '"Statement c499 now says')
      .replace(/^.*?\bt "/, '$&Now ');
    await page.evaluate(() => {
      for (const row of document.querySelectorAll('.outline-view .row')) row.setAttribute('data-former', '');
    });
    await send({
      ...pictureOf(changed, URI),
      graph: graphOf(changed) as Picture['graph'],
      numbers: 'current',
    });
    const fresh = page.locator('.outline-view .row:not([data-former])');
    await until(async () => (await fresh.count()) === 2);
    expect(await fresh.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.target))).toEqual([
      't',
      'c499',
    ]);
    const { page: other, rows: others, send: sendOther } = await unfolded();
    await sendOther({
      ...pictureOf(changed, URI),
      graph: graphOf(changed) as Picture['graph'],
      numbers: 'current',
    });
    await until(async () => (await others()) >= places);
    const listed = (of: typeof page) =>
      of.locator('.outline-view .row').evaluateAll((all) => all.map((row) => row.textContent));
    expect(await listed(page)).toEqual(await listed(other));
  });
});
