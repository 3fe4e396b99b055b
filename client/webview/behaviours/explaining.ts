/** Why a number is what it is, and what would bring it to another: a card that a click on the number opens. */
import { plain } from '../../../core/graph/text.ts';
import { BEARING } from '../../../core/graph/trace.ts';
import { figure } from '../../../core/graph/words.ts';
import { percent } from '../../../core/text/percent.ts';
import type { Answers } from '../../src/preview/messages.ts';
import { placeBeside } from '../cards.ts';
import { button, element } from '../dom.ts';
import { ask } from '../host.ts';
import type { Page } from '../page.ts';

/** What is asked for first. */
const TARGET = 0.5;

/** `w`, or a click on a number, opens the card for the statement; its moves can be tried. The number over the picture does, too. */
export function explaining({ answer, keys, model, overlay, toolbar, trials, views }: Page): void {
  const card = element('section', {
    class: 'card why-card',
    'aria-label': 'Why this number',
    'aria-live': 'polite',
  });
  const heading = element('span', { class: 'card-severity' });
  const reasons = element('div', { class: 'card-message' });
  const goals = element('div', { class: 'card-goals' });
  const target = element('input', {
    type: 'number',
    min: '0',
    max: '100',
    step: '5',
    'aria-label': 'Target in per cent',
  });
  card.hidden = true;
  overlay.append(card);
  let shown: string | undefined;
  /** The question that was asked last; whether its answer is under way, and other numbers have come since. */
  let latest = 0;
  let isWaiting = false;
  let isOutdated = false;

  const close = () => {
    const hadFocus = card.contains(document.activeElement);
    card.hidden = true;
    shown = undefined;
    latest++;
    isWaiting = false;
    if (hadFocus) views.current.focus();
  };
  const failed = (error: Error) => toolbar.announce(error.message);
  const nodeOf = (id: string | undefined) => model.picture?.graph.nodes.find((each) => each.id === id);
  /** Says why the number is what it is now; again, if it has changed meanwhile. */
  const tell = async () => {
    const id = shown;
    const node = nodeOf(id);
    if (id === undefined || !node) return;
    heading.textContent = `Why ${figure(node)}?`;
    const question = ++latest;
    isWaiting = true;
    isOutdated = false;
    try {
      const sentences = await ask(model.state.uri, { kind: 'why', id, settings: trials.settings });
      if (question === latest) say(sentences);
    } catch (error) {
      failed(error as Error);
    }
    if (question !== latest) return;
    isWaiting = false;
    if (isOutdated) void tell();
  };
  const open = (id: string) => {
    const node = nodeOf(id);
    if (!node || node.support === null) return;
    shown = id;
    target.value = String(100 * TARGET);
    reasons.replaceChildren('…');
    goals.replaceChildren();
    const seek = button('What would bring this to', 'card-action', () => seekGoals(id));
    heading.title = plain(node.label);
    // An `until` ends on the condition, and bears on the link where it begins.
    const isLeaf = !model.picture?.graph.edges.some(
      ({ kind, to }) => to === id && kind !== 'until' && BEARING.has(kind),
    );
    card.replaceChildren(
      element('header', { class: 'card-head' }, heading, button('×', 'card-step', close, 'Close (Escape)')),
      reasons,
      // What rests on nothing else is only what its author says: one would seek the number that is asked for.
      ...(isLeaf ? [] : [element('div', { class: 'card-actions' }, seek, target, '%?'), goals]),
    );
    card.hidden = false;
    place();
    void tell();
  };
  /** Not over what it explains. */
  const place = () =>
    placeBeside(card, shown === undefined ? undefined : views.current.element(shown), overlay);
  const seekGoals = (id: string) => {
    const wanted = Math.min(1, Math.max(0, Number(target.value) / 100));
    ask(model.state.uri, { kind: 'goals', id, target: wanted }).then(
      (found) => shown === id && offer(found),
      failed,
    );
  };
  const say = (sentences: Answers['why']) => {
    const said = sentences.map((sentence) =>
      element(
        'p',
        {},
        ...sentence.map((part) =>
          typeof part === 'string'
            ? part
            : button(part.text, 'answer-link', () => model.choose(part.id, false)),
        ),
      ),
    );
    reasons.replaceChildren(...(said.length > 0 ? said : ['The numbers are still being computed.']));
    place();
  };
  const offer = ({ one, two }: Answers['goals']) => {
    const row = (title: string, moves: NonNullable<Answers['goals']['two']>) =>
      element(
        'p',
        {},
        `${title}: `,
        moves.map(({ name, from, to }) => `${name} ${percent(from)} → ${percent(to)}`).join(', '),
        ' ',
        button('Try', 'card-fix', () => trials.try(moves.map(({ id, to }) => ({ id, value: to })))),
      );
    goals.replaceChildren(
      ...(one ? [row('One number', [one])] : [element('p', {}, 'No single number can do it.')]),
      ...(two ? [row('Two numbers', two)] : one ? [] : [element('p', {}, 'Nor can any two.')]),
    );
    place();
    goals.scrollIntoView({ block: 'nearest' });
  };

  target.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && shown !== undefined) seekGoals(shown);
    if (key === 'Escape') close();
  });
  views.area.addEventListener('click', ({ target: clicked }) => {
    if (!(clicked instanceof Element) || overlay.contains(clicked)) return;
    const number = clicked.closest('.number, .number-of');
    const id = number ? views.current.idAt(number) : undefined;
    if (id === undefined) close();
    else open(id);
  });
  answer.onWhy(open);
  keys.add(
    { key: 'w', when: () => model.subject !== undefined, run: () => open(model.subject!) },
    { key: 'Escape', when: () => !card.hidden, run: close },
  );
  model.onChange((change) => {
    if (change === 'picture' && !model.picture) close();
    else if (change !== 'picture' && change !== 'numbers') return;
    else if (isWaiting) isOutdated = true;
    else void tell();
  });
}
