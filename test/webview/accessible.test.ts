/** The preview page as axe-core judges it, in the four kinds of theme: map, outline and table, with cards, trials and find open. */
import axe from 'axe-core';
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, numberedPicture, PreviewBrowser } from '../support/page.ts';

const URI = 'file:///rain.steelman';
const TEXT = `thesis wet "The street is wet" because rain, tap
assumption rain "It rains" credence 60%
claim tap "A tap runs" because leak (90%)
assumption leak "There is a leak" credence 50%
objection dry "It looks dry" credence 30% rebuts wet`;

/** VS Code's own colours, of which only those that text is on or is written in matter here. */
const THEMES = {
  dark: ['#cccccc', '#1e1e1e', '#252526', '#0e639c', '#ffffff', '#3a3d41', '#ffffff', '#9d9d9d', '#cca700'],
  light: ['#3b3b3b', '#ffffff', '#f8f8f8', '#005fb8', '#ffffff', '#e5e5e5', '#3b3b3b', '#616161', '#bf8803'],
  'high contrast': [
    '#ffffff',
    '#000000',
    '#0c141f',
    '#000000',
    '#ffffff',
    '#000000',
    '#ffffff',
    '#d4d4d4',
    '#ffd370',
  ],
  'high contrast light': [
    '#292929',
    '#ffffff',
    '#ffffff',
    '#0f4a85',
    '#ffffff',
    '#ffffff',
    '#0f4a85',
    '#595959',
    '#895503',
  ],
} as const;
const COLOURS = [
  'editor-foreground',
  'editor-background',
  'editorWidget-background',
  'button-background',
  'button-foreground',
  'button-secondaryBackground',
  'button-secondaryForeground',
  'descriptionForeground',
  'editorWarning-foreground',
];

describe.skipIf(!chromiumPath())('accessibility', () => {
  const browser = new PreviewBrowser();
  afterAll(() => browser.close());

  test.each(Object.entries(THEMES))('%s', async (_, colours) => {
    const { page, send } = await browser.open();
    const values = COLOURS.map((name, i) => [`--vscode-${name}`, colours[i]] as const);
    await page.evaluate((all) => {
      document.documentElement.lang = 'en';
      for (const [name, value] of all) document.documentElement.style.setProperty(name, value);
    }, values);
    const picture = numberedPicture(TEXT, URI);
    const { graph } = picture;
    const finding = { code: 'weak-thesis', severity: 'warning', message: 'The thesis is weak.' } as const;
    const nodes = graph.nodes.map((node) => ({ ...node, findings: node.id === 'wet' ? [finding] : [] }));
    await send({ type: 'show', uri: URI, locked: false }, { ...picture, graph: { ...graph, nodes } });
    const violations = async () => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        // A webview is a frame in VS Code's window, which has the landmarks and the heading.
        // A box's text is drawn in lines, and once for each zoom band; its label says the whole once, in one piece.
        const off = ['region', 'page-has-heading-one', 'label-content-name-mismatch'];
        const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
        const result = await axe.run(document, { rules });
        return result.violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html.slice(0, 90)}`),
        );
      });
      return found;
    };
    await page.keyboard.press('F8');
    await send({
      type: 'answer',
      uri: URI,
      number: 1,
      answer: [{ ...finding, fixes: ['Fix it'], why: 'Since.' }],
    });
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.node[data-id="rain"]').click();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('/');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    for (const view of ['outline', 'table']) {
      await page.locator(`.toolbar [aria-label*="${view}"]`).first().click();
      expect(await violations()).toEqual([]);
      await page.keyboard.press('i');
      expect(await violations()).toEqual([]);
      await page.keyboard.press('i');
    }
    await page.keyboard.press('g');
    expect(await violations()).toEqual([]);
  });
});
