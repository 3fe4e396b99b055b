/** Seen from the page: a window that is reloaded shows the preview again, with what was chosen in it. */
import assert from 'node:assert/strict';

export const title = 'the preview is restored when the window is reloaded';

/** How long each step may take, in milliseconds, on a machine that is busy with other work. */
const PATIENCE = 120_000;

/** `comesUp(page)` gives the frame of the picture when it is there, `inView(frame, id)` a node, in sight. */
export async function reload(page, comesUp, inView) {
  const frame = await comesUp(page);
  // Until its numbers are there the argument is folded in another way.
  await frame.locator('.answer', { hasText: '%' }).waitFor({ timeout: PATIENCE });
  const before = await nodesOf(frame);
  await (await inView(frame, 'squeezed')).click({ timeout: PATIENCE });
  await frame.locator('.selected[data-id="squeezed"]').waitFor({ timeout: PATIENCE });
  await page.evaluate(() => Object.assign(window, { before: true }));
  await reloadWindow(page);
  const restored = await comesUp(page);
  let after = [];
  // The page may be asked while it is laid out anew.
  for (const end = Date.now() + PATIENCE; String(after) !== String(before) && Date.now() < end; )
    after = await nodesOf(restored);
  assert.deepEqual(after, before);
  await restored.locator('.selected[data-id="squeezed"]').waitFor({ timeout: PATIENCE });
}

/**
 * On a busy machine a key may be lost between page and preview: the command is asked for until the window goes. It is
 * written into the palette itself: typed, it would go to the text when the click is followed there, or be keys of the
 * preview, where `e` unfolds everything.
 */
async function reloadWindow(page) {
  const gone = () => page.waitForFunction(() => !('before' in window), undefined, { timeout: 30_000 });
  const entry = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Reload Window' }).first();
  const palette = page.locator('.quick-input-widget input[type="text"]');
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    try {
      await palette.fill('>Developer: Reload Window', { timeout: 30_000 });
      await entry.click({ timeout: 30_000 });
      await gone();
      return;
    } catch (error) {
      if (tries === 6) throw error;
    }
  }
}

function nodesOf(frame) {
  return frame.$$eval('.node[data-id]', (elements) => elements.map((element) => element.dataset.id).sort());
}
