/** What a user sees and does in the preview page, in a real browser under the page's own policy. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Picture, ToPage } from '../../client/src/preview/messages.ts';
import {
  chromiumPath,
  numberedPicture,
  type Preview,
  PreviewBrowser,
  pictureOf,
  RAIN,
  selected,
  until,
} from '../support/page.ts';

const URI = 'file:///rain.steelman';

const show: ToPage = { type: 'show', uri: URI, locked: false };
const chromium = chromiumPath();
if (!chromium)
  console.warn('skipped: no Chromium on the PATH, and none set up in .vscode-test (npm test does that)');

describe.skipIf(!chromium)('the preview page', () => {
  const browser = new PreviewBrowser();
  let rain: Picture;
  beforeAll(async () => {
    rain = await pictureOf(RAIN, URI);
  });
  afterAll(() => browser.close());

  /** A page that shows the picture of `RAIN`. */
  async function shown(...more: ToPage[]): Promise<Preview> {
    const preview = await browser.open();
    await preview.send(show, rain, ...more);
    return preview;
  }
  const node = (preview: Preview, id: string) => preview.page.locator(`.window .node[data-id="${id}"]`);
  const transform = (preview: Preview) => preview.page.locator('.world').evaluate((e) => e.style.transform);
  const middle = async (preview: Preview, id: string) => {
    const box = (await node(preview, id).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const note = (preview: Preview) => preview.page.locator('.note').textContent();

  test('says it is ready, draws every node, and breaks no rule of its policy', async () => {
    const preview = await shown();
    expect(preview.posted).toEqual([{ type: 'ready' }]);
    for (const { id } of rain.graph.nodes) expect(await node(preview, id).count()).toBe(1);
    expect(await node(preview, 'rain').getAttribute('aria-label')).toContain('It rains <b>hard</b> & long');
    expect(await preview.page.locator('.window b').count()).toBe(0);
    // The picture's sheet has an effect although no style may be in the page.
    const stroke = await node(preview, 'dry')
      .locator('.outline')
      .evaluate((e) => getComputedStyle(e).fill);
    expect(stroke).toBe('none');
    expect(preview.complaints).toEqual([]);
  });

  test('the background follows the theme', async () => {
    const { page } = await shown();
    const ground = () => page.locator('.window').evaluate((e) => getComputedStyle(e).backgroundColor);
    for (const colour of ['rgb(1, 2, 3)', 'rgb(250, 240, 230)']) {
      await page.evaluate((c) => {
        document.documentElement.style.setProperty('--vscode-editor-background', c);
      }, colour);
      expect(await ground()).toBe(colour);
    }
  });

  test("a class of the page's sheet means nothing to the picture's", () => {
    const classes = (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]));
    const sheets = ['preview.css', 'behaviours.css', 'views.css'].map((name) =>
      readFileSync(`client/webview/${name}`, 'utf8'),
    );
    const page = classes(sheets.join('\n'));
    // The editor's own classes say which kind of theme it is.
    const shared = [...classes(rain.css)].filter((name) => page.has(name) && !name.startsWith('vscode-'));
    expect(shared.sort()).toEqual(['steelman', 'wire']);
  });

  test('takes markup in a text as text', async () => {
    const preview = await browser.open();
    const label = '</text><script>window.hacked = 1</script><image href="x" onerror="hacked = 1"/>';
    const nodes = rain.graph.nodes.map((node) => ({ ...node, label, id: node.id }));
    await preview.send(show, { ...rain, graph: { ...rain.graph, nodes } });
    expect(await node(preview, 'wet').count()).toBe(1);
    expect(await preview.page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('a click selects the node and asks for its source, a double or ctrl click opens it', async () => {
    const preview = await shown();
    await node(preview, 'rain').click();
    expect(await selected(preview)).toEqual(['rain']);
    expect(preview.posted.slice(1)).toEqual([{ type: 'reveal', uri: URI, id: 'rain', open: false }]);
    await node(preview, 'tap').click({ modifiers: ['ControlOrMeta'] });
    expect(preview.posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'tap', open: true });
    await node(preview, 'leak').dblclick();
    expect(preview.posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'leak', open: true });
  });

  test('the cursor in the text selects a node without asking for anything', async () => {
    const preview = await shown({ type: 'select', uri: URI, id: 'wet#by-rain' });
    expect(await selected(preview)).toEqual(['wet#by-rain']);
    expect(await preview.page.locator('.edge.lit').count()).toBe(3);
    expect(preview.posted).toHaveLength(1);
  });

  test('a late echo of an earlier choice does not undo a later one', async () => {
    const preview = await shown();
    await node(preview, 'rain').click();
    await node(preview, 'tap').click();
    await preview.send({ type: 'select', uri: URI, id: 'rain' }, { type: 'select', uri: URI, id: 'tap' });
    expect(await selected(preview)).toEqual(['tap']);
    await preview.send({ type: 'select', uri: URI, id: 'rain' });
    expect(await selected(preview)).toEqual(['rain']);
  });

  test('messages about another file change nothing', async () => {
    const preview = await shown({ type: 'select', uri: 'file:///other.steelman', id: 'wet' });
    await preview.send({ type: 'unavailable', uri: 'file:///other.steelman', version: 1, reason: 'gone' });
    expect(await selected(preview)).toEqual([]);
    expect(await node(preview, 'wet').count()).toBe(1);
  });

  test('what it cannot read it reports', async () => {
    const preview = await shown(
      { type: 'nonsense' } as unknown as ToPage,
      { ...rain, graph: {} } as unknown as ToPage,
    );
    const troubles = preview.posted.filter((message) => message.type === 'trouble');
    expect(troubles).toHaveLength(2);
    expect(await node(preview, 'wet').count()).toBe(1);
  });

  test('dragging and scrolling move the drawing, and a drag is no click', async () => {
    const preview = await shown();
    const before = await middle(preview, 'rain');
    await preview.page.mouse.move(before.x, before.y);
    await preview.page.mouse.down();
    await preview.page.mouse.move(before.x + 40, before.y + 25, { steps: 4 });
    await preview.page.mouse.up();
    const dragged = await middle(preview, 'rain');
    expect([dragged.x - before.x, dragged.y - before.y].map(Math.round)).toEqual([40, 25]);
    expect(preview.posted).toHaveLength(1);
    await preview.page.mouse.wheel(30, 10);
    await until(async () => Math.round((await middle(preview, 'rain')).x - dragged.x) === -30);
  });

  test('ctrl and the wheel zoom where the pointer is', async () => {
    const preview = await shown();
    const before = await middle(preview, 'rain');
    await preview.page.mouse.move(before.x, before.y);
    const { width } = (await node(preview, 'rain').boundingBox())!;
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -50);
    await preview.page.keyboard.up('Control');
    await until(async () => (await preview.state()).view !== undefined);
    const after = await middle(preview, 'rain');
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
    expect((await node(preview, 'rain').boundingBox())!.width / width).toBeGreaterThan(1.2);
  });

  test('view and selection survive an edit: the selected node stays where it is', async () => {
    const preview = await shown();
    await node(preview, 'rain').click();
    await preview.page.keyboard.press('+');
    const before = await middle(preview, 'rain');
    const edited =
      RAIN.replace('because tap', 'because tap, pump') + '\nclaim pump "A pump runs" because leak';
    await preview.send(await pictureOf(edited, URI, 2));
    expect(await node(preview, 'pump').count()).toBe(1);
    expect(await selected(preview)).toEqual(['rain']);
    const after = await middle(preview, 'rain');
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
  });

  test('view, selection and list come back in a new page', async () => {
    const first = await shown();
    await node(first, 'leak').click();
    for (const key of ['+', '+', 's']) await first.page.keyboard.press(key);
    const second = await browser.open(await first.state());
    await second.send(show, rain);
    expect(await transform(second)).toBe(await transform(first));
    expect(await selected(second)).toEqual(['leak']);
    expect(await second.page.locator('.side').isVisible()).toBe(
      await first.page.locator('.side').isVisible(),
    );
  });

  test('a picture that is too large to be read whole opens at its thesis', async () => {
    const premises = Array.from({ length: 24 }, (_, i) => `p${i}`);
    const text = `thesis t "T" because ${premises.join(', ')}\n${premises.map((p) => `claim ${p} "A premise with some words" because ${p}a\nassumption ${p}a "And what it stands on"`).join('\n')}`;
    const preview = await browser.open();
    await preview.send(show, await pictureOf(text, URI));
    const { x, y } = await middle(preview, 't');
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(900);
    expect(y).toBeLessThan(300);
    expect((await node(preview, 't').locator('text').first().boundingBox())!.height).toBeGreaterThan(6);
    await preview.page.keyboard.press('0');
    // Fitted it stays, whatever is edited.
    for (const edited of [text, `${text}\nclaim more "More" because p0`]) {
      await preview.send(await pictureOf(edited, URI));
      for (const p of premises) {
        const box = (await node(preview, p).boundingBox())!;
        expect(box.x >= 0 && box.x + box.width <= 900).toBe(true);
      }
    }
  });

  test('a broken text keeps the last picture and says so, a whole one clears that', async () => {
    const preview = await shown({ type: 'stale', uri: URI, version: 2, broken: 2 });
    expect(await note(preview)).toContain('2 declarations');
    // Where there is room, what is said for a while moves nothing.
    const tops = () =>
      preview.page
        .locator('.toolbar > *')
        .evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().bottom > 40)).size);
    await preview.page.setViewportSize({ width: 1000, height: 600 });
    expect(await tops()).toBe(1);
    await preview.page.setViewportSize({ width: 700, height: 600 });
    expect(await tops()).toBe(2);
    expect(await node(preview, 'wet').count()).toBe(1);
    expect(await preview.page.locator('.window').getAttribute('class')).toContain('stale');
    await preview.send({ ...rain, version: 3, numbers: 'current' });
    expect(await note(preview)).toBe('');
  });

  test('what is unavailable for a while comes back as it was left', async () => {
    const preview = await shown();
    await preview.page.locator('.node[data-id="wet"] [data-fold]').click();
    await node(preview, 'wet').click();
    const view = (await preview.state()).view;
    expect(view).toBeDefined();
    await preview.send({ type: 'unavailable', uri: URI, version: 1, reason: 'The server is starting.' });
    expect(await preview.page.locator('.empty').textContent()).toBe('The server is starting.');
    expect(await preview.page.locator('.node').count()).toBe(0);
    expect(await preview.state()).toMatchObject({ folded: ['wet'], selected: 'wet', view });
    await preview.send({ ...rain, version: 2 });
    expect(await node(preview, 'wet').count()).toBe(1);
    expect(await node(preview, 'rain').count()).toBe(0);
    expect(await selected(preview)).toEqual(['wet']);
    expect(await preview.state()).toMatchObject({ folded: ['wet'], selected: 'wet', view });
  });

  test('an empty argument says what to do', async () => {
    const preview = await browser.open();
    await preview.send(show, await pictureOf('', URI));
    expect(await preview.page.locator('.empty').textContent()).toContain('Write a thesis or a claim');
  });

  test('another file is shown with nothing left of the first', async () => {
    const preview = await shown();
    await node(preview, 'rain').click();
    await preview.send({ type: 'show', uri: 'file:///b.steelman', locked: false });
    expect(await preview.page.locator('.node').count()).toBe(0);
    await preview.send({
      type: 'unavailable',
      uri: 'file:///b.steelman',
      version: null,
      reason: 'There is no such file.',
    });
    expect(await preview.page.locator('.empty').textContent()).toBe('There is no such file.');
    expect(await preview.state()).toMatchObject({ uri: 'file:///b.steelman' });
    expect((await preview.state()).selected).toBeUndefined();
  });

  test('focus shows a statement with what is below it; the way to it leads back, as Escape does', async () => {
    const preview = await shown();
    await node(preview, 'tap').click();
    await preview.page.keyboard.press('f');
    expect(await node(preview, 'rain').count()).toBe(0);
    expect(await node(preview, 'leak').count()).toBe(1);
    expect(await preview.page.locator('.breadcrumb button').allTextContents()).toEqual(['All', 'wet', 'tap']);
    await preview.page.locator('.breadcrumb button', { hasText: 'wet' }).click();
    expect(await node(preview, 'rain').count()).toBe(1);
    await preview.page.keyboard.press('Escape');
    expect(await preview.page.locator('.breadcrumb').isVisible()).toBe(false);
  });

  test('a toggle folds and unfolds, and its box stays where it is', async () => {
    const preview = await shown();
    const corner = async () => {
      const { x, y } = (await node(preview, 'tap').boundingBox())!;
      return [Math.round(x), Math.round(y)];
    };
    const before = await corner();
    const toggle = preview.page.locator('.toggle[data-fold="tap"]');
    await toggle.click();
    expect(await node(preview, 'leak').count()).toBe(0);
    expect(await node(preview, 'tap').textContent()).toContain('1 statement');
    expect(await corner()).toEqual(before);
    await preview.page.keyboard.press('c');
    await preview.page.locator('.toggle[data-fold="wet"]').click({ modifiers: ['Alt'] });
    expect(await preview.page.locator('.window .node').count()).toBe(1);
    await preview.page.locator('.toggle[data-fold="wet"]').click({ modifiers: ['Alt'] });
    expect(await node(preview, 'leak').count()).toBe(1);
    // What is chosen elsewhere is unfolded.
    await preview.page.keyboard.press('c');
    await preview.send({ type: 'select', uri: URI, id: 'leak' });
    expect(await selected(preview)).toEqual(['leak']);
  });

  test('the outline says the same as the map, row by row', async () => {
    const preview = await shown();
    await preview.page.keyboard.press('o');
    const rows = preview.page.locator('.outline-view .row');
    const ids = await rows.evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.target));
    expect(ids).toEqual(['wet', 'wet#by-rain', 'rain', 'open-sky', 'wet#2', 'tap', 'tap#1', 'leak', 'dry']);
    await preview.page.locator('.outline-view [data-target="tap"] .twist').click();
    expect(await rows.count()).toBe(7);
    await preview.page.locator('.outline-view [data-target="rain"]').click();
    expect(preview.posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'rain', open: false });
    await preview.page.keyboard.press('o');
    expect(await selected(preview)).toEqual(['rain']);
    expect(preview.complaints).toEqual([]);
  });

  test('each view is folded as it opens until somebody folds, and what is selected stays in sight', async () => {
    const lines = Array.from(
      { length: 3 },
      (_, i) => `claim c${i} "Claim ${i} rests on two others" because a${i}, b${i}
        assumption a${i} "What it rests on first" credence 90%
        assumption b${i} "What it rests on, too" credence 90%`,
    );
    const text = `thesis t "T" because c0, c1, c2\n${lines.join('\n')}`;
    const preview = await browser.open(undefined, { width: 460, height: 400 });
    await preview.send({ type: 'show', uri: URI, locked: false }, numberedPicture(text, URI));
    const folds = async () => new Set((await preview.state()).folded).size;
    const press = (key: string) => preview.page.keyboard.press(key);
    expect(await folds()).toBe(0);
    await press('o');
    const onMap = await folds();
    expect(onMap).toBeGreaterThan(1);
    await press('o');
    await preview.page.locator('.outline-view [data-target="a2"]').click();
    await press('o');
    expect(await folds()).toBe(onMap - 1);
    expect(await selected(preview)).toEqual(['a2']);
    await press('e');
    await press('o');
    await press('o');
    expect(await folds()).toBe(0);
    await press('r');
    await press('o');
    expect(await folds()).toBe(0);
    await press('o');
    expect(await folds()).toBe(onMap - 1);
  });

  test('the share menu exports what is shown, as it is folded, or asks for it to copy', async () => {
    const preview = await shown();
    await preview.page.keyboard.press('c');
    const share = preview.page.locator('.toolbar [aria-label="Export and copy"]');
    await share.click();
    await preview.page.locator('.menu-item', { hasText: 'Export to' }).click();
    const shownAs = { mode: 'map', folded: ['tap'] };
    expect(preview.posted.at(-1)).toEqual({ type: 'export', uri: URI, ...shownAs });
    await share.click();
    await preview.page.locator('.menu-item', { hasText: 'PNG' }).click();
    await until(() => preview.posted.at(-1)?.type === 'save');
    // The first bytes of every PNG, in base 64.
    expect(preview.posted.at(-1)).toMatchObject({
      extension: 'png',
      bytes: expect.stringMatching(/^iVBORw0KGgo/),
    });
    await share.click();
    await preview.page.locator('.menu-item', { hasText: 'Mermaid' }).click();
    const query = { kind: 'export', format: 'mermaid', ...shownAs };
    expect(preview.posted.at(-1)).toEqual({ type: 'ask', uri: URI, number: 1, query });
    await preview.send({ type: 'answer', uri: URI, number: 1, trouble: 'It is gone.' });
    expect(await note(preview)).toBe('It is gone.');
    await share.click();
    await preview.page.keyboard.press('Escape');
    expect(await preview.page.locator('.menu').isVisible()).toBe(false);
  });

  test('opens anew when the first numbers come, unless something was folded meanwhile', async () => {
    const lines = Array.from({ length: 9 }, (_, i) => {
      const credence = i === 8 ? 50 : 99;
      return `claim c${i} "Claim ${i} is one of many" because a${i}, b${i}
        assumption a${i} "What it rests on first" credence ${credence}%
        assumption b${i} "What it rests on, too" credence ${credence}%`;
    });
    const text = `thesis t "T" because ${lines.map((_, i) => `c${i}`)}\n${lines.join('\n')}`;
    const [bare, numbered] = [pictureOf(text, URI), numberedPicture(text, URI)];
    const folds = async (preview: Preview) => new Set((await preview.state()).folded);
    const preview = await browser.open(undefined, { width: 700, height: 600 });
    await preview.send(show, bare);
    const first = await folds(preview);
    await preview.send(numbered);
    expect([first.has('c8'), (await folds(preview)).has('c8')]).toEqual([true, false]);
    const other = await browser.open(undefined, { width: 700, height: 600 });
    await other.send(show, bare);
    await other.page.keyboard.press('c');
    const chosen = await folds(other);
    await other.send(numbered);
    expect(await folds(other)).toEqual(chosen);
  });

  test('zoomed out it shows less text, none of it under 9 px', async () => {
    const preview = await browser.open(undefined, { width: 1200, height: 800 });
    await preview.send(show, numberedPicture(RAIN, URI));
    const bands = new Set<string>();
    for (let i = 0; i < 9; i++) {
      const seen = await preview.page.evaluate(() => {
        const window = document.querySelector<HTMLElement>('.window')!;
        const sizes = [...window.querySelectorAll<SVGTextElement>('.node text')]
          .filter((text) => text.textContent && text.getClientRects().length > 0)
          .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a);
        return { band: window.dataset.band!, least: Math.min(...sizes) };
      });
      bands.add(seen.band);
      expect(seen.least).toBeGreaterThanOrEqual(9);
      await preview.page.keyboard.press('-');
    }
    expect([...bands]).toEqual(['near', 'close', 'middle', 'far', 'farther', 'bars']);
  });
});
