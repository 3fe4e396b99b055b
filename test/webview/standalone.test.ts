/** The exported page, opened from the disk in a real browser: it shows and tries what the preview does, and asks nobody. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { graphOf } from '../../core/features/display/graph-view.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import { write } from '../../core/formats/writers.ts';
import { drained } from '../../core/text/slices.ts';
import { chromiumPath } from '../support/page.ts';
import { ROOT, snapshotOf, splitFiles } from '../support/world.ts';

const TEXT = `argument "Rain & <streets>"
import "parts/tap.steelman"
thesis wet "The street is wet" because rain, tap
assumption rain "It rains" credence 60%
objection dry "It looks dry" credence 30% rebuts wet
--- parts/tap.steelman
claim tap "A tap runs" because leak (90%)
assumption leak "There is a leak" credence 50%
`;

describe.skipIf(!chromiumPath())('the exported page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'steelman-page-'));
  let browser: Browser | undefined;
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  function exported(text: string, theme: 'light' | 'dark' = 'light'): string {
    const snapshot = snapshotOf(splitFiles(text));
    const evaluation = snapshot.evaluation(ROOT);
    return write('html', {
      ...{ argument: snapshot.argument(ROOT), evaluation, theme },
      graph: drained(graphOf(snapshot, ROOT, numbersOf(snapshot, ROOT))),
      pathOf: (uri) => uri,
      relative: (uri) => uri,
      lines: snapshot.lines,
      page: readFileSync('dist/standalone.html', 'utf8'),
    });
  }
  async function open(html: string) {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    browser ??= await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    const node = (id: string) => page.locator(`.window .node[data-id="${id}"]`);
    const number = async (id: string) =>
      (await node(id).locator('.number').textContent())!.replace(/\s/g, ' ').replace('⊢ ', '');
    return { page, complaints, requests, node, number };
  }

  test('shows the argument with its numbers, theses and title, without a request', async () => {
    const { page, complaints, requests, number } = await open(exported(TEXT));
    expect(await page.title()).toBe('Rain & <streets>');
    expect(await number('wet')).toBe('19 %');
    expect(await page.locator('.answer').textContent()).toContain('Depends on');
    expect(await page.locator('.side .crux-list').first().locator('li').count()).toBe(4);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test('a number can be tried, and is not written', async () => {
    const { page, complaints, requests, node, number } = await open(exported(TEXT));
    await node('rain').click();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Alt+ArrowUp');
    // 0.8 · 0.45 · 0.7
    await expect.poll(() => number('wet')).toBe('25 %');
    expect(await page.locator('.trial .only-in-editor').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => number('wet')).toBe('19 %');
    const imported = await page.locator('.window .node.assumption').last().getAttribute('data-id');
    await node(imported!).click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => number('wet')).toBe('21 %');
    expect([requests.length, complaints]).toEqual([1, []]);
  });

  test('why, what would change it, find, trace, fold, outline and table', async () => {
    const { page, complaints, node } = await open(exported(TEXT));
    await node('wet').click();
    await page.keyboard.press('w');
    await expect.poll(() => page.locator('.overlay').textContent()).toContain('What would change it most is');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('rains');
    expect(await page.locator('.find-count').textContent()).toBe('1');
    expect(await node('dry').getAttribute('class')).toContain('faint');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    expect(await node('rain').count()).toBe(1);
    await page.keyboard.press('o');
    expect(await page.locator('.outline-view .row').count()).toBeGreaterThan(4);
    await page.keyboard.press('t');
    expect(await page.locator('table:visible').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('the text is shown beside, with what is selected marked in it', async () => {
    const { page, node } = await open(exported(TEXT));
    await node('rain').dblclick();
    expect(await page.locator('.source mark').textContent()).toBe('assumption rain "It rains" credence 60%');
    await node('wet').click();
    expect(await page.locator('.source mark').textContent()).toContain('thesis wet');
  });

  test('runs no script but its own', async () => {
    const html = exported(TEXT).replace(
      '<noscript>',
      '<script>document.title = "changed"</script><noscript>',
    );
    const { page, complaints } = await open(html);
    expect(await page.title()).toBe('Rain & <streets>');
    expect(complaints.join()).toContain('Content Security Policy');
  });

  test.each(['light', 'dark'] as const)('axe-core finds nothing in the %s page', async (theme) => {
    const { page, node } = await open(exported(TEXT, theme));
    await node('rain').dblclick();
    await page.keyboard.press('Alt+ArrowUp');
    for (const key of ['', 'o', 't']) {
      if (key) await page.keyboard.press(key);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        // A box's text is drawn in lines, and once for each zoom band; its label says the whole once, in one piece.
        const rules = { 'label-content-name-mismatch': { enabled: false } };
        const { violations } = await axe.run(document, { rules });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
      });
      expect(found).toEqual([]);
    }
  });
});
