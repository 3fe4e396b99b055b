/** The menu of the share button: what is shown as a file, or copied as text. */
import { element } from '../dom.ts';
import { ask, isAlone, post } from '../host.ts';
import type { Page } from '../page.ts';
import { base64, rasterOf } from '../raster.ts';

const COPIES = [
  { format: 'mermaid', mode: undefined, label: 'Copy as Mermaid' },
  { format: 'markdown', mode: 'outline', label: 'Copy as outline' },
  { format: 'markdown', mode: 'map', label: 'Copy as Markdown' },
  { format: 'svg', mode: undefined, label: 'Copy as SVG' },
] as const;

export function sharing({ keys, model, overlay, toolbar }: Page): void {
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': 'Export' });
  menu.hidden = true;
  overlay.append(menu);

  /** What draws a table draws a map. */
  const shown = () => ({
    mode: model.mode === 'outline' ? ('outline' as const) : ('map' as const),
    folded: [...model.folded],
  });
  const open = () => {
    menu.hidden = false;
    menu.querySelector('button')?.focus();
  };
  const close = () => {
    menu.hidden = true;
  };
  const item = (label: string, run: () => void) => {
    const button = element('button', { type: 'button', class: 'menu-item', role: 'menuitem' }, label);
    button.addEventListener('click', () => {
      close();
      run();
    });
    menu.append(button);
  };
  const copy = async ({ format, mode = shown().mode, label }: (typeof COPIES)[number]) => {
    try {
      const { text } = await ask(model.state.uri, { kind: 'export', format, ...shown(), mode });
      await navigator.clipboard.writeText(text);
      toolbar.announce(`${label.replace('Copy', 'Copied')}.`);
    } catch (error) {
      toolbar.announce((error as Error).message);
    }
  };
  /** Does something with the map as a PNG, and says what came of it. */
  const raster = async (use: (blob: Blob) => Promise<void>, done: string) => {
    try {
      if (model.placed) await use(await rasterOf(model.placed));
      toolbar.announce(done);
    } catch (error) {
      toolbar.announce((error as Error).message);
    }
  };
  const save = async (blob: Blob) => {
    post({ type: 'save', uri: model.state.uri, extension: 'png', bytes: await base64(blob) });
  };
  const copyImage = (blob: Blob) => navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);

  const exportAs = (format?: string) =>
    post({ type: 'export', uri: model.state.uri, ...shown(), ...(format && { format }) });
  if (!isAlone) item('Export to a file…', () => exportAs());
  // An editor's page cannot be printed: it becomes a page of its own, which a browser can.
  if (isAlone) item('Print or save as PDF…', () => window.print());
  else item('Export as a page to print…', () => exportAs('html'));
  item('Export as PNG…', () => void raster(save, ''));
  item('Copy as image', () => void raster(copyImage, 'Copied as image.'));
  for (const each of COPIES) item(each.label, () => void copy(each));

  toolbar.share.addEventListener('click', () => (menu.hidden ? open() : close()));
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(relatedTarget as Node | null) && relatedTarget !== toolbar.share) close();
  });
  keys.add(
    { key: 'Escape', when: () => !menu.hidden, run: close },
    { key: 'ArrowDown', when: () => menu.contains(document.activeElement), run: () => move(menu, 1) },
    { key: 'ArrowUp', when: () => menu.contains(document.activeElement), run: () => move(menu, -1) },
  );
}

function move(menu: HTMLElement, by: number): void {
  const items = [...menu.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  items[(at + by + items.length) % items.length].focus();
}
