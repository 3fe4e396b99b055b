/** Opens a file in a real VS Code with the extension from the source folder, does things there and takes a picture. */

import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { previewFrame } from './lib/browser.mjs';
import { main, PlainError } from './lib/run.mjs';
import { withVSCode } from './lib/vscode.mjs';

const usage = `node scripts/screenshot.mjs --open FILE [options] -o out.png
  --line N            put the cursor on line N (from 1)
  --theme NAME        e.g. "Dark Modern", "Light Modern", "Default High Contrast"
  --preview           open the preview beside the text and wait for its picture
  --command ID        run a command, by its id; may be repeated; ID=JSON hands it arguments
  --hover LINE:COL    show the hover there (from 1)
  --keys KEYS         press keys in the end, e.g. "Control+Space"; may be repeated
  --setting K=JSON    a setting; may be repeated
  --folder DIR        open this folder (else the file's own)
  --size WxH          the window, default 1440x900
  --wait MS           wait before the picture, default 1500
  --console           print what the page and the webview write to the console`;

await main(async () => {
  const { values } = options();
  if (!values.open || !values.output) throw new PlainError(usage);
  const file = resolve(values.open);
  const steps = [{ open: file, line: Number(values.line ?? 1) - 1 }, { wait: 500 }];
  if (values.preview) steps.push({ command: 'steelman.openPreviewToSide' });
  for (const each of values.command ?? []) {
    const [, command, args] = /^([^=]+)(?:=(.*))?$/s.exec(each);
    steps.push({ command, args: args && [JSON.parse(args)] }, { wait: 300 });
  }
  if (values.hover) {
    const [line, column] = values.hover.split(':').map(Number);
    steps.push(
      { open: file, line: line - 1, column: column - 1 },
      { wait: 1000 },
      { command: 'editor.action.showHover' },
    );
  }
  const settings = { 'workbench.colorTheme': values.theme };
  for (const each of values.setting ?? []) {
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(each);
    settings[key] = JSON.parse(value);
  }
  const [width, height] = values.size.split('x').map(Number);
  const prepare = values.console ? printConsole : undefined;
  await withVSCode(
    { folder: resolve(values.folder ?? dirname(file)), steps, settings, size: { width, height }, prepare },
    async (page) => {
      if (values.preview)
        await previewFrame(page).catch((error) =>
          console.error(`${error.message} The picture shows what there is.`),
        );
      await page.waitForTimeout(Number(values.wait));
      for (const keys of values.keys ?? []) await page.keyboard.press(keys);
      if (values.keys) await page.waitForTimeout(Number(values.wait));
      await page.screenshot({ path: values.output });
      console.log(values.output);
    },
  );
});

function options() {
  const text = { type: 'string' };
  const several = { type: 'string', multiple: true };
  const options = {
    ...{
      open: text,
      line: text,
      theme: { ...text, default: 'Dark Modern' },
      hover: text,
      folder: text,
    },
    ...{
      size: { ...text, default: '1440x900' },
      wait: { ...text, default: '1500' },
      output: { ...text, short: 'o' },
    },
    ...{ command: several, keys: several, setting: several },
    ...{ preview: { type: 'boolean' }, console: { type: 'boolean' } },
  };
  try {
    return parseArgs({ options });
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${usage}`);
  }
}

function printConsole(page) {
  page.on('console', (message) => console.log(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => console.log(`[page error] ${error.message}`));
}
