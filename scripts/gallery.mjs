/**
 * Takes pictures of the preview in a real VS Code, to be looked at one by one: every example, and arguments generated for
 * it, as they open, unfolded, and as an outline. `node scripts/gallery.mjs -o FOLDER [--theme NAME] [--size WxH] [FILE…]`
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { previewFrame } from './lib/browser.mjs';
import { main, root } from './lib/run.mjs';
import { withVSCode } from './lib/vscode.mjs';

const GENERATED = [60, 150, 400];
/** What is pressed in the preview before each picture, after the one before it. */
const VIEWS = { opened: [], unfolded: ['e', '0'], outline: ['r', 'o'] };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', short: 'o', default: '.vscode-test/gallery' },
    theme: { type: 'string', default: 'Light Modern' },
    size: { type: 'string', default: '1400x860' },
  },
});

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'steelman-gallery-'));
  try {
    const files = await gather(folder);
    mkdirSync(values.output, { recursive: true });
    await take(folder, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Puts the files into a folder and gives their names: those that are asked for, else examples and generated ones. */
async function gather(folder) {
  const examples = join(root, 'examples');
  const own = readdirSync(examples).filter((name) => /\.(steelman|md|json)$/.test(name));
  for (const name of own) copyFileSync(join(examples, name), join(folder, name));
  if (positionals.length > 0) {
    for (const path of positionals) copyFileSync(resolve(path), join(folder, basename(path)));
    return positionals.map((path) => basename(path));
  }
  const generate = await generator();
  const generated = GENERATED.map((size) => `generated-${size}.steelman`);
  for (const [i, size] of GENERATED.entries()) writeFileSync(join(folder, generated[i]), generate(size, 7));
  return [...own.filter((name) => name.endsWith('.steelman')), ...generated];
}

/** The tests' generator of arguments. */
async function generator() {
  const bundled = join(root, '.vscode-test', `generator-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'test/support/pictures.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: bundled,
    logLevel: 'error',
  });
  try {
    return (await import(pathToFileURL(bundled).href)).generatedText;
  } finally {
    rmSync(bundled);
  }
}

/** One VS Code for all: the preview, alone in its window, follows the file that is opened. */
async function take(folder, files) {
  const [width, height] = values.size.split('x').map(Number);
  const settings = {
    'workbench.colorTheme': values.theme,
    'workbench.activityBar.location': 'hidden',
    'workbench.statusBar.visible': false,
    'window.commandCenter': false,
  };
  const first = join(folder, files[0]);
  const steps = [
    { command: 'workbench.action.closeSidebar' },
    { open: first },
    { wait: 500 },
    { command: 'steelman.openPreview' },
  ];
  for (const file of files) {
    steps[1] = { open: join(folder, file) };
    await withVSCode({ folder, steps, settings, size: { width, height } }, async (page) => {
      for (const [view, keys] of Object.entries(VIEWS)) {
        const frame = await previewFrame(page);
        for (const key of keys) await frame.locator('body').press(key);
        await page.waitForTimeout(keys.length > 0 ? 500 : 2500);
        const path = join(values.output, `${basename(file, '.steelman')}-${view}.png`);
        await page.screenshot({ path });
        console.log(path);
      }
    });
  }
}
