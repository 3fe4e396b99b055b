/** The way from the thesis to the statement in focus; each step of it is a button. */
import { element } from './dom.ts';
import type { Model } from './model.ts';

export class Breadcrumb {
  readonly root = element('nav', { class: 'breadcrumb', 'aria-label': 'In focus' });

  constructor(private readonly model: Model) {}

  show(): void {
    const way = this.model.breadcrumb;
    this.root.hidden = way.length === 0;
    const all = this.button('All', undefined);
    const steps = way.flatMap((place, i) => {
      const button = this.button(place.node!.name, place.key);
      if (i === way.length - 1) button.setAttribute('aria-current', 'location');
      return [element('span', { 'aria-hidden': 'true' }, '›'), button];
    });
    this.root.replaceChildren(all, ...steps);
  }

  private button(text: string, id: string | undefined): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'crumb' }, text);
    button.addEventListener('click', () => this.model.focusOn(id));
    return button;
  }
}
