/**
 * Makes the pictures of the README and of the walkthrough, docs/images/: the examples in a real VS Code.
 * `node scripts/screenshots.mjs [NAME…]`
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { previewFrame } from './lib/browser.mjs';
import { main, root, run } from './lib/run.mjs';
import { withVSCode } from './lib/vscode.mjs';

/** Only the editor and what the extension adds to it. */
const bare = {
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'breadcrumbs.enabled': false,
  'editor.stickyScroll.enabled': false,
};
const closeSidebar = { command: 'workbench.action.closeSidebar' };
const whole = (open) => [open, { command: 'steelman.openPreview' }];
/** In the preview: as large as fits. */
const fitted = ['0'];

/**
 * Picture by picture: the file, alone in its folder with the text that it annotates; the text after which the cursor
 * is put; what happens in VS Code; the keys that are pressed in the preview, and then those in the window.
 */
const pictures = {
  editor: {
    theme: 'Light Modern',
    cursor: 'because inter',
    steps: (open) => [open, { command: 'steelman.openPreviewToSide' }],
    inPreview: fitted,
    keys: ['Control+1', 'Control+k', 'Control+i'],
    width: 1700,
  },
  preview: { theme: 'Light Modern', steps: whole, inPreview: fitted },
  'preview-dark': { theme: 'Dark Modern', steps: whole, inPreview: fitted },
  'preview-high-contrast': { theme: 'Default High Contrast', steps: whole, inPreview: fitted },
  mistakes: {
    theme: 'Dark Modern',
    example: 'mistakes',
    cursor: 'claim checked',
    steps: (open) => [open, { command: 'workbench.actions.view.problems' }],
    keys: ['Control+1'],
  },
};

const openExample = { command: 'steelman.openExample' };
const themes = { light: 'Light Modern', dark: 'Dark Modern' };

/** The steps of the walkthrough, each in every theme: what happens in VS Code, and the keys that are pressed then. */
const walkthrough = {
  open: { steps: [openExample] },
  fix: { steps: [openExample, { command: 'steelman.tour.weakStep' }, { wait: 1500 }], keys: ['Control+.'] },
  number: { steps: [openExample, { command: 'steelman.tour.number' }], keys: ['4', '0', '%'] },
  annotate: { steps: [openExample, { command: 'steelman.tour.annotate' }] },
  write: {
    steps: [{ command: 'steelman.newArgument' }, { command: 'steelman.openPreviewToSide' }],
    keys: ['Control+1'],
  },
};

/** The step that puts the cursor after this text. */
function at(file, text) {
  const before = readFileSync(file, 'utf8').split(text)[0] + text;
  const lines = before.split('\n');
  return { open: file, line: lines.length - 1, column: lines.at(-1).length };
}

await main(async () => {
  await run(process.execPath, ['esbuild.mjs'], { why: 'The build' });
  const images = join(root, 'docs/images');
  mkdirSync(images, { recursive: true });
  mkdirSync(join(images, 'walkthrough'), { recursive: true });
  const guided = Object.keys(walkthrough).flatMap((step) =>
    Object.keys(themes).map((theme) => `walkthrough/${step}-${theme}`),
  );
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : [...Object.keys(pictures), ...guided];
  for (const name of wanted) {
    const path = join(images, `${name}.png`);
    const [, step, theme] = /^walkthrough\/(.+)-(.+)$/.exec(name) ?? [];
    await (step ? takeStep(walkthrough[step], themes[theme], path) : take(pictures[name], path));
    console.log(`docs/images/${name}.png`);
  }
});

async function take(
  { theme, example = 'persona-training', cursor, steps, inPreview, keys = [], width = 1400 },
  path,
) {
  const folder = mkdtempSync(join(tmpdir(), 'steelman-picture-'));
  for (const name of [`${example}.steelman`, `${example}.md`, 'steelman.json'])
    copyFileSync(join(root, 'examples', name), join(folder, name));
  const file = join(folder, `${example}.steelman`);
  const open = cursor ? at(file, cursor) : { open: file };
  const settings = { ...bare, 'workbench.colorTheme': theme };
  const window = { size: { width, height: 860 }, scale: 1.5 };
  try {
    await withVSCode({ folder, steps: [closeSidebar, ...steps(open)], settings, ...window }, async (page) => {
      if (inPreview) {
        const frame = await previewFrame(page);
        for (const key of inPreview) await frame.locator('.window').press(key);
      }
      await page.waitForTimeout(1000);
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForTimeout(2000);
      await page.screenshot({ path });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A step of the walkthrough, in a window that opens on nothing. */
async function takeStep({ steps, keys = [] }, theme, path) {
  const settings = { ...bare, 'workbench.colorTheme': theme, 'workbench.statusBar.visible': false };
  // As narrow as the preview is still a map.
  const window = { size: { width: 1040, height: 680 }, scale: 1.2 };
  await withVSCode({ steps: [closeSidebar, ...steps, { wait: 500 }], settings, ...window }, async (page) => {
    await page.waitForTimeout(4000);
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(2000);
    await page.screenshot({ path });
  });
}
