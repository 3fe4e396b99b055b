/** The cards of findings in the preview page, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Picture } from '../../client/src/preview/messages.ts';
import { chromiumPath, PreviewBrowser, pictureOf, until } from '../support/page.ts';

const URI = 'file:///rain.steelman';
const TEXT = `thesis wet "The street is wet" because rain, tap
assumption rain "It rains"
claim tap "A tap runs"`;
const WEAK = { code: 'weak-thesis', severity: 'warning', message: 'The thesis is weak.' } as const;
const BARE = { code: 'unsupported-claim', severity: 'info', message: 'Nothing supports it.' } as const;

function picture(version = 1): Picture {
  const bare = pictureOf(TEXT, URI, version);
  const found: Record<string, Picture['graph']['nodes'][number]['findings']> = { wet: [WEAK], tap: [BARE] };
  const nodes = bare.graph.nodes.map((node) => ({ ...node, findings: found[node.id] ?? [] }));
  return { ...bare, graph: { ...bare.graph, nodes } };
}

describe.skipIf(!chromiumPath())('findings', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  async function shown() {
    const preview = await browser.open();
    await preview.send({ type: 'show', uri: URI, locked: false }, picture());
    const { page } = preview;
    return {
      ...preview,
      card: page.locator('.card[aria-label="Finding"]'),
      counter: page.locator('.counter'),
    };
  }

  test('a step has a badge, too; the names in a message are set as code', async () => {
    const { page, send, card } = await shown();
    const odd = { code: 'weak-step', severity: 'warning', message: 'Give `wet#1` *more*.' } as const;
    const { graph, ...rest } = picture(2);
    const nodes = graph.nodes.map((node) => (node.id === 'wet#1' ? { ...node, findings: [odd] } : node));
    await send({ ...rest, graph: { ...graph, nodes } });
    await page.locator('.node[data-id="wet#1"] .near .finding').click();
    expect(await card.locator('.card-message').innerHTML()).toBe('Give <code>wet#1</code> more.');
  });

  test('the counter says what it counts, and what the list of problems does', async () => {
    const { counter } = await shown();
    expect(await counter.textContent()).toBe('2 findings');
    expect(await counter.getAttribute('title')).toBe(
      'Next finding (F8). In this picture: 1 warning, 1 info. Problems counts those of all files, and no hints.',
    );
  });

  test('the counter has the colour of the most severe finding', async () => {
    const { counter, send } = await shown();
    expect(await counter.getAttribute('class')).toContain('badge-warning');
    const { graph, ...rest } = picture(2);
    const nodes = graph.nodes.map((node) => (node.id === 'wet' ? { ...node, findings: [] } : node));
    await send({ ...rest, graph: { ...graph, nodes } });
    expect(await counter.getAttribute('class')).toContain('badge-info');
  });

  test('a badge opens its card, with why it matters and fixes that are made by the server', async () => {
    const { page, posted, send, card, complaints } = await shown();
    await page.locator('.node[data-id="tap"] .finding').click();
    expect(await card.locator('.card-message').textContent()).toBe(BARE.message);
    expect(posted.at(-1)).toMatchObject({ type: 'ask', number: 1, query: { kind: 'findings', id: 'tap' } });
    const title = 'Make it an assumption';
    const answer = [{ ...BARE, fixes: [title], why: 'It stands on `nothing`.\n\nMore of it.' }];
    await send({ type: 'answer', uri: URI, number: 1, answer });
    expect(await card.locator('.card-why').textContent()).toBe('It stands on nothing.');
    await card.locator('button', { hasText: 'Explain' }).click();
    expect(posted.at(-1)).toEqual({ type: 'explain', uri: URI, code: BARE.code });
    await card.locator('button', { hasText: 'Go to text' }).click();
    expect(posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'tap', open: true });
    await card.locator('button', { hasText: title }).click();
    const query = { kind: 'fix', id: 'tap', code: BARE.code, title };
    expect(posted.at(-1)).toEqual({ type: 'ask', uri: URI, number: 2, query });
    await send({ type: 'answer', uri: URI, number: 2, answer: { kind: 'done' } });
    expect(await card.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('F8 and the counter step through all, round and back; Escape closes', async () => {
    const { page, card, counter } = await shown();
    const message = () => card.locator('.card-message').textContent();
    expect(await counter.textContent()).toBe('2 findings');
    await page.keyboard.press('F8');
    expect([await message(), await counter.textContent()]).toEqual([WEAK.message, '1 of 2 findings']);
    await counter.click();
    expect(await message()).toBe(BARE.message);
    await page.keyboard.press('F8');
    expect(await message()).toBe(WEAK.message);
    await page.keyboard.press('Shift+F8');
    expect(await message()).toBe(BARE.message);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    expect(await counter.textContent()).toBe('2 findings');
  });

  test('the card stays inside the window, and goes with the version it is about', async () => {
    const { page, send, card } = await shown();
    await page.setViewportSize({ width: 420, height: 320 });
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    const { x, y, width, height } = (await card.boundingBox())!;
    expect(x >= 0 && y >= 0 && x + width <= 420 && y + height <= 320).toBe(true);
    await send(picture(2));
    await until(async () => !(await card.isVisible()));
  });

  test('a fix that cannot be made says why', async () => {
    const { page, send, card } = await shown();
    await page.keyboard.press('F8');
    await send({ type: 'answer', uri: URI, number: 1, answer: [{ ...WEAK, fixes: ['Fix it'], why: '' }] });
    await card.locator('.card-fix').click();
    await send({ type: 'answer', uri: URI, number: 2, trouble: 'The text has changed.' });
    expect(await page.locator('.note').textContent()).toBe('The text has changed.');
    expect(await card.isVisible()).toBe(true);
  });

  test.each([
    ['o', '.outline-view'],
    ['t', '.table-view'],
  ])('in the view of key %s a badge and F8 open the cards, beside their rows', async (key, view) => {
    const { page, card, posted, complaints } = await shown();
    await page.keyboard.press(key);
    const row = (id: string) => page.locator(`${view} [data-target="${id}"]`);
    await row('tap').locator('.finding-badge').click();
    expect(await card.locator('.card-message').textContent()).toBe(BARE.message);
    expect(posted.filter(({ type }) => type === 'reveal')).toEqual([
      { type: 'reveal', uri: URI, id: 'tap', open: false },
    ]);
    const clear = async (id: string) => {
      const [a, b] = [(await card.boundingBox())!, (await row(id).boundingBox())!];
      return a.y >= b.y + b.height || a.y + a.height <= b.y || a.x >= b.x + b.width;
    };
    expect(await clear('tap')).toBe(true);
    await page.keyboard.press('F8');
    expect(await card.locator('.card-message').textContent()).toBe(WEAK.message);
    expect(await clear('wet')).toBe(true);
    await row('rain').click();
    expect(await card.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });
});
