/** The argument's text beside the picture: what is selected in one is marked in the other. */
import type { Span } from '../../core/text/span.ts';
import { element } from '../webview/dom.ts';
import { data, evaluated, ROOT } from './argument.ts';

class SourcePane {
  private readonly heading = element('h2', { class: 'source-name' });
  private readonly text = element('pre', { class: 'source-text', tabindex: '0' });
  readonly root = element(
    'section',
    { class: 'source own-keys', 'aria-label': 'Text of the argument' },
    this.heading,
    this.text,
  );
  private shown = '';
  private selected: string | undefined;
  private onToggle: () => void = () => {};

  constructor() {
    this.root.hidden = true;
  }

  /** Calls `listener` when the pane is opened or closed. */
  onToggled(listener: () => void): void {
    this.onToggle = listener;
  }

  toggle(isOpen = this.root.hidden): void {
    this.root.hidden = !isOpen;
    this.show();
    this.onToggle();
  }

  /** Marks the declaration or clause of a node where the text is shown; `open` shows it. */
  reveal(id: string, open: boolean): void {
    this.selected = id;
    if (open && this.root.hidden) this.toggle(true);
    else this.show();
  }

  private show(): void {
    if (this.root.hidden) return;
    const place = this.place();
    const path = place?.path ?? (this.shown || ROOT);
    const text = data.files.find((file) => file.path === path)!.text;
    const { start, end } = place?.span ?? { start: 0, end: 0 };
    const mark = element('mark', {}, text.slice(start, end));
    this.shown = path;
    this.heading.textContent = path;
    this.text.replaceChildren(text.slice(0, start), ...(end > start ? [mark] : []), text.slice(end));
    if (end > start) mark.scrollIntoView({ block: 'nearest' });
  }

  private place(): { readonly path: string; readonly span: Span } | undefined {
    const argument = evaluated()?.argument;
    const thing = this.selected === undefined ? undefined : argument?.byId.get(this.selected);
    return argument && thing ? { path: thing.uri, span: argument.span(thing) } : undefined;
  }
}

export const sourcePane = new SourcePane();
