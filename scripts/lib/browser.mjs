/** A headless Chromium at VS Code's web workbench, and what a user's hand does in it. */
import { chromium } from 'playwright-core';
import { setup } from '../setup.mjs';

/** Flags under which Chromium runs without a display, as root, and asks the network for nothing of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser; the caller closes it. */
export async function launchBrowser() {
  const { browser: executablePath } = await setup();
  return chromium.launch({ executablePath, args: flags, headless: true });
}

/** A new page at the workbench's address, with a profile of its own, ready when the workbench is drawn. */
export async function openWorkbench(
  browser,
  url,
  { size = { width: 1440, height: 900 }, scale = 1, prepare } = {},
) {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(url);
  await page.waitForSelector('.monaco-workbench .part.editor', { timeout: 180_000 });
  return page;
}

/** The preview's inner frame, two deep in the page, when it shows a picture; else undefined. */
export async function findPreview(page) {
  for (const frame of page.frames()) {
    const drawn = await frame.$('svg .node[data-id], .outline-view .row').catch(() => null); // a frame may go while it is asked
    if (drawn) return frame;
  }
  return undefined;
}

/** The same, waited for; rejects after `timeout` ms. */
export async function previewFrame(page, timeout = 120_000) {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    const frame = await findPreview(page);
    if (frame) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`No preview with a picture came up within ${timeout} ms.`);
}
