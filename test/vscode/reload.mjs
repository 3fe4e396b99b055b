/** Seen from the page: a window that is reloaded shows the preview again, with what was chosen in it. */
import assert from 'node:assert/strict';

export const title = 'the preview is restored when the window is reloaded';

/** `comesUp(page)` gives the frame of the picture when it is there, `inView(frame, id)` a node, in sight. */
export async function reload(page, comesUp, inView) {
  const frame = await comesUp(page);
  const before = await nodesOf(frame);
  await (await inView(frame, 'squeezed')).click();
  await frame.locator('.selected[data-id="squeezed"]').waitFor({ timeout: 20_000 });
  await page.evaluate(() => Object.assign(window, { before: true }));
  await page.keyboard.press('F1');
  await page.keyboard.type('Developer: Reload Window');
  await page.waitForTimeout(500); // the list follows the typing after a moment
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !('before' in window), undefined, { timeout: 30_000 });
  const restored = await comesUp(page);
  assert.deepEqual(await nodesOf(restored), before);
  await restored.locator('.selected[data-id="squeezed"]').waitFor({ timeout: 20_000 });
}

function nodesOf(frame) {
  return frame.$$eval('.node[data-id]', (elements) => elements.map((element) => element.dataset.id).sort());
}
