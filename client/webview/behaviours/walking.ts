/** The walk: one step of the argument at a time, with its text, its warrant and what speaks against it. */
import type { GraphNode } from '../../../core/graph/graph.ts';
import { ROLES } from '../../../core/graph/row-words.ts';
import { plain } from '../../../core/graph/text.ts';
import { placeOf } from '../../../core/graph/tree.ts';
import { type Bystander, type Stop, stopsOf, type WalkOrder } from '../../../core/graph/walk.ts';
import { figure, kindWord, stepLabel } from '../../../core/graph/words.ts';
import { button, element, iconButton } from '../dom.ts';
import { post } from '../host.ts';
import type { Page } from '../page.ts';

const WALK = 'M3 14V11H7V8H11V5H14';
const FULL = 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10';

/** `g` or its button starts it, the arrow keys go on and back, Escape ends it. */
export function walking({ keys, model, overlay, stage, toolbar, views }: Page): void {
  const body = element('div', { class: 'walk-body', 'aria-live': 'polite' });
  const count = element('span', { class: 'walk-count' });
  const card = element('section', { class: 'walk', 'aria-label': 'Walk through the argument' });
  card.hidden = true;
  overlay.append(card);
  stage.covers.push(() => (card.classList.contains('walk-full') ? 0 : card.offsetHeight));
  let order: WalkOrder = 'down';
  /** The key of the stop that is shown. */
  let at: string | undefined;

  const stops = (): Stop[] => {
    const { tree, state } = model;
    const top = tree && state.focus !== undefined ? placeOf(tree, state.focus) : undefined;
    return tree ? stopsOf(tree, order, top) : [];
  };
  const show = (all: readonly Stop[], index: number) => {
    const stop = all[index];
    if (!stop) return;
    at = stop.key;
    count.textContent = `${index + 1} of ${all.length}`;
    body.replaceChildren(...written(stop, (id) => model.choose(id, false)));
    body.scrollTop = 0;
    if (model.state.selected !== stop.key) model.choose(stop.key, false, true);
  };
  const go = (by: number) => {
    const all = stops();
    const here = all.findIndex(({ key }) => key === at);
    show(all, Math.min(all.length - 1, Math.max(0, here + by)));
  };
  const start = () => {
    const all = stops();
    if (all.length === 0) return toolbar.announce('There is no step to walk through yet.');
    card.hidden = false;
    const here = all.findIndex(({ key }) => key === model.state.selected);
    show(all, Math.max(0, here));
    next.focus();
  };
  const end = () => {
    const hadFocus = card.contains(document.activeElement);
    if (card.classList.contains('walk-full')) fill();
    card.hidden = true;
    at = undefined;
    if (hadFocus) views.current.focus();
  };
  const turn = () => {
    order = order === 'down' ? 'up' : 'down';
    label();
    show(stops(), 0);
  };
  const label = () => {
    turning.textContent = order === 'down' ? 'From the thesis down' : 'From the leaves up';
  };
  /** The whole page, and the whole screen as far as the window around lets it. */
  const fill = () => {
    const isFull = card.classList.toggle('walk-full');
    full.setAttribute('aria-pressed', String(isFull));
    if (!document.fullscreenEnabled) post({ type: 'maximise', uri: model.state.uri });
    else if (isFull) void document.documentElement.requestFullscreen();
    else if (document.fullscreenElement) void document.exitFullscreen();
  };

  const turning = button('', 'card-action', turn, 'The other way round');
  const next = button('›', 'card-action', () => go(1), 'Next step (→)');
  const full = iconButton(FULL, 'Full screen', fill);
  full.setAttribute('aria-pressed', 'false');
  label();
  card.append(
    element(
      'header',
      { class: 'card-head' },
      button('‹', 'card-action', () => go(-1), 'Previous step (←)'),
      next,
      count,
      turning,
      full,
      button('×', 'card-step', end, 'Close (Escape)'),
    ),
    body,
  );
  toolbar.share.before(iconButton(WALK, 'Walk through the argument (G)', start));

  const when = () => !card.hidden;
  const walk = (key: string, by: number) => ({ key, when, shift: false, run: () => go(by) });
  keys.add(
    { key: 'g', run: start },
    ...['ArrowRight', 'ArrowDown', 'PageDown'].map((key) => walk(key, 1)),
    ...['ArrowLeft', 'ArrowUp', 'PageUp'].map((key) => walk(key, -1)),
    walk('Home', Number.NEGATIVE_INFINITY),
    walk('End', Number.POSITIVE_INFINITY),
    { key: 'Escape', when, run: end },
  );
  model.onChange((change) => {
    if (card.hidden || (change !== 'picture' && change !== 'numbers')) return;
    const all = stops();
    if (all.length === 0) end();
    else
      show(
        all,
        Math.max(
          0,
          all.findIndex(({ key }) => key === at),
        ),
      );
  });
}

/** The conclusion, why it should hold, and what speaks against that. */
function written(
  { conclusion, step, premises, against, others }: Stop,
  choose: (id: string) => void,
): HTMLElement[] {
  const statement = (node: GraphNode, role: string, className: string) => {
    const head = element(
      'span',
      { class: 'walk-head' },
      [role, kindWord(node)].filter(Boolean).join(' '),
      ' ',
    );
    head.append(element('b', {}, node.name), ' ', element('span', { class: 'figure' }, figure(node)));
    const made = button('', `walk-statement ${className}`, () => choose(node.id));
    made.append(head, plain(node.label));
    return made;
  };
  const list = (all: readonly Bystander[], className: string) =>
    all.map(({ node, kind, negated }) => statement(node, negated ? 'not' : ROLES[kind], className));
  const word = step?.kind === 'observation' ? 'seeing' : 'because';
  return [
    statement(conclusion, '', 'walk-conclusion'),
    ...(step
      ? [element('p', { class: 'walk-because' }, [word, stepLabel(step)].filter(Boolean).join(' '))]
      : []),
    ...list(premises, 'walk-premise'),
    ...(step?.label ? [element('p', { class: 'walk-since' }, `since “${plain(step.label)}”`)] : []),
    ...list(others, 'walk-premise'),
    ...list(against, 'walk-against'),
  ];
}
