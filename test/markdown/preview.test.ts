/** The script in the Markdown preview, in a real browser under the preview's policy, with a stand-in for VS Code's own. */
import { build } from 'esbuild';
import MarkdownIt from 'markdown-it';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extendMarkdownIt } from '../../client/src/markdown.ts';
import { chromiumPath } from '../support/page.ts';

const ORIGIN = 'http://preview.test/';
const NOTES = `# Notes

\`\`\`steelman
assumption rain "It rains"
\`\`\`

So:

\`\`\`steelman
thesis wet "The street is wet"
  because rain
\`\`\`
`;

/** Machines that do much else at a time take theirs. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 10_000 });
const executablePath = chromiumPath();
const markdown = extendMarkdownIt(new MarkdownIt({ html: true }));

/** What VS Code's script does: puts in the first content, and later ones as messages bring them. */
const HOST = `
const data = document.getElementById('vscode-markdown-preview-data');
let source = JSON.parse(data.dataset.settings).source;
const put = (content) => {
  document.querySelector('.markdown-body')?.remove();
  const body = document.createElement('div');
  body.className = 'markdown-body';
  body.innerHTML = content;
  document.body.append(body);
};
setTimeout(() => put(data.dataset.content), 50);
window.addEventListener('message', ({ data }) => {
  if (data.type !== 'updateContent') return;
  put(data.content);
  window.dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
});`;

if (!executablePath)
  console.warn('skipped: no Chromium on the PATH, and none set up in .vscode-test (npm test does that)');

describe.skipIf(!executablePath)('in the Markdown preview', () => {
  let browser: Browser;
  const files = new Map<string, string>([['host.js', HOST]]);
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    const shared = { bundle: true, write: false, format: 'iife', platform: 'browser' } as const;
    const small = await build({ ...shared, entryPoints: ['client/markdown/preview.ts'] });
    const entryPoints = ['client/markdown/pictures.ts'];
    const large = await build({ ...shared, globalName: 'steelmanPictures', entryPoints });
    files.set('markdown.js', small.outputFiles[0].text);
    files.set('markdown-pictures.js', large.outputFiles[0].text);
  });
  afterAll(() => browser.close());

  /** A preview of a document, with what it asked for and what was complained of. */
  async function preview(text: string) {
    const page = await browser.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.route(`${ORIGIN}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      asked.push(name);
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html';
      return route.fulfill({
        body: files.get(name) ?? shell(text),
        contentType: `${contentType}; charset=utf-8`,
      });
    });
    await page.goto(ORIGIN);
    await page.locator('.markdown-body').waitFor();
    const update = (next: string, source = 'file:///notes.md') =>
      page.evaluate((message) => window.postMessage(message, '*'), {
        type: 'updateContent',
        content: markdown.render(next),
        source,
      });
    return { page, asked, complaints, update };
  }
  const nodes = (page: Page) =>
    page.locator('.steelman-fence').evaluateAll((fences) =>
      fences.map((each) =>
        [...each.querySelectorAll<SVGElement>('.node[data-id]')]
          .map((node) => node.dataset.id)
          .sort()
          .join(' '),
      ),
    );

  test('each fence is drawn in its place, and breaks no rule of the policy', async () => {
    const { page, complaints } = await preview(NOTES);
    await soon(() => nodes(page)).toEqual(['rain', 'rain wet wet#1']);
    expect(await page.locator('.steelman-fence pre:visible').count()).toBe(0);
    const fill = await page
      .locator('.node .outline')
      .first()
      .evaluate((e) => getComputedStyle(e).fill);
    expect(fill).toBe('none');
    expect(complaints).toEqual([]);
  });

  test('the last picture stays where it is until the next is there', async () => {
    const { page, update } = await preview(NOTES);
    await soon(() => nodes(page)).toEqual(['rain', 'rain wet wet#1']);
    // At the moment at which the content is replaced, before anything can have been drawn.
    await page.evaluate(() =>
      window.addEventListener('vscode.markdown.updateContent', () => {
        document.body.dataset.pictures = String(
          document.querySelectorAll('.steelman-window .node[data-id]').length,
        );
      }),
    );
    await update(NOTES.replace('because rain', 'because rain, wind'));
    await soon(() => nodes(page)).toEqual(['rain', '?wind rain wet wet#1']);
    expect(await page.locator('body').getAttribute('data-pictures')).toBe('4');
    expect(await page.locator('.steelman-note').textContent()).toMatch(/^1 error/);
  });

  test('an open legend stays open', async () => {
    const { page, update } = await preview(NOTES);
    await page.locator('summary').last().click();
    await update(NOTES.replace('The street', 'A street'));
    await soon(() => page.locator('.steelman-fence').last().textContent()).toContain('A street');
    expect(await page.locator('details').last().getAttribute('open')).not.toBeNull();
  });

  test('another document shows nothing of the last one', async () => {
    const { page, update } = await preview(NOTES);
    await soon(() => nodes(page)).toEqual(['rain', 'rain wet wet#1']);
    await update('```steelman\n// nothing yet\n```\n', 'file:///other.md');
    await soon(() => page.locator('.steelman-fence').count()).toBe(1);
    await soon(() => nodes(page)).toEqual(['']);
    expect(await page.locator('.steelman-fence pre:visible').count()).toBe(1);
  });

  test('without a fence nothing large is loaded, and with the first one it is', async () => {
    const { page, asked, update } = await preview('# Notes');
    await update('# More notes');
    await soon(() => page.locator('h1').textContent()).toBe('More notes');
    expect(asked).not.toContain('markdown-pictures.js');
    await update(NOTES);
    await soon(() => nodes(page)).toEqual(['rain', 'rain wet wet#1']);
    expect(asked.filter((name) => name === 'markdown-pictures.js')).toHaveLength(1);
  });

  test('what a fence says is text, never markup', async () => {
    const { page, complaints } = await preview(
      '```steelman\nclaim a "<img src=x onerror=alert(1)> & more"\n```\n',
    );
    await soon(() => nodes(page)).toEqual(['a']);
    expect(await page.locator('.steelman-fence img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

function shell(text: string): string {
  const policy =
    "default-src 'none'; img-src 'self' https: data:; script-src 'nonce-n'; style-src 'self' 'unsafe-inline'";
  const content = new MarkdownIt().utils.escapeHtml(markdown.render(text));
  const settings = '{&quot;source&quot;:&quot;file:///notes.md&quot;}';
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta id="vscode-markdown-preview-data" data-settings="${settings}" data-content="${content}">
</head><body class="vscode-body vscode-light">
<script src="host.js" nonce="n"></script><script async src="markdown.js" nonce="n"></script>
</body></html>`;
}
