/** What numbers were before others were tried: on each box or row whose number is another now. */
import type { GraphNode, PlacedNode } from '../../core/graph/graph.ts';
import { textWidth } from '../../core/graph/text.ts';
import { figure, isDot, shortFigure } from '../../core/graph/words.ts';
import { element } from './dom.ts';
import type { Model } from './model.ts';
import type { Views } from './views.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a ghost is written in, as the sheet has it. */
const FONT = { size: 11 };
const HEIGHT = 15;
const PAD = 4;
/** How far from the left edge of its box a ghost begins: to the right of the lines that run down from there. */
const INDENT = 30;

/** @param before the nodes as the file has them; none removes the ghosts */
export function haunt(views: Views, model: Model, before: readonly GraphNode[]): void {
  const old = new Map(before.map((node) => [node.id, node]));
  if (model.mode === 'map') {
    views.current.root.querySelector('.ghosts')?.remove();
    const found = (model.placed?.nodes ?? []).flatMap((node) => {
      const was = old.get(node.id);
      const box = views.current.element(node.id);
      return was && box && differs(was, node) ? [ghost(box, node, was)] : [];
    });
    // Over all boxes: in its own box, a ghost would be crossed by the outline of the next one.
    const layer = make('g', { class: 'ghosts' });
    layer.append(...found);
    if (found.length > 0) views.current.root.querySelector('.steelman')?.append(layer);
    return;
  }
  for (const node of model.picture?.graph.nodes ?? []) {
    const was = old.get(node.id);
    if (!was || !differs(was, node)) continue;
    const number = views.current.element(node.id)?.querySelector('.number-of');
    number?.append(element('span', { class: 'ghost row-ghost' }, ` was ${bare(was)}`));
  }
}

/** Whether two numbers are shown as different ones; numbers that are the same objects are not written out to find that. */
function differs(was: GraphNode, now: GraphNode): boolean {
  const isSame = was.support === now.support && was.credence === now.credence && was.prior === now.prior;
  return !isSame && figure(was) !== figure(now);
}

/** On a plate over the lower edge of its box, and where its bar ended. */
function ghost(box: Element, now: PlacedNode, old: GraphNode): SVGElement {
  const { position, size } = now;
  const group = make('g', { class: 'ghost', transform: `translate(${position.x} ${position.y})` });
  group.dataset.of = now.id;
  const track = box.querySelector<SVGRectElement>('.track');
  if (track && old.support !== null) {
    // Read off attributes: asking for boxes would have the page laid out anew for each of them.
    const [x, y, width, high] = ['x', 'y', 'width', 'height'].map((name) => Number(track.getAttribute(name)));
    group.append(
      make('path', { class: 'ghost-mark', d: `M${x + old.support * width} ${y - 4}v${high + 8}` }),
    );
  }
  const words = `was ${bare(old)}`;
  const x = isDot(now) ? 10 : INDENT;
  const plate = { x, y: size.height - 3, width: textWidth(words, FONT) + 2 * PAD, height: HEIGHT, rx: 3 };
  const text = make('text', { class: 'ghost-number', x: x + PAD, y: size.height + 8.5 });
  text.textContent = words;
  group.append(make('rect', { class: 'ghost-plate', ...plate }), text);
  return group;
}

/** A node's number without the sign that it is derived. */
export function bare(node: GraphNode): string {
  return shortFigure(node).replace(/^⊢\s*/, '');
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
