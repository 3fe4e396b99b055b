/** Seen from the page: a window that is reloaded shows the preview again, with what was chosen in it. */
import assert from 'node:assert/strict';

export const title = 'the preview is restored when the window is reloaded';

/** `preview` is the frame of the picture; `comesUp(page)` waits for it. */
export async function reload(page, comesUp) {
  const before = await nodesOf(await comesUp(page));
  const frame = await comesUp(page);
  await frame.locator('svg [data-id="squeezed"]').first().click();
  await frame.locator('svg .selected[data-id="squeezed"]').waitFor({ timeout: 10_000 });
  await page.waitForTimeout(1500); // VS Code writes down a page's state some time after it has changed
  await page.reload();
  const restored = await comesUp(page);
  assert.deepEqual(await nodesOf(restored), before);
  await restored.locator('svg .selected[data-id="squeezed"]').waitFor({ timeout: 10_000 });
}

function nodesOf(frame) {
  return frame.$$eval('svg [data-id]', (elements) => elements.map((element) => element.dataset.id).sort());
}
