/** The list beside the drawing: how each thesis stands, what it hangs on, and every node in the order of the text. */
import type { GraphNode } from '../../core/graph/graph.ts';
import { plain } from '../../core/graph/text.ts';
import { isDot } from '../../core/graph/words.ts';
import type { PageThesis, Picture } from '../src/preview/messages.ts';
import { element, meter } from './dom.ts';

export class Side {
  readonly root = element('aside', { class: 'side', 'aria-label': 'Theses, cruxes and all statements' });
  private buttons: HTMLButtonElement[] = [];

  /** `onChoose` hears which node was clicked, and whether its source is to be opened. */
  constructor(private readonly onChoose: (id: string, open: boolean) => void) {}

  show(picture: Picture): void {
    this.buttons = [];
    const open = this.root.querySelector('details')?.open ?? false;
    const scrolled = this.root.scrollTop;
    const statements = picture.graph.nodes.filter((node) => !isDot(node));
    const all = element('details', {}, element('summary', {}, `All ${statements.length} statements`));
    all.open = open || picture.theses.length === 0;
    all.append(element('ul', {}, ...statements.map((node) => element('li', {}, this.nodeButton(node)))));
    this.root.replaceChildren(...picture.theses.map((thesis) => this.thesis(thesis)), all);
    this.root.scrollTop = scrolled;
  }

  /** Marks the entries of a node. */
  select(id: string | undefined): void {
    for (const button of this.buttons) {
      if (button.dataset.target === id) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  private thesis(thesis: PageThesis): HTMLElement {
    const section = element('section', {});
    const head = this.button(thesis.id, 'thesis-head', thesis.label || thesis.name);
    head.append(
      element('span', { class: 'name' }, thesis.name),
      element('span', { class: 'figure' }, thesis.figure),
    );
    section.append(head);
    if (thesis.support !== null) section.append(meter(0, thesis.support, thesis.range));
    if (thesis.label) section.append(element('p', { class: 'label' }, thesis.label));
    if (thesis.details.length > 0)
      section.append(element('p', { class: 'details' }, thesis.details.join(' · ')));
    if (thesis.cruxes.length > 0) section.append(this.cruxes(thesis));
    return section;
  }

  private cruxes({ cruxes }: PageThesis): HTMLElement {
    // Where all matter little, the bars tell at least which matters more.
    const most = Math.max(...cruxes.map((crux) => Math.abs(crux.importance))) || 1;
    const rows = cruxes.map((crux) => {
      const name = this.button(crux.id, 'crux', crux.label || crux.name);
      name.append(plain(crux.label) || crux.name);
      const weight = Math.abs(crux.importance) / most;
      const swing = crux.importance < 0 ? meter(1 - weight, 1, null, 'meter-against') : meter(0, weight);
      const mark = element('span', { class: 'needed', title: 'Without it the thesis cannot hold' }, '◆');
      const cell = element('th', { scope: 'row' }, name, ...(crux.needed ? [' ', mark] : []), swing);
      const figures = [crux.credence, crux.ifTrue, crux.ifFalse];
      return element('tr', {}, cell, ...figures.map((figure) => element('td', {}, figure)));
    });
    const column = (text: string, title: string) => element('th', { scope: 'col', title }, text);
    const head = element(
      'tr',
      {},
      column('Crux', 'What the thesis hangs on, most important first. ◆: without it the thesis cannot hold.'),
      column('now', 'Its credence or strength'),
      column(
        'if true',
        'By how many percentage points the support of the thesis changes when this proves true',
      ),
      column(
        'if false',
        'By how many percentage points the support of the thesis changes when this proves false',
      ),
    );
    return element('table', { class: 'cruxes' }, element('thead', {}, head), element('tbody', {}, ...rows));
  }

  private nodeButton(node: GraphNode): HTMLButtonElement {
    const button = this.button(node.id, 'entry', node.kind);
    button.append(element('span', { class: 'name' }, node.name), plain(node.label));
    return button;
  }

  private button(id: string, className: string, title: string): HTMLButtonElement {
    const button = element('button', { type: 'button', class: className, title, 'data-target': id });
    button.addEventListener('click', (event) => this.onChoose(id, event.ctrlKey || event.metaKey));
    button.addEventListener('dblclick', () => this.onChoose(id, true));
    this.buttons.push(button);
    return button;
  }
}
