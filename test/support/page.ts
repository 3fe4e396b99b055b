/** The preview page in a headless Chromium, under its own policy, with a stand-in for the editor around it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { FromPage, PageState, Picture, ToPage } from '../../client/src/preview/messages.ts';
import { pageHtml } from '../../client/src/preview/page.ts';
import { editorStyle } from '../../core/graph/style.ts';
import { graphOf } from './pictures.ts';

const ORIGIN = 'http://preview.test/';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

/** Where a Chromium is: named by CHROMIUM, on the PATH, or set up in .vscode-test by `npm test`; else undefined. */
export function chromiumPath(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  if (!existsSync('.vscode-test')) return undefined;
  return readdirSync('.vscode-test')
    .map((folder) => `.vscode-test/${folder}/chromium`)
    .find(existsSync);
}

/** The page, what it posted, and what its policy or its script complained of. */
export interface Preview {
  readonly page: Page;
  readonly posted: FromPage[];
  readonly complaints: string[];
  send(...messages: ToPage[]): Promise<void>;
  state(): Promise<PageState>;
}

export class PreviewBrowser {
  private browser: Browser | undefined;
  private files: Map<string, string> | undefined;

  /** A fresh page; `state` is what the editor kept of an earlier one. */
  async open(state?: PageState, size = { width: 900, height: 600 }): Promise<Preview> {
    this.browser ??= await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
    this.files ??= await bundle();
    const context = await this.browser.newContext({ viewport: size });
    const page = await context.newPage();
    const posted: FromPage[] = [];
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.exposeFunction('postToTest', (message: FromPage) => void posted.push(message));
    await page.addInitScript((kept) => {
      const global = globalThis as unknown as Record<string, unknown>;
      global.kept = kept;
      global.acquireVsCodeApi = () => ({
        postMessage: global.postToTest,
        getState: () => global.kept,
        setState: (next: unknown) => (global.kept = next),
      });
    }, state);
    await page.route(`${ORIGIN}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const body = this.files!.get(name);
      const type = name.endsWith('.js')
        ? 'text/javascript'
        : name.endsWith('.css')
          ? 'text/css'
          : 'text/html';
      return body === undefined
        ? route.abort()
        : route.fulfill({ body, contentType: `${type}; charset=utf-8` });
    });
    await page.goto(`${ORIGIN}index.html`);
    await until(() => posted.length > 0);
    return {
      page,
      posted,
      complaints,
      send: (...messages) =>
        page.evaluate(
          (all) =>
            new Promise<void>((done) => {
              let left = all.length;
              // The page hears of a message first. What it then draws is there after the next frame.
              const hear = () => {
                if (--left > 0) return;
                window.removeEventListener('message', hear);
                requestAnimationFrame(() => requestAnimationFrame(() => done()));
              };
              window.addEventListener('message', hear);
              for (const message of all) window.postMessage(message, '*');
            }),
          messages,
        ),
      state: () => page.evaluate(() => (globalThis as unknown as { kept: PageState }).kept),
    };
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }
}

/** Waits for something to become true; fails after a minute, which only what never comes takes. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it did not come about within a minute');
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function bundle(): Promise<Map<string, string>> {
  const built = await build({
    entryPoints: ['client/webview/preview.ts', 'client/webview/preview.css'],
    bundle: true,
    write: false,
    format: 'esm',
    outdir: 'out',
  });
  const html = pageHtml({
    script: `${ORIGIN}preview.js`,
    style: `${ORIGIN}preview.css`,
    nonce: 'for-this-test',
  });
  const files = built.outputFiles.map((file) => [file.path.replace(/^.*[\\/]/, ''), file.text] as const);
  return new Map([...files, ['index.html', html]]);
}

/** A small argument with a bit of everything that is drawn. */
export const RAIN = `argument "Rain"
thesis wet "The street is wet"
  because by-rain: rain, open-sky
  because tap
assumption rain "It *rains* <b>hard</b> & long"
assumption open-sky "Nothing covers the street"
claim tap "A tap runs" because leak
evidence leak "There is a leak"
objection dry "It looks dry" rebuts wet`;

/** The ids of the nodes that are marked as selected. */
export function selected({ page }: Preview): Promise<(string | undefined)[]> {
  return page
    .locator('.window .node.selected')
    .evaluateAll((all) => all.map((e) => (e as SVGElement).dataset.id));
}

/** The picture of one file, as the server sends it but without numbers. */
export function pictureOf(text: string, uri: string, version = 1): Picture {
  const graph = graphOf(text, { bare: true }) as Picture['graph'];
  return { type: 'picture', uri, version, graph, css: editorStyle(), broken: 0, numbers: 'none', theses: [] };
}

/** The same with its numbers, as the server sends it once they are computed. */
export function numberedPicture(text: string, uri: string, version = 1): Picture {
  return { ...pictureOf(text, uri, version), graph: graphOf(text) as Picture['graph'], numbers: 'current' };
}
