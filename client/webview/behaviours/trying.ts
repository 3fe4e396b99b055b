/** What if: a number is tried in the picture, every other follows, and Enter writes it into the file. */
import type { GraphNode, Size } from '../../../core/graph/graph.ts';
import { isTunable, numberOf } from '../../../core/graph/tuning.ts';
import { figure } from '../../../core/graph/words.ts';
import { percent } from '../../../core/text/percent.ts';
import type { Picture } from '../../src/preview/messages.ts';
import { button, element } from '../dom.ts';
import { ask, isAlone } from '../host.ts';
import type { Page } from '../page.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** What one press of a key changes a number by. */
const STEP = 0.05;
/** How far from a bar the pointer still takes hold of it, in px of the window. */
const REACH = 6;

/** Alt and the arrows, or dragging its bar, change the number of a leaf or step; Escape forgets, Enter writes. */
export function trying({ keys, map, model, overlay, stage, toolbar, trials }: Page): void {
  const bar = element('section', { class: 'trial', 'aria-label': 'What if', 'aria-live': 'polite' });
  bar.hidden = true;
  overlay.append(bar);
  /** What is tried, by id; the picture as the file has it while there is anything. */
  const tried = new Map<string, number>();
  let base: Picture | undefined;
  let isAsking = false;

  const nodeOf = (id: string | undefined) =>
    (base ?? model.picture)?.graph.nodes.find((node) => node.id === id);
  const settings = () => [...tried].map(([id, value]) => ({ id, value }));

  const forget = () => {
    tried.clear();
    bar.hidden = true;
    const before = base;
    base = undefined;
    if (before) model.renumber(before, { nodes: [], edges: [] });
  };
  /** Asks for the numbers that belong to what is tried; again, while that goes on changing. */
  const evaluate = async () => {
    if (isAsking) return;
    isAsking = true;
    try {
      for (let asked = ''; base && asked !== JSON.stringify(settings()); ) {
        asked = JSON.stringify(settings());
        const numbers = await ask(model.state.uri, { kind: 'whatIf', settings: settings() });
        if (!base) break;
        model.renumber(base, numbers);
      }
    } catch (error) {
      forget();
      toolbar.announce((error as Error).message);
    }
    isAsking = false;
  };
  const attempt = (id: string, value: number) => {
    const { picture } = model;
    if (!picture) return;
    base ??= picture;
    tried.set(id, Math.min(1, Math.max(0, Math.round(value * 1000) / 1000)));
    write();
    void evaluate();
  };
  const selected = () => {
    const node = nodeOf(model.subject);
    return node && model.picture && isTunable(node, model.picture.graph) ? node : undefined;
  };
  const nudge = (by: number) => () => {
    const node = selected();
    if (node) attempt(node.id, (tried.get(node.id) ?? numberOf(node)) + by);
    else toolbar.announce('Only leaves and steps have a number of their own to change.');
  };
  const save = async () => {
    const wanted = settings();
    try {
      await ask(model.state.uri, { kind: 'write', settings: wanted });
      forget();
      toolbar.announce('Written into the file. Undo takes it back.');
    } catch (error) {
      toolbar.announce((error as Error).message);
    }
  };

  const write = () => {
    const node = selected();
    const rows = [...tried].map(([id, value]) => {
      const of = nodeOf(id);
      return `${of?.name || id} ${of ? percent(numberOf(of)) : ''} → ${percent(value)}`;
    });
    bar.hidden = tried.size === 0;
    bar.replaceChildren(
      element('span', { class: 'trial-title' }, 'What if'),
      ...rows.map((row) => element('span', { class: 'trial-row' }, row)),
      ...outcomes(),
      ...(node
        ? [
            button('Holds', 'trial-button', () => attempt(node.id, 1)),
            button('Fails', 'trial-button', () => attempt(node.id, 0)),
          ]
        : []),
      button('Write (Enter)', 'trial-button only-in-editor', () => void save()),
      button('Forget (Esc)', 'trial-button', forget),
    );
  };
  /** What becomes of the theses. */
  const outcomes = (): HTMLElement[] =>
    (model.picture?.graph.nodes ?? []).flatMap((node) => {
      const before = nodeOf(node.id);
      if (node.kind !== 'thesis' || !before || figure(before) === figure(node)) return [];
      return [element('strong', { class: 'trial-row' }, `${node.name} ${bare(before)} → ${bare(node)}`)];
    });

  /** Marks on each box whose number has changed what it was. */
  const haunt = () => {
    if (!base) return;
    const before = new Map(base.graph.nodes.map((node) => [node.id, node]));
    for (const node of model.placed?.nodes ?? []) {
      const old = before.get(node.id);
      const box = map.drawing?.element(node.id);
      box?.querySelector('.ghost')?.remove();
      if (old && box && figure(old) !== figure(node)) box.append(ghost(box, old, node.size));
    }
  };

  stage.window.addEventListener(
    'pointerdown',
    (down) => {
      const id = map.drawing?.idAt(down.target);
      const node = nodeOf(id);
      const track = id === undefined ? undefined : map.drawing?.element(id)?.querySelector('.track');
      const { picture } = model;
      if (!node || !track || !picture || !isTunable(node, picture.graph) || down.button !== 0) return;
      const { left, width, top, bottom } = track.getBoundingClientRect();
      if (down.clientY < top - REACH || down.clientY > bottom + REACH) return;
      down.stopPropagation();
      model.choose(node.id, false);
      const move = ({ clientX }: PointerEvent) =>
        attempt(node.id, Math.round(Math.min(1, Math.max(0, (clientX - left) / width)) * 100) / 100);
      const stop = () => window.removeEventListener('pointermove', move);
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', stop, { once: true });
      window.addEventListener('pointercancel', stop, { once: true });
    },
    { capture: true },
  );
  trials.onTry((wanted) => {
    for (const { id, value } of wanted) attempt(id, value);
  });
  const when = () => tried.size > 0;
  keys.add(
    { key: 'ArrowUp', alt: true, run: nudge(STEP) },
    { key: 'ArrowDown', alt: true, run: nudge(-STEP) },
    { key: 'Enter', in: 'view', when: () => when() && !isAlone, run: () => void save() },
    { key: 'Escape', when, run: forget },
  );
  model.onChange((change) => {
    if (change === 'picture' && base) {
      // The file has changed: what is tried is tried on that.
      base = model.picture;
      if (base) void evaluate();
      else forget();
    }
    if (change === 'picture' || change === 'layout' || change === 'numbers') haunt();
    if (change !== 'state' && tried.size > 0) write();
  });
}

/** What a number was, on the lower edge of its box, and where its bar ended. */
function ghost(box: SVGGraphicsElement, old: GraphNode, { height }: Size): SVGElement {
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
function bare(node: GraphNode): string {
  return figure(node).replace(/^⊢\s*/, '');
}

function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
