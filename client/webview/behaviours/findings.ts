/** What the rules found, as a card over the picture: why it matters, and buttons that fix it. */
import type { NodeFinding } from '../../../core/graph/graph.ts';
import { SEVERITIES } from '../../../core/graph/severity.ts';
import type { PageFinding } from '../../src/preview/messages.ts';
import { placeBeside } from '../cards.ts';
import { button, element, inline } from '../dom.ts';
import { ask, isAlone, post } from '../host.ts';
import type { Page } from '../page.ts';

interface Place {
  readonly id: string;
  readonly finding: NodeFinding;
}

/** A badge opens the card of its finding; the counter in the toolbar and F8 step through all of them. */
export function findings(page: Page): void {
  const { keys, model, overlay, toolbar, views } = page;
  const card = element('section', { class: 'card', 'aria-label': 'Finding', 'aria-live': 'polite' });
  card.hidden = true;
  overlay.append(card);
  const counter = element('button', { type: 'button' });
  toolbar.share.before(counter);
  let at: number | undefined;

  const places = (): Place[] =>
    (model.picture?.graph.nodes ?? []).flatMap(({ id, findings: found }) =>
      found.map((finding) => ({ id, finding })),
    );
  const close = () => {
    if (card.hidden) return;
    const hadFocus = card.contains(document.activeElement);
    card.hidden = true;
    at = undefined;
    count();
    if (hadFocus) views.current.focus();
  };
  const count = () => {
    const all = places();
    const { length } = all;
    counter.hidden = length === 0;
    const word = element('span', { class: 'counted' }, ` finding${length === 1 ? '' : 's'}`);
    counter.replaceChildren(at === undefined ? String(length) : `${at + 1} of ${length}`, word);
    const worst = SEVERITIES.find((severity) => all.some(({ finding }) => finding.severity === severity));
    counter.className = `text-button counter badge-${worst ?? 'info'}`;
    counter.title = countedIn(all);
  };
  const open = (index: number) => {
    const place = places()[index];
    if (!place) return;
    model.choose(place.id, false);
    at = index;
    write(place, undefined);
    card.hidden = false;
    placeBeside(card, views.current.element(place.id), overlay);
    count();
    ask(model.state.uri, { kind: 'findings', id: place.id }).then(
      (known) => {
        const same = known.find(
          ({ code, message }) => code === place.finding.code && message === place.finding.message,
        );
        if (at === index && same) write(place, same);
      },
      (error: Error) => toolbar.announce(error.message),
    );
  };
  const step = (by: number) => {
    const { length } = places();
    if (length > 0) open(at === undefined ? (by > 0 ? 0 : length - 1) : (at + by + length) % length);
  };
  const fix = async ({ id, finding: { code } }: Place, title: string) => {
    try {
      await ask(model.state.uri, { kind: 'fix', id, code, title });
      close();
      toolbar.announce(`${title}: done. Undo takes it back.`);
    } catch (error) {
      toolbar.announce((error as Error).message);
    }
  };

  /** Writes the card; without `known` what the rule's page and its fixes say is still to come. */
  const write = (place: Place, known: PageFinding | undefined) => {
    const { id, finding } = place;
    const focused = card.contains(document.activeElement);
    const fixes = known?.fixes.map((title) => fixButton(title, () => void fix(place, title))) ?? [];
    card.replaceChildren(
      element(
        'header',
        { class: 'card-head' },
        element('span', { class: `card-severity badge-${finding.severity}` }, finding.code),
        button('‹', 'card-step', () => step(-1), 'Previous finding (Shift+F8)'),
        button('›', 'card-step', () => step(1), 'Next finding (F8)'),
        button('×', 'card-step', close, 'Close (Escape)'),
      ),
      element('p', { class: 'card-message' }, ...inline(finding.message)),
      ...(known?.why
        ? [element('p', { class: 'card-why' }, ...inline(known.why.split(/\r?\n\s*\r?\n/)[0]))]
        : []),
      element(
        'div',
        { class: 'card-actions' },
        ...fixes,
        button('Explain', 'card-action only-in-editor', () =>
          post({ type: 'explain', uri: model.state.uri, code: finding.code }),
        ),
        button('Go to text', 'card-action', () => model.choose(id, true)),
      ),
    );
    if (focused) card.querySelector('button')?.focus();
  };

  views.area.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || overlay.contains(target)) return;
    const badge = target.closest<HTMLElement>('.finding, .finding-badge');
    if (!badge) return close();
    // Of a fold it may be the badge of what is inside.
    open(places().findIndex((place) => place.id === badge.dataset.finding));
  });
  counter.addEventListener('click', () => step(1));
  keys.add(
    { key: 'F8', run: ({ shiftKey }) => step(shiftKey ? -1 : 1) },
    { key: 'Escape', when: () => !card.hidden, run: close },
  );
  model.onChange((change) => {
    if (change === 'picture') close();
    // The counter takes room in the toolbar, which may then need another row: before anything is laid out.
    if (change === 'picture' || change === 'argument') count();
  });
  count();
}

/** What the counter counts, since the editor's list of problems has another number. */
function countedIn(all: readonly Place[]): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const n = all.filter(({ finding }) => finding.severity === severity).length;
    return n === 0 ? [] : [`${n} ${severity}${n === 1 || severity === 'info' ? '' : 's'}`];
  });
  const elsewhere = isAlone ? '' : ' Problems counts those of all files, and no hints.';
  return `Next finding (F8). In this picture: ${parts.join(', ')}.${elsewhere}`;
}

function fixButton(title: string, run: () => void): HTMLButtonElement {
  const made = button('', 'card-fix', run);
  made.append(...inline(title));
  return made;
}
