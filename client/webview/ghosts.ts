/** What numbers were before others were tried: on each box or row whose number is another now. */
import type { GraphNode, Size } from '../../core/graph/graph.ts';
import { figure } from '../../core/graph/words.ts';
import { element } from './dom.ts';
import type { Model } from './model.ts';
import type { Views } from './views.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** @param before the nodes as the file has them */
export function haunt(views: Views, model: Model, before: readonly GraphNode[]): void {
  const old = new Map(before.map((node) => [node.id, node]));
  if (model.mode === 'map') {
    for (const node of model.placed?.nodes ?? []) {
      const was = old.get(node.id);
      const box = views.current.element(node.id);
      box?.querySelector('.ghost')?.remove();
      if (was && box && differs(was, node)) box.append(ghost(box, was, node.size));
    }
    return;
  }
  for (const node of model.picture?.graph.nodes ?? []) {
    const was = old.get(node.id);
    const number = views.current.element(node.id)?.querySelector('.number-of');
    if (was && number && figure(was) !== figure(node))
      number.append(element('span', { class: 'ghost row-ghost' }, ` was ${bare(was)}`));
  }
}

/** Whether two numbers are shown as different ones; numbers that are the same objects are not written out to find that. */
function differs(was: GraphNode, now: GraphNode): boolean {
  const isSame = was.support === now.support && was.credence === now.credence && was.prior === now.prior;
  return !isSame && figure(was) !== figure(now);
}

/** On the lower edge of its box, and where its bar ended. */
function ghost(box: Element, old: GraphNode, { height }: Size): SVGElement {
  const group = make('g', { class: 'ghost' });
  const track = box.querySelector<SVGRectElement>('.track');
  if (track && old.support !== null) {
    // Read off attributes: asking for boxes would have the page laid out anew for each of them.
    const [x, y, width, high] = ['x', 'y', 'width', 'height'].map((name) => Number(track.getAttribute(name)));
    group.append(
      make('path', { class: 'ghost-mark', d: `M${x + old.support * width} ${y - 4}v${high + 8}` }),
    );
  }
  const text = make('text', { class: 'ghost-number', x: '10', y: String(height + 12) });
  text.textContent = `was ${bare(old)}`;
  group.append(text);
  return group;
}

/** A node's number without the sign that it is derived. */
export function bare(node: GraphNode): string {
  return figure(node).replace(/^⊢\s*/, '');
}

function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
