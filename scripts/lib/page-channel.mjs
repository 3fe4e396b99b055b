/** Lets a suite in the extension host see and click what only the page has: a small HTTP endpoint on this machine. */
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { findPreview, previewFrame } from './browser.mjs';
import { root } from './run.mjs';

/**
 * Serves `{ action, argument }` on a page that `page()` gives when it is open. Pictures are put into
 * .vscode-test/screenshots/, their names opening with `label`. Gives the endpoint's `url` and `close()`.
 */
export async function servePage(page, label) {
  const actions = {
    nodes: async () => (await findPreview(page()))?.$$eval('.node[data-id]', ids) ?? [],
    note: async () => (await previewFrame(page())).locator('.toolbar [role="status"]').textContent(),
    selected: async () => (await findPreview(page()))?.evaluate(selectedId) ?? null,
    click: async (id) => (await node(id)).click({ timeout: 120_000 }),
    doubleClick: async (id) => (await node(id)).dblclick({ timeout: 120_000 }),
    press: async (keys) => page().keyboard.press(keys),
    type: async (text) => page().keyboard.insertText(text),
    keys: async ({ text, delay }) => typeKeys(page(), text, delay),
    offered: async () => page().$$eval('.suggest-widget.visible .monaco-list-row', texts),
    menu: async () => page().$$eval('.action-widget .monaco-list-row', texts),
    asked: async () => page().evaluate(askedNow),
    actions: async () => page().$$eval('.action-widget .monaco-list-row', texts),
    chooseAction: async (title) =>
      page().locator('.action-widget .monaco-list-row', { hasText: title }).click({ timeout: 120_000 }),
    peeked: async () => page().$$eval('.peekview-widget .ref-tree .monaco-list-row', texts),
    overview: async () => page().$$eval('.customview-tree .monaco-list-row', texts),
    marks: async () => page().$$eval('.view-overlays .cdr', marksOf),
    screenshot: async (name) => {
      const folder = join(root, '.vscode-test/screenshots');
      await mkdir(folder, { recursive: true });
      await page().screenshot({ path: join(folder, `${label}-${name}.png`) });
    },
  };
  const node = async (id) => inView(await previewFrame(page()), id);

  const server = createServer(async (request, response) => {
    try {
      let body = '';
      for await (const part of request.setEncoding('utf8')) body += part;
      const { action, argument } = JSON.parse(body);
      response.end(JSON.stringify((await actions[action](argument)) ?? null));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error.stack ?? error));
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

const KEYS = { '\n': 'Enter', '\t': 'Tab', '\b': 'Backspace' };

/** Presses the keys of a text one by one, each when `delay` ms have passed since the one before. */
async function typeKeys(page, text, delay) {
  let due = Date.now();
  for (const character of text) {
    await page.waitForTimeout(Math.max(0, due - Date.now()));
    due = Date.now() + delay;
    if (KEYS[character]) await page.keyboard.press(KEYS[character]);
    else await page.keyboard.type(character);
  }
}

/** The node, with the picture zoomed out until it is in the window, as a user would. */
export async function inView(frame, id) {
  const node = frame.locator(`.node[data-id="${id}"]`);
  for (let tries = 0; tries < 12 && !(await node.evaluate(isInside)); tries++)
    await frame.locator('button[title^="Zoom out"]').click();
  return node;
}

/* These run in the page. */
const isInside = (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const {
    left: x,
    top: y,
    right: x2,
    bottom: y2,
  } = document.querySelector('.window').getBoundingClientRect();
  return left >= x && top >= y && right <= x2 && bottom <= y2;
};
const ids = (elements) => elements.map((element) => element.dataset.id);
const selectedId = () => document.querySelector('.node.selected')?.dataset.id ?? null;
/** What the list or input line at the top of the window asks; null where there is none. */
const askedNow = () => {
  const widget = document.querySelector('.quick-input-widget');
  if (!widget || getComputedStyle(widget).display === 'none') return null;
  const placeholder = widget.querySelector('input')?.placeholder ?? '';
  return `${placeholder} ${widget.querySelector('.quick-input-message')?.textContent ?? ''}`.trim();
};
const texts = (elements) => elements.map((element) => element.textContent);
/** How many ranges of text extensions have decorated. */
const marksOf = (elements) =>
  elements.filter(({ className }) => /TextEditorDecorationType/.test(className)).length;
