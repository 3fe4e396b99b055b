/** What the page says of a thesis: the answer over the picture, and the list beside it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Picture, ToPage } from '../../client/src/preview/messages.ts';
import { chromiumPath, numberedPicture, PreviewBrowser, pictureOf, RAIN, selected } from '../support/page.ts';

const URI = 'file:///rain.steelman';

const show: ToPage = { type: 'show', uri: URI, locked: false };

describe.skipIf(!chromiumPath())('what the page says of a thesis', () => {
  const browser = new PreviewBrowser();
  let rain: Picture;
  beforeAll(async () => {
    rain = await pictureOf(RAIN, URI);
  });
  afterAll(() => browser.close());

  test('the list names theses, cruxes and every node; choosing there chooses in the picture', async () => {
    const preview = await browser.open(undefined, { width: 1100, height: 600 });
    const crux = {
      id: 'rain',
      part: 'rain',
      name: 'rain',
      label: 'It rains',
      importance: 0.4,
      now: 'now 60 %',
    };
    const cruxes = [{ ...crux, phrase: 'if false: 50 → 26 %', share: '', needed: true }];
    const thesis = {
      id: 'wet',
      name: 'wet',
      label: 'The street is wet',
      support: 0.5,
      range: { lo: 0.2, hi: 0.7 },
    };
    const more = { lines: [], caseAgainst: null };
    const theses = [{ ...thesis, figure: '50 %', details: ['supported', 'range 20–70 %'], cruxes, ...more }];
    await preview.send(show, { ...rain, theses });
    const side = preview.page.locator('.side');
    await expect(side.locator('section').textContent()).resolves.toMatch(
      /wet50 %.*range 20–70 %Depends most on[^◆]*It rains <b>hard<\/b> & longnow 60 % · if false: 50 → 26 % · needed/,
    );
    await side.locator('.crux').click();
    expect(await selected(preview)).toEqual(['rain']);
    expect(preview.posted.at(-1)).toEqual({ type: 'reveal', uri: URI, id: 'rain', open: false });
    await side.locator('summary').click();
    expect(await side.locator('.entry').count()).toBe(
      rain.graph.nodes.filter((n) => n.kind !== 'step').length,
    );
    expect(await side.locator('[aria-current]').count()).toBe(2);
  });

  test('lines of support and the case against open in the list, and stay open', async () => {
    const preview = await browser.open(undefined, { width: 1100, height: 600 });
    const crux = {
      id: 'rain',
      part: 'rain',
      name: 'rain',
      label: 'It rains',
      importance: 0.02,
      now: 'now 60 %',
    };
    const cruxes = [{ ...crux, phrase: 'if false: 3 → 1 %', share: '80 % of it', needed: false }];
    const lines = [
      { id: 'wet#by-rain', name: 'wet#by-rain', alone: '3 %', without: '−2' },
      { id: 'wet#2', name: 'wet#2', alone: '1 %', without: '0' },
    ];
    const objections = [{ id: 'tap', label: 'A tap runs', asWritten: '−3', unanswered: '−18' }];
    const thesis = {
      ...{ id: 'wet', name: 'wet', label: 'The street is wet', support: 0.03, range: null, figure: '3 %' },
      ...{ details: [], cruxes, lines },
      caseAgainst: { asWritten: '−3', unanswered: '−18', costliest: null, objections },
    };
    await preview.send(show, { ...rain, theses: [thesis] });
    const side = preview.page.locator('.side');
    expect(await side.locator('.crux-list li').textContent()).toMatch(
      /now 60 % · if false: 3 → 1 % · 80 % of it$/,
    );
    expect(await side.locator('.more').first().locator('.crux').allTextContents()).toEqual([
      'It rains <b>hard</b> & long; and 1 more',
      'A tap runs',
    ]);
    const against = side.locator('.more', { hasText: 'What speaks against it' });
    expect(await against.locator('summary').textContent()).toBe(
      'What speaks against it costs 3\u00a0points; unanswered it costs 18\u00a0points',
    );
    await against.locator('summary').click();
    await against.locator('.crux').click();
    expect(preview.posted.at(-1)).toMatchObject({ type: 'reveal', id: 'tap' });
    await preview.send({ ...rain, theses: [thesis] });
    expect(await against.locator('table').isVisible()).toBe(true);
    for (const [cost, said] of [
      ['−3', 'What speaks against it costs 3\u00a0points'],
      ['+1', 'What speaks against it adds 1\u00a0point'],
      ['0', 'What speaks against it changes nothing'],
    ]) {
      const alike = { ...thesis.caseAgainst, asWritten: cost, unanswered: cost };
      await preview.send({ ...rain, theses: [{ ...thesis, caseAgainst: alike }] });
      expect(await against.locator('summary').textContent()).toBe(said);
    }
    expect(await side.locator('.more', { hasText: '2 lines' }).locator('table').isVisible()).toBe(false);
  });

  test('the list says which number is the strength of an attack, and marks what the picture marks', async () => {
    const preview = await browser.open(undefined, { width: 1100, height: 600 });
    const text = `thesis t "It holds" because by-a: a
      assumption a "A premise" credence 60%
      objection o "It is dry" credence 40% undercuts t#by-a (50%)`;
    const picture = numberedPicture(text, URI);
    const crux = { name: '', label: '', importance: -0.4, now: '', phrase: '', share: '', needed: false };
    const cruxes = ['o>t#by-a', 'o', 't#by-a'].map((part) => ({
      ...crux,
      part,
      id: part === 'o>t#by-a' ? 'o' : part,
    }));
    const thesis = {
      ...{ id: 't', name: 't', label: 'It holds', support: 0.29, range: null, figure: '29 %' },
      ...{ details: [], cruxes, lines: [], caseAgainst: null },
    };
    const rank = (id: string) => (id === 'o' ? 1 : null);
    const nodes = picture.graph.nodes.map((node) => ({ ...node, crux: rank(node.id) }));
    await preview.send(show, { ...picture, graph: { ...picture.graph, nodes }, theses: [thesis] });
    const said = await preview.page.locator('.crux-list .crux').allTextContents();
    expect(said).toEqual([
      '◆ the attack of “It is dry” on the step by-a to “It holds”',
      'It is dry',
      'the step by-a to “It holds”',
    ]);
    const list = preview.page.locator('.crux-list');
    const title = preview.page.locator(`[id="${await list.getAttribute('aria-labelledby')}"]`);
    expect(await title.textContent()).toBe('Depends most on (bars: how much)');
  });

  test('says what the number takes for granted', async () => {
    const preview = await browser.open();
    const send = (text: string) => preview.send(show, numberedPicture(text, URI));
    const answer = preview.page.locator('.answer');
    await send('thesis t "T" because a\nassumption a "A"');
    expect(await answer.textContent()).toContain('while a has no credence');
    await send('thesis t "T" because a\nassumption a "A"\nobjection o "O" rebuts t');
    expect(await answer.textContent()).toContain('while 2 statements have no credence');
    await preview.page.keyboard.press('o');
    const fill = preview.page.locator('.outline-view [data-target="a"] .meter-fill');
    expect(await fill.getAttribute('width')).toBe('0');
  });

  test('says of a thesis without a reason that it has none', async () => {
    const preview = await browser.open();
    const text = 'thesis t "It holds"\nobjection o "O" credence 40% rebuts t';
    await preview.send(show, numberedPicture(text, URI));
    expect(await preview.page.locator('.answer-text').textContent()).toMatch(
      /^It holdsnothing supports it yet/,
    );
    expect(await preview.page.locator('.node[data-id="t"] .number').count()).toBe(0);
  });

  test('says that there is no thesis, unless there is nothing at all', async () => {
    const preview = await browser.open();
    await preview.send(show, numberedPicture('assumption a "A" credence 40%', URI));
    const answer = preview.page.locator('.answer');
    expect(await answer.innerText()).toMatch(/^No thesis in this file/);
    await preview.send(numberedPicture('', URI));
    expect(await answer.isVisible()).toBe(false);
  });

  test('says the answer over the picture, and goes to what it names', async () => {
    const preview = await browser.open();
    const text = `thesis t "It holds" because a, b
      assumption a "A premise" credence 60%
      assumption b "Another" credence 90%
      objection weak "A weak one" credence 10% rebuts b
      objection strong "A strong one" credence 40% rebuts a`;
    const picture = numberedPicture(text, URI);
    await preview.send(show, picture);
    const answer = preview.page.locator('.answer');
    expect(await answer.textContent()).toMatch(/It holds⊢\s29\s%.*range.*Strongest objectionstrong/);
    const thesis = {
      ...{ id: 't', name: 't', label: 'It holds', support: 0.29, range: null, figure: '29 %' },
      ...{ details: [], cruxes: [], lines: [] },
    };
    const objections = ['weak', 'strong'].map((id) => ({ id, label: id, asWritten: '−1', unanswered: '−2' }));
    const weak = { id: 'weak', role: 'exception', asWritten: '−3' } as const;
    const caseAgainst = { asWritten: '−3', unanswered: '−18', costliest: weak, objections };
    const told = { ...picture, theses: [{ ...thesis, caseAgainst }] };
    await preview.send(told);
    expect(await answer.textContent()).toMatch(/Costliest exceptionweak 10\s%−3 points$/);
    const crux = { name: '', label: '', now: '', phrase: '', share: '', needed: false };
    const cruxes = [
      { ...crux, id: 'strong', part: 'strong', importance: -0.6 },
      { ...crux, id: 'a', part: 'a', importance: 0.4 },
    ];
    await preview.send({ ...told, theses: [{ ...thesis, cruxes, caseAgainst }] });
    expect(await answer.textContent()).toMatch(/Depends onstrong 40\s% \(against\)a ⊢\s36\s%/);
    await preview.send({
      ...told,
      theses: [{ ...thesis, caseAgainst: { ...caseAgainst, costliest: null } }],
    });
    expect(await answer.textContent()).not.toContain('objection');
    await preview.send(picture);
    await answer.locator('button', { hasText: 'strong' }).click();
    expect(await selected(preview)).toEqual(['strong']);
  });

  test('goes from thesis to thesis by button and key, and shows the one that what is selected is below', async () => {
    const preview = await browser.open(undefined, { width: 460, height: 700 });
    const text = `thesis one "The first" because a
      thesis two "The second" because b
      thesis three "The third"
      assumption a "A" credence 60%
      assumption b "B" credence 70%`;
    await preview.send(show, numberedPicture(text, URI));
    const said = async () =>
      (await preview.page.locator('.answer').innerText()).match(/thesis \d of \d|The \w+/g)?.join(', ');
    expect(await said()).toBe('thesis 1 of 3, The first');
    const next = preview.page.locator('.answer-step').last();
    await next.click();
    expect(await said()).toBe('thesis 2 of 3, The second');
    await preview.page.keyboard.press('Enter');
    expect(await said()).toBe('thesis 3 of 3, The third');
    await preview.page.keyboard.press('a');
    expect(await said()).toBe('thesis 1 of 3, The first');
    await preview.page.keyboard.press('Shift+A');
    expect(await said()).toBe('thesis 3 of 3, The third');
    await preview.page.locator('.outline-view [data-target="b"]').click();
    expect(await said()).toBe('thesis 2 of 3, The second');
    expect(preview.complaints).toEqual([]);
  });

  test('begins with the thesis that most of the argument bears on', async () => {
    const preview = await browser.open();
    const text = `thesis aside "Aside" because a
      thesis main "The main one" because a because b
      assumption a "A" credence 60%
      assumption b "B" credence 70%`;
    await preview.send(show, numberedPicture(text, URI));
    expect(await preview.page.locator('.answer-word').first().textContent()).toBe('thesis 2 of 2');
    expect(await preview.page.locator('.answer-thesis').textContent()).toBe('The main one');
  });

  test('at first outline and map show the thesis that it speaks of, where that is far below', async () => {
    const names = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`);
    const [few, more] = [names('a', 30), names('b', 31)];
    const text = `thesis aside "Aside" because ${few.join(', ')}
      thesis main "The main one" because ${more.join(', ')}
      ${[...few, ...more].map((name) => `assumption ${name} "A premise" credence 99%`).join('\n')}`;
    for (const width of [400, 1100]) {
      const preview = await browser.open(undefined, { width, height: 500 });
      await preview.send(show, numberedPicture(text, URI));
      const shown = preview.page.locator(
        width < 500 ? '.outline-view .row[data-target="main"]' : '.node[data-id="main"]',
      );
      await shown.waitFor();
      const { y, height } = (await shown.boundingBox())!;
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThan(500);
      expect((await preview.page.locator('.toolbar').boundingBox())!.y).toBe(0);
    }
  });

  test('says where a thesis of 0 % fails', async () => {
    const preview = await browser.open();
    const text = `model M "m"\npersona P "p" of M
      thesis t "T" about M because a, none because says
      assumption a "A" credence 60%
      claim none "Rests on itself" because none
      evidence says "It says so" about P credence 90%`;
    await preview.send(show, numberedPicture(text, URI));
    const said = (await preview.page.locator('.answer-text').textContent())!.replaceAll('\u00a0', ' ');
    expect(said).toMatch(/^T⊢ 0 %.*Fails atnone ⊢ 0 %step to t unlicensed$/);
  });

  test('has of sentences what there is room for, and needs no more rows for them', async () => {
    const preview = await browser.open(undefined, { width: 1000, height: 600 });
    const text = `thesis t "${'It holds '.repeat(9)}" because a, b
      assumption a "Short" credence 60%
      assumption b "${'A sentence that is cut '.repeat(9)}" credence 70%`;
    const picture = numberedPicture(text, URI);
    const crux = { name: '', label: '', now: '', phrase: '', share: '', needed: false, importance: 0.4 };
    const thesis = {
      ...{ id: 't', name: 't', label: 'It holds', support: 0.29, range: null, figure: '29 %' },
      ...{ details: [], lines: [], caseAgainst: null },
      cruxes: ['a', 'b'].map((id) => ({ ...crux, id, part: id })),
    };
    await preview.send(show, { ...picture, theses: [thesis] });
    const { page } = preview;
    const box = async (selector: string) => (await page.locator(selector).boundingBox())!;
    const links = () =>
      page.locator('.answer-link').evaluateAll((all) =>
        all.map((e) => ({
          top: e.getBoundingClientRect().top,
          right: e.getBoundingClientRect().right,
          said: Number.parseFloat(getComputedStyle(e, '::after').width),
        })),
      );
    const [a, b] = await links();
    expect(a.top).toBe(b.top);
    expect(a.said).toBeGreaterThan(30);
    expect(b.said).toBeGreaterThan(400);
    const { x, width } = await box('.answer-text');
    expect(b.right).toBeLessThanOrEqual(x + width);
    const { height } = await box('.answer');
    await page.evaluate(() => document.body.style.setProperty('width', '420px'));
    await page.waitForTimeout(100);
    expect((await links()).every(({ right }) => right <= 420)).toBe(true);
    expect(height).toBeLessThan(60);
  });

  test('names steps and attacks in words, and has the sentence of whatever it names', async () => {
    const preview = await browser.open();
    const text = `thesis t "It holds" because a because own: b (80%)
      assumption a "A premise" credence 60%
      assumption b "Another" credence 50%
      objection o "It is dry" credence 40% rebuts t (30%)`;
    const picture = numberedPicture(text, URI);
    const crux = { name: '', label: '', now: '', phrase: '', share: '', needed: false };
    const thesis = {
      ...{ id: 't', name: 't', label: 'It holds', support: 0.29, range: null, figure: '29 %' },
      ...{ details: [], lines: [], caseAgainst: null },
    };
    const cruxes = [
      { ...crux, id: 't#1', part: 't#1', importance: 0.4 },
      { ...crux, id: 't#own', part: 't#own', importance: 0.4 },
      { ...crux, id: 'o', part: 'o>t', importance: -0.4 },
    ];
    await preview.send(show, { ...picture, theses: [{ ...thesis, cruxes }] });
    const links = preview.page.locator('.answer-group').first().locator('.answer-link');
    const named = (attribute: string) =>
      links.evaluateAll((all, name) => all.map((e) => e.getAttribute(name)), attribute);
    const plain = (all: (string | null)[]) => all.map((each) => each?.replaceAll('\u00a0', ' '));
    expect(plain(await links.allTextContents())).toEqual(['step to t', 'step own 80 %', 'attack of o 30 %']);
    expect(await named('title')).toEqual([
      'the step to “It holds”',
      'the step own to “It holds”',
      'the attack of “It is dry” on “It holds”',
    ]);
    expect(plain(await named('aria-label'))).toContain('step own 80 %: the step own to “It holds”');
    expect(await preview.page.locator('.answer-others').isVisible()).toBe(false);
  });
});
