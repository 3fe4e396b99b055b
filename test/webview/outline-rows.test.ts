/** Rows of the outline in the preview page: what they say, aloud too, and how they look. */
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, numberedPicture, PreviewBrowser } from '../support/page.ts';

const URI = 'file:///rows.steelman';

describe.skipIf(!chromiumPath())('rows of the outline', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  test('say what the map says by lines, tags and boundaries, aloud too', async () => {
    const preview = await browser.open(undefined, { width: 460, height: 700 });
    const text = `model M "m"\npersona P "Its *face*" of M\nsetting lab "l"\nsetting work "w"
      thesis t "T" about M because not a since "It follows" because says
      assumption a "A" in lab, work credence 60%
      evidence says "It says so" about P credence 90%
      objection o "O" credence 30% undercuts t#1 (40%)
      together flood "High water" of a, o (50%)`;
    await preview.send({ type: 'show', uri: URI, locked: false }, numberedPicture(text, URI));
    const row = (id: string) => preview.page.locator(`.outline-view .row[data-target="${id}"]`);
    const said = async (id: string) =>
      (await row(id).locator('> :is(span:not(.twist), p)').allTextContents()).join(' ').replace(/\s+/g, ' ');
    expect(await said('t#1')).toBe('because since “It follows”');
    expect(await said('a')).toBe(
      'not a assumption 60 % ◆ in lab and work A stands or falls with o (flood, 50 %): “High water”',
    );
    expect(await row('a').getAttribute('aria-label')).toMatch(/^not assumption a: A; .*“High water”/);
    expect(await said('o')).toMatch(/^undercut \(strength 40 %\) by o objection 30 %/);
    expect(await said('t#2')).toBe('because P: unlicensed');
    const colour = (selector: string) =>
      preview.page
        .locator(selector)
        .first()
        .evaluate((e) => getComputedStyle(e).color);
    await preview.page.evaluate(() => {
      const { style } = document.documentElement;
      style.setProperty('--vscode-charts-red', 'rgb(200, 0, 0)');
      style.setProperty('--vscode-editor-foreground', 'rgb(0, 0, 0)');
    });
    expect(await colour('.row[data-target="t#2"] .row-tag')).not.toBe(
      await colour('.row[data-target="a"] .row-tag'),
    );
    expect(await said('P')).toBe('P persona of M Its face');
    expect(await row('P').getAttribute('aria-label')).toMatch(/; of M$/);
    await row('says').click();
    await preview.page.keyboard.press('End');
    expect(await row('P').getAttribute('aria-selected')).toBe('true');
  });

  test('mark findings, what is weak, and what quotes a source as the map does', async () => {
    const preview = await browser.open(undefined, { width: 460, height: 700 });
    const text = `thesis t "T" because by-a: a (40%)
      evidence a "A" credence 90% quote "Words" from "https://example.org"
      together one-cause "Cause" of a, b (50%)
      assumption b "B" credence 90%`;
    const { graph, ...rest } = numberedPicture(text, URI);
    const findings = (['warning', 'info'] as const).map((severity) => ({
      ...{ code: severity, severity },
      message: `A ${severity}.`,
    }));
    const nodes = graph.nodes.map((n) => ({
      ...n,
      findings: n.id === 'a' ? findings : [],
      quoted: n.id === 'a',
    }));
    const show = { type: 'show', uri: URI, locked: false } as const;
    await preview.send(show, { ...rest, graph: { ...graph, nodes } });
    const row = (id: string) => preview.page.locator(`.outline-view .row[data-target="${id}"]`);
    const badges = row('a').locator('.finding-badge');
    expect(await badges.allTextContents()).toEqual(['2']);
    expect(await badges.getAttribute('class')).toContain('badge-warning');
    expect(await badges.getAttribute('title')).toBe('A warning.\nA info.');
    expect(await row('a').locator('.row-name .row-quote').count()).toBe(1);
    expect(await row('b').locator('.row-quote').count()).toBe(0);
    const step = row('t#by-a');
    expect(await step.locator('> span:not(.row-crux)').allTextContents()).toEqual([
      'because by-a',
      '40\u00a0%',
      'weak',
    ]);
    expect(await step.locator('.weak-figure').textContent()).toBe('40\u00a0%');
    expect(await step.locator('.unbroken').textContent()).toBe('by-a');
    expect(await row('a').locator('.tie-row .unbroken').textContent()).toBe('(one-cause,');
  });

  test('have a legend of the signs that occur in them', async () => {
    const preview = await browser.open(undefined, { width: 460, height: 700 });
    const { page } = preview;
    const text = `thesis t "T" because a because a, b
      assumption a "A" credence 40%
      assumption b "B" credence 90%`;
    const { graph, ...rest } = numberedPicture(text, URI);
    const nodes = graph.nodes.map((node) => ({ ...node, crux: null }));
    await preview.send({ type: 'show', uri: URI, locked: false }, { ...rest, graph: { ...graph, nodes } });
    expect(await page.locator('.legend-box').isVisible()).toBe(false);
    await page.keyboard.press('l');
    const legend = () => page.locator('.legend-box li').allTextContents();
    const common = [
      '⊢follows from the rest',
      'how often the document establishes it',
      '40 %weak: carries a thesis, but is under 50 %',
    ];
    expect(await legend()).toEqual([
      ...common,
      '↗stands elsewhere, with what it says',
      'doubtful: rests on what is weak or does not hold',
    ]);
    await page.keyboard.press('c');
    await page.locator('.row[data-target="t"] .twist').click();
    expect(await legend()).toContain('▸more below, folded away');
    await page.keyboard.press('t');
    await page.setViewportSize({ width: 460, height: 330 });
    const isOnTop = await page.locator('.legend-box').evaluate((box) => {
      const { left, top } = box.getBoundingClientRect();
      return box.contains(document.elementFromPoint(left + 5, top + 5));
    });
    expect(isOnTop).toBe(true);
    expect(await legend()).toEqual([...common, 'doubtful: rests on what is weak or does not hold']);
  });

  test('have whole px, as many with a finding as without', async () => {
    const preview = await browser.open(undefined, { width: 460, height: 700 });
    const text = `thesis t "T" because a, b
      assumption a "A" credence 60%
      assumption b "B" credence 60%`;
    const { graph, ...rest } = numberedPicture(text, URI);
    const finding = { code: 'weak-premise', severity: 'warning', message: 'Weak.' } as const;
    const nodes = graph.nodes.map((n) => ({ ...n, crux: null, findings: n.id === 'a' ? [finding] : [] }));
    const show = { type: 'show', uri: URI, locked: false } as const;
    await preview.send(show, { ...rest, graph: { ...graph, nodes } });
    const heights = await preview.page
      .locator('.outline-view .row')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(heights.map((height) => Math.abs(height - Math.round(height)) < 0.01)).not.toContain(false);
    expect(heights[2]).toBe(heights[3]);
  });

  test('are red where they speak against the thesis, and not where they answer what does', async () => {
    const preview = await browser.open(undefined, { width: 460, height: 700 });
    const text = `thesis t "T" because a, not b
      assumption a "A" credence 60%
      assumption b "B" credence 40%
      objection hot "Hot" credence 50% rebuts t unless indoors
      assumption indoors "Indoors" credence 50%
      objection wrong "Wrong" credence 50% rebuts b
      question q "Q" asks hot answered a`;
    await preview.send({ type: 'show', uri: URI, locked: false }, numberedPicture(text, URI));
    const red = (selector: string) =>
      preview.page
        .locator(`.outline-view ${selector}`)
        .evaluateAll((all) => all.map((e) => e.closest<HTMLElement>('.row')!.dataset.target));
    // The first "hot" is the row of its attack.
    expect(await red('.row-against')).toEqual(['hot', 'hot']);
    expect(await red('.meter-against')).toEqual(['hot']);
  });
});
