/** What if: a number is tried in the picture, every other follows, and Enter writes it into the file. */
import { isTunable, numberOf, strengthOf } from '../../../core/graph/tuning.ts';
import { figure } from '../../../core/graph/words.ts';
import { percent } from '../../../core/text/percent.ts';
import type { Picture } from '../../src/preview/messages.ts';
import { button, element } from '../dom.ts';
import { bare, haunt } from '../ghosts.ts';
import { gripAt } from '../grip.ts';
import { ask, isAlone } from '../host.ts';
import type { Page } from '../page.ts';

/** What one press of a key changes a number by. */
const STEP = 0.05;

/**
 * Alt and the arrows, or dragging its bar or a step's strength, change the number of a leaf or step; Escape forgets, Enter
 * writes.
 */
export function trying({ keys, model, overlay, stage, toolbar, trials, views }: Page): void {
  const bar = element('section', { class: 'trial', 'aria-label': 'What if', 'aria-live': 'polite' });
  bar.hidden = true;
  overlay.append(bar);
  const heightFromBelow = () => stage.window.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
  stage.covers.push(() => (bar.hidden ? 0 : heightFromBelow()));
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
    if (!node) return toolbar.announce('Only leaves and steps have a number of their own to change.');
    attempt(node.id, (tried.get(node.id) ?? numberOf(node)) + by);
    // What is tried is not to lie under the bar. While one drags, nothing moves under the pointer.
    views.current.reveal();
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
    const rows = [...tried].map(([id, value]) => `${written(id)} → ${percent(value)}`);
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
  /** What has the number, and what that is as the file says. */
  const written = (id: string): string => {
    const node = nodeOf(id);
    if (node) return `${node.name || id} ${percent(numberOf(node))}`;
    const attack = (base ?? model.picture)?.graph.edges.find((edge) => edge.id === id);
    if (!attack) return id;
    const strength = percent(strengthOf(attack));
    return `${nodeOf(attack.from)?.name} ⊣ ${nodeOf(attack.to)?.name || attack.to} ${strength}`;
  };
  /** What becomes of the theses. */
  const outcomes = (): HTMLElement[] =>
    (model.picture?.graph.nodes ?? []).flatMap((node) => {
      // Looking for a node takes a while in a large argument, and theses are few.
      const before = node.kind === 'thesis' ? nodeOf(node.id) : undefined;
      if (!before || figure(before) === figure(node)) return [];
      return [element('strong', { class: 'trial-row' }, `${node.name} ${bare(before)} → ${bare(node)}`)];
    });

  views.area.addEventListener(
    'pointerdown',
    (down) => {
      const grip = gripAt(down, views, model);
      if (!grip) return;
      down.stopPropagation();
      down.preventDefault();
      model.choose(grip.id, false);
      const move = ({ clientX }: PointerEvent) => attempt(grip.id, grip.valueAt(clientX));
      const stop = () => window.removeEventListener('pointermove', move);
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', stop, { once: true });
      window.addEventListener('pointercancel', stop, { once: true });
    },
    { capture: true },
  );
  trials.onTry((wanted) => {
    for (const { id, value } of wanted) attempt(id, value);
  }, settings);
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
    const isDrawn = change === 'picture' || change === 'layout' || change === 'numbers';
    if (isDrawn) haunt(views, model, base?.graph.nodes ?? []);
    if (change !== 'state' && tried.size > 0) write();
  });
}
