/** The weakness lens: boxes and rows are filled by their importance to the thesis. */
import { GRADES, lensOf } from '../../../core/graph/lens.ts';
import { percent } from '../../../core/text/percent.ts';
import { element, iconButton } from '../dom.ts';
import type { Page } from '../page.ts';

/** Bars of a chart: what matters more is longer. */
const LENS = 'M3 13.5V9.5M6.3 13.5V6.5M9.6 13.5V11M13 13.5V2.5';
const SVG = 'http://www.w3.org/2000/svg';

/** `i` or its button turns it on and off. */
export function lensing({ keys, map, model, toolbar, views }: Page): void {
  const toggle = () => {
    model.update({ lens: !model.state.lens });
    paint();
  };
  const button = iconButton(LENS, 'Fill boxes by their importance to the thesis (I)', toggle);
  toolbar.share.before(button);

  const paint = () => {
    const { state, tree } = model;
    button.setAttribute('aria-pressed', String(state.lens === true));
    views.area.classList.toggle('lens', state.lens === true);
    for (const strip of views.current.root.querySelectorAll('.lens-strip')) strip.remove();
    for (const old of views.current.root.querySelectorAll('[data-heat]')) {
      (old as HTMLElement | SVGElement).removeAttribute('data-heat');
      old.removeAttribute('data-against');
    }
    map.explain(undefined);
    if (!state.lens || !tree) return;
    const { heats, most } = lensOf(tree);
    for (const [key, { grade, against }] of heats) {
      const part = grade > 0 ? views.current.element(key) : undefined;
      if (!part) continue;
      part.setAttribute('data-heat', String(grade));
      if (against) part.setAttribute('data-against', '');
      const size = model.mode === 'map' ? map.drawing?.box(key) : undefined;
      // How much it is can be read off a length as well as off a colour.
      if (size && size.height > 16) part.append(strip(size.height, grade));
    }
    map.explain(most > 0 ? legendOf(most) : undefined);
  };
  keys.add({ key: 'i', run: toggle });
  model.onChange((change) => {
    if (change === 'picture' || change === 'layout' || change === 'numbers') paint();
  });
  paint();
}

function strip(height: number, grade: number): SVGElement {
  const made = document.createElementNS(SVG, 'rect');
  const room = height - 16;
  const length = (room * grade) / GRADES;
  const size = { class: 'lens-strip', x: 3, y: 8 + room - length, width: 4, height: length };
  for (const [name, value] of Object.entries(size)) made.setAttribute(name, String(value));
  return made;
}

/** What the fills mean: up to how much each goes. */
function legendOf(most: number): HTMLElement {
  const row = element(
    'p',
    { class: 'lens-legend' },
    'importance to the thesis: what it gains or loses by it, up to',
  );
  for (let grade = 1; grade <= GRADES; grade++) {
    const points = percent((most * grade) / GRADES).replace(/\s?%$/, '');
    row.append(element('span', { class: 'lens-sample', 'data-heat': String(grade) }, points));
  }
  row.append('points');
  return row;
}
