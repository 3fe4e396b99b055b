/** Why a number is what it is, and goal seek, in the preview page in a real browser. */

import { afterAll, describe, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { Trials } from '../../core/features/arguing/what-if.ts';
import { drained } from '../../core/text/slices.ts';
import { argumentOf } from '../support/evaluate.ts';
import { chromiumPath, numberedPicture, PreviewBrowser, until } from '../support/page.ts';

const URI = 'file:///rain.steelman';
const TEXT = `thesis wet "The street is wet" because rain, tap
assumption rain "It rains" credence 60%
assumption tap "A tap runs" credence 50%`;

describe.skipIf(!chromiumPath())('why', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  test('a click on a number tells why, with links; a goal can be tried', async () => {
    const { page, send, posted, complaints } = await browser.open();
    await send({ type: 'show', uri: URI, locked: false }, numberedPicture(TEXT, URI));
    await page.locator('.node[data-id="wet"] .number').click();
    const card = page.locator('.why-card');
    expect(posted.at(-1)).toMatchObject({ number: 1, query: { kind: 'why', id: 'wet' } });
    const sentences = [['What costs it most is ', { id: 'tap', text: 'tap' }, '.']];
    await send({ type: 'answer', uri: URI, number: 1, answer: sentences });
    expect(await card.locator('.card-message').textContent()).toBe('What costs it most is tap.');
    await card.locator('.answer-link').click();
    expect(posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'tap', open: false });
    await card.locator('input').fill('45');
    await card.locator('input').press('Enter');
    expect(posted.at(-1)).toMatchObject({ number: 2, query: { kind: 'goals', id: 'wet', target: 0.45 } });
    const one = { id: 'tap', name: 'tap', from: 0.5, to: 0.75 };
    await send({ type: 'answer', uri: URI, number: 2, answer: { one, two: null } });
    expect((await card.locator('.card-goals').textContent())?.replace(/\s/g, ' ')).toContain(
      'tap 50 % → 75 %',
    );
    await card.locator('button', { hasText: 'Try' }).click();
    const settings = [{ id: 'tap', value: 0.75 }];
    expect(posted.at(-1)).toMatchObject({ query: { kind: 'whatIf', settings } });
    await page.locator('.window').focus();
    // What is tried goes first, the card after it.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('what is tried is explained, once the numbers are there', async () => {
    const { page, send, posted } = await browser.open();
    await send({ type: 'show', uri: URI, locked: false }, numberedPicture(TEXT, URI));
    await page.locator('.answer-number').click();
    const first = posted.at(-1);
    expect(first).toMatchObject({ query: { kind: 'why', id: 'wet', settings: [] } });
    await send({ type: 'answer', uri: URI, number: 1, answer: [['As written.']] });
    // A click in the picture would close the card.
    await send({ type: 'select', uri: URI, id: 'tap' });
    await page.keyboard.press('Alt+ArrowUp');
    const settings = [{ id: 'tap', value: 0.55 }];
    await until(() => posted.some((each) => each.type === 'ask' && each.query.kind === 'whatIf'));
    const { argument, bounds } = argumentOf(TEXT);
    const numbers = drained(new Trials(argument, bounds, evaluate(argument, bounds)).numbers(settings))!;
    await send({ type: 'answer', uri: URI, number: 2, answer: { kind: 'numbers', ...numbers } });
    expect(posted.at(-1)).toMatchObject({ query: { kind: 'why', id: 'wet', settings } });
    await send({ type: 'answer', uri: URI, number: 3, answer: [['As tried.']] });
    expect(await page.locator('.why-card .card-message').textContent()).toBe('As tried.');
    const heading = await page.locator('.why-card .card-severity').textContent();
    expect(heading?.replace(/\s/g, ' ')).toBe('Why ⊢ 33 %?');
    await page.keyboard.press('Escape');
    expect(posted.at(-1)).toMatchObject({ query: { kind: 'why', id: 'wet', settings: [] } });
  });

  test('the number over the picture opens the card, too; a leaf that nothing bears on has no goal to seek', async () => {
    const { page, send, posted } = await browser.open();
    await send({ type: 'show', uri: URI, locked: false }, numberedPicture(TEXT, URI));
    await page.locator('.answer-number').click();
    expect(posted.at(-1)).toMatchObject({ query: { kind: 'why', id: 'wet' } });
    expect(await page.locator('.why-card input').count()).toBe(1);
    await page.locator('.why-card button', { hasText: '×' }).click();
    await page.locator('.node[data-id="rain"] .number').click();
    expect(posted.at(-1)).toMatchObject({ query: { kind: 'why', id: 'rain' } });
    expect(await page.locator('.why-card input').count()).toBe(0);
  });

  test.each([
    ['map', { width: 900, height: 600 }],
    ['map', { width: 500, height: 700 }],
    ['outline', { width: 500, height: 700 }],
    ['table', { width: 900, height: 600 }],
  ])('in the %s the card does not cover what it explains', async (mode, size) => {
    const { page, send } = await browser.open(undefined, size);
    await send({ type: 'show', uri: URI, locked: false }, numberedPicture(TEXT, URI));
    if (mode !== 'map') await page.keyboard.press(mode[0]);
    const box =
      mode === 'map'
        ? page.locator('.node[data-id="wet"]')
        : page.locator(`.${mode}-view [data-target="wet"]`);
    await box.locator('.number, .number-of').first().click();
    const sentences = [['What costs it most is ', { id: 'tap', text: 'tap' }, ', and then the rest of it.']];
    await send({ type: 'answer', uri: URI, number: 1, answer: sentences });
    const [a, b] = [(await page.locator('.why-card').boundingBox())!, (await box.boundingBox())!];
    expect(
      a.y >= b.y + b.height || a.y + a.height <= b.y || a.x >= b.x + b.width || a.x + a.width <= b.x,
    ).toBe(true);
  });
});
