/** What-if in the preview page, in a real browser, answered as the server answers. */

import { afterAll, describe, expect, test } from 'vitest';
import type { ToPage } from '../../client/src/preview/messages.ts';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { type Setting, Trials } from '../../core/features/arguing/what-if.ts';
import { drained } from '../../core/text/slices.ts';
import { argumentOf } from '../support/evaluate.ts';
import { chromiumPath, numberedPicture, PreviewBrowser, until } from '../support/page.ts';

const URI = 'file:///rain.steelman';
const TEXT = `thesis wet "The street is wet" because rain, tap
assumption rain "It rains" credence 60%
claim tap "A tap runs" because leak (90%)
assumption leak "There is a leak" credence 50%`;

const picture = (text = TEXT, version = 1) => numberedPicture(text, URI, version);

describe.skipIf(!chromiumPath())('what if', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  async function shown() {
    const preview = await browser.open();
    await preview.send({ type: 'show', uri: URI, locked: false }, picture());
    const { page, posted, send } = preview;
    let done = 0;
    /** Answers what has been asked so far, and what is asked thereupon. */
    const answer = async () => {
      // What the page has posted by then is here before it answers.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      for (let asked = posted.length - 1; done !== posted.length && asked > 0; asked = posted.length - 1) {
        const news = posted.slice(done);
        done = posted.length;
        for (const message of news) {
          if (message.type !== 'ask' || message.query.kind !== 'whatIf') continue;
          const { argument, bounds } = argumentOf(TEXT);
          const trials = new Trials(argument, bounds, evaluate(argument, bounds));
          const reply = { kind: 'numbers', ...drained(trials.numbers(message.query.settings))! };
          await send({ type: 'answer', uri: URI, number: message.number, answer: reply } as ToPage);
        }
      }
    };
    const number = (id: string) => page.locator(`.window .node[data-id="${id}"] .number`).textContent();
    const node = (id: string) => page.locator(`.window .node[data-id="${id}"]`);
    const last = (): Setting[] | undefined => {
      const message = posted.at(-1);
      return message?.type === 'ask' && 'settings' in message.query ? [...message.query.settings] : undefined;
    };
    return { ...preview, answer, number, node, last };
  }
  const plain = (text: string | null) => text?.replace(/\s/g, ' ').replaceAll('⊢ ', '');

  test('Alt and the arrows change a leaf by 5 points; every number follows, with what it was', async () => {
    const { page, answer, number, node, last, complaints } = await shown();
    expect(plain(await number('wet'))).toBe('27 %');
    await node('rain').click();
    await page.keyboard.press('Alt+ArrowUp');
    expect(last()).toEqual([{ id: 'rain', value: 0.65 }]);
    await answer();
    expect(plain(await number('wet'))).toBe('29 %');
    expect(plain(await page.locator('.ghost[data-of="wet"]').textContent())).toBe('was 27 %');
    expect(await page.locator('.ghost[data-of="tap"]').count()).toBe(0);
    // No box is drawn over it.
    expect(await page.locator('.window .steelman > :last-child').getAttribute('class')).toBe('ghosts');
    expect(plain(await page.locator('.trial').textContent())).toContain('rain 60 % → 65 %wet 27 % → 29 %');
    await page.keyboard.press('Escape');
    expect(plain(await number('wet'))).toBe('27 %');
    expect(await page.locator('.ghost').count()).toBe(0);
    expect(await page.locator('.trial').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('keys pressed while an answer is awaited are asked for once it comes', async () => {
    const { page, answer, number, node } = await shown();
    await node('leak').click();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Alt+ArrowDown');
    await answer();
    expect(plain(await number('wet'))).toBe('16 %');
  });

  test('a step has a strength to change, a claim with steps has no number of its own', async () => {
    const { page, answer, number, node, last } = await shown();
    await node('tap').click();
    await page.keyboard.press('Alt+ArrowUp');
    expect(last()).toBeUndefined();
    expect(await page.locator('.note').textContent()).toContain('Only leaves and steps');
    await node('tap#1').click();
    await page.keyboard.press('Alt+ArrowDown');
    expect(last()).toEqual([{ id: 'tap#1', value: 0.85 }]);
    await answer();
    expect(plain(await number('tap'))).toBe('43 %');
  });

  test('a leaf can be made to hold and to fail', async () => {
    const { page, answer, number, node } = await shown();
    await node('leak').click();
    await page.keyboard.press('Alt+ArrowUp');
    await answer();
    await page.locator('.trial button', { hasText: 'Holds' }).click();
    await answer();
    expect(plain(await number('tap'))).toBe('90 %');
    await page.locator('.trial button', { hasText: 'Fails' }).click();
    await answer();
    expect(plain(await number('wet'))).toBe('0 %');
  });

  test('its bar can be dragged, and the picture stays where it is', async () => {
    const { page, answer, number, node, last } = await shown();
    const before = await page.locator('.world').evaluate((e) => e.style.transform);
    const { x, y, width, height } = (await node('rain').locator('.track').boundingBox())!;
    await page.mouse.move(x + width * 0.6, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.8, y + 3, { steps: 3 });
    await page.mouse.up();
    await answer();
    expect(await page.locator('.world').evaluate((e) => e.style.transform)).toBe(before);
    expect(last()).toEqual([{ id: 'rain', value: 0.8 }]);
    expect(plain(await number('wet'))).toBe('36 %');
  });

  test('the strength of a step can be dragged where it is', async () => {
    const { page, answer, number, node, last } = await shown();
    const before = await page.locator('.world').evaluate((e) => e.style.transform);
    const { x, y } = (await node('tap#1').locator('.label').boundingBox())!;
    await page.mouse.move(x + 5, y + 5);
    await page.mouse.down();
    await page.mouse.move(x - 55, y + 9, { steps: 3 });
    await page.mouse.up();
    await answer();
    expect(last()).toEqual([{ id: 'tap#1', value: 0.6 }]);
    expect(plain(await number('tap'))).toBe('30 %');
    expect(await page.locator('.world').evaluate((e) => e.style.transform)).toBe(before);
  });

  test.each([
    ['o', '.outline-view'],
    ['t', '.table-view'],
  ])('in the view of key %s bars and keys do the same', async (key, view) => {
    const { page, answer, last, complaints } = await shown();
    await page.keyboard.press(key);
    const row = (id: string) => page.locator(`${view} [data-target="${id}"]`);
    const drag = async (id: string, from: number, to: number) => {
      const { x, y, width, height } = (await row(id).locator('.meter').boundingBox())!;
      await page.mouse.move(x + width * from, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * to, y + height / 2, { steps: 3 });
      await page.mouse.up();
      await answer();
    };
    await drag('rain', 0.6, 0.8);
    expect(last()).toEqual([{ id: 'rain', value: 0.8 }]);
    expect(plain(await row('wet').locator('.number-of').first().textContent())).toBe('36 % was 27 %');
    await drag('tap#1', 0.9, 0.6);
    expect(last()).toEqual([
      { id: 'rain', value: 0.8 },
      { id: 'tap#1', value: 0.6 },
    ]);
    await page.keyboard.press('Alt+ArrowUp');
    await answer();
    expect(last()?.[1]).toEqual({ id: 'tap#1', value: 0.65 });
    await page.keyboard.press('Escape');
    expect(await page.locator('.row-ghost').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('what is tried does not lie under the bar that says so', async () => {
    const { page, answer, node } = await shown();
    await node('leak').click();
    const box = (await node('leak').boundingBox())!;
    await page.locator('.window').hover();
    // Moved down to the window's lower edge.
    const { y, height } = (await page.locator('.window').boundingBox())!;
    await page.mouse.wheel(0, box.y + box.height - (y + height));
    await page.keyboard.press('Alt+ArrowUp');
    await answer();
    const bar = (await page.locator('.trial').boundingBox())!;
    const after = (await node('leak').boundingBox())!;
    expect(after.y + after.height).toBeLessThanOrEqual(bar.y);
  });

  test('Enter writes what is tried, and is over with it', async () => {
    const { page, send, posted, answer, node } = await shown();
    await node('rain').click();
    await page.keyboard.press('Alt+ArrowUp');
    await answer();
    await page.keyboard.press('Enter');
    const query = { kind: 'write', settings: [{ id: 'rain', value: 0.65 }] };
    const last = () => posted.at(-1);
    await until(() => (last() as { query?: { kind: string } }).query?.kind === 'write');
    expect(last()).toMatchObject({ type: 'ask', query });
    const { number } = posted.at(-1) as { number: number };
    await send({ type: 'answer', uri: URI, number, answer: { kind: 'done' } });
    await until(async () => !(await page.locator('.trial').isVisible()));
  });

  test('a new version of the file is tried anew', async () => {
    const { page, send, posted, answer, node } = await shown();
    await node('rain').click();
    await page.keyboard.press('Alt+ArrowUp');
    await answer();
    const before = posted.length;
    await send(picture(`${TEXT}\nclaim more "More" because rain`, 2));
    expect(posted.slice(before)).toMatchObject([{ type: 'ask', query: { kind: 'whatIf' } }]);
  });
});
