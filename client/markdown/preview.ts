/** The script in VS Code's Markdown preview: puts a picture into the place of each Steelman fence, and keeps it current. */
import type { FencePicture, Pictures } from './pictures.ts';

/** What the large script leaves behind when it is loaded. */
interface Drawing {
  readonly Pictures: new () => Pictures;
  readonly style: string;
}

/** How wide a picture may be for what it is: below this share of its size, its words cannot be read. */
const SMALLEST = 0.7;
/** Characters of a fence past which nobody reads a picture in a text, and drawing would hold up the page. */
const MOST = 100_000;

const own = document.currentScript as HTMLScriptElement;
/** The pictures shown, by the fence's place in the document. A page's content is replaced; what is in it is kept here. */
const shown = new Map<number, HTMLElement>();
let drawing: Promise<{ readonly pictures: Pictures }> | undefined;
let drawn = '';
let latest = 0;

async function update(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>('.steelman-fence')];
  for (const [i, place] of places.entries()) {
    const picture = shown.get(i);
    if (picture && !place.contains(picture)) place.append(picture);
  }
  for (const i of shown.keys()) if (i >= places.length) shown.delete(i);
  if (places.length === 0) return;
  const fences = places.map((place) => ({
    words: (place.dataset.words ?? '').split(' '),
    text: place.querySelector('code')?.textContent ?? '',
  }));
  const wanted = JSON.stringify(fences);
  const turn = ++latest;
  if (wanted === drawn || wanted.length > MOST) return;
  const { pictures } = await (drawing ??= load());
  // While one is drawn, others may be asked for; only the last counts.
  if (turn !== latest) return;
  const found = pictures.draw(fences);
  if (turn !== latest) return;
  drawn = wanted;
  for (const [i, picture] of found.entries()) show(i, picture);
}

function show(index: number, picture: FencePicture | undefined): void {
  const place = document.querySelectorAll<HTMLElement>('.steelman-fence')[index];
  const before = shown.get(index);
  before?.remove();
  shown.delete(index);
  if (!picture || !place) return;
  const figure = element('figure', 'steelman-figure');
  const window = element('div', 'steelman-window');
  window.tabIndex = 0; // to be scrolled by keys where it is too wide
  window.append(svgOf(picture.svg, SMALLEST));
  figure.append(window);
  if (picture.note) figure.append(element('p', 'steelman-note', picture.note));
  if (picture.legend) {
    const legend = document.createElement('details');
    legend.open = before?.querySelector('details')?.open ?? false;
    legend.append(element('summary', '', 'Legend'), svgOf(picture.legend, 1));
    figure.append(legend);
  }
  shown.set(index, figure);
  place.append(figure);
}

/** Reads the SVG as XML, so that nothing in it can be taken for a script. */
function svgOf(text: string, smallest: number): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  const svg = document.importNode(documentElement, true) as unknown as SVGSVGElement;
  const width = Number(svg.getAttribute('width'));
  svg.style.maxWidth = `max(100%, ${Math.round(width * smallest)}px)`;
  return svg;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** Loads what draws, with the layout engine, from beside this script; the page lets in what carries its nonce. */
function load(): Promise<{ readonly pictures: Pictures }> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.nonce = own.nonce;
    script.src = own.src.replace(/markdown\.js(?=[?#]|$)/, 'markdown-pictures.js');
    script.addEventListener('error', fail);
    script.addEventListener('load', () => {
      const { Pictures, style } = (globalThis as unknown as { steelmanPictures: Drawing }).steelmanPictures;
      const sheet = document.createElement('style');
      sheet.textContent = style + LAYOUT;
      document.head.append(sheet);
      done({ pictures: new Pictures() });
    });
    document.head.append(script);
  });
}

const LAYOUT = `
.steelman-fence:has(> figure) > :not(figure) { display: none; }
.steelman-figure { margin: 1em 0; }
.steelman-window { overflow-x: auto; scrollbar-width: thin; }
.steelman-figure svg { display: block; margin: 0 auto; height: auto; }
.steelman-note { margin: 0.5em 0; color: color-mix(in srgb, var(--vscode-editorWarning-foreground, currentColor) 50%, currentColor); font-size: 0.9em; }
.steelman-note::before { content: '⚠ '; }
.steelman-figure details { margin-top: 0.5em; font-size: 0.9em; }
.steelman-figure summary { cursor: pointer; color: var(--vscode-descriptionForeground, inherit); }
`;

/** The preview shows another document: nothing of the last one may be seen in it. */
function forget(): void {
  for (const picture of shown.values()) picture.remove();
  shown.clear();
  drawn = '';
  latest++;
}

let source = settingsOf(document.querySelector<HTMLElement>('#vscode-markdown-preview-data'));

function settingsOf(data: HTMLElement | null): unknown {
  return (JSON.parse(data?.dataset.settings ?? '{}') as { source?: unknown }).source;
}

// Before VS Code's own listener, which replaces the content and then sends the event below.
addEventListener(
  'message',
  ({ data }) => {
    if (data?.type !== 'updateContent' || data.source === source) return;
    source = data.source;
    forget();
  },
  true,
);
addEventListener('vscode.markdown.updateContent', () => void update());
// The first content is put in by another script, before or after this one runs, and no event tells of it.
new MutationObserver((_, observer) => {
  if (hasContent()) observer.disconnect();
}).observe(document.documentElement, { childList: true, subtree: true });
hasContent();

function hasContent(): boolean {
  const found = document.querySelector('.markdown-body') !== null;
  if (found) void update();
  return found;
}
