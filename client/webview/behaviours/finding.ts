/** Find: a bar over the picture; what it finds stays at full strength, and n and N go from one to the next. */
import { find } from '../../../core/graph/find.ts';
import { above } from '../../../core/graph/fold.ts';
import { placeOf } from '../../../core/graph/tree.ts';
import { element, iconButton } from '../dom.ts';
import type { Page } from '../page.ts';

const HELP = 'Words, or kind:claim status:defeated persona:Wren tag:probes finding:weak-thesis name:… in:…';

const SEARCH = 'M7 11.5A4.5 4.5 0 1 1 7 2.5A4.5 4.5 0 1 1 7 11.5M10.3 10.3L14 14';

/** `/` or Ctrl+F opens the bar, Enter and Shift+Enter step while it is written in, Escape ends it all. */
export function finding({ dimmer, keys, model, overlay, toolbar, views }: Page): void {
  const input = element('input', {
    type: 'search',
    placeholder: 'Find',
    title: HELP,
    'aria-label': 'Find in the argument',
  });
  const count = element('span', { class: 'find-count', role: 'status' });
  const bar = element('search', { class: 'find' }, input, count);
  bar.hidden = true;
  overlay.append(bar);
  toolbar.share.before(iconButton(SEARCH, 'Find (Ctrl+F or /)', () => open()));
  let found: string[] = [];

  const open = () => {
    bar.hidden = false;
    input.focus();
    input.select();
    search();
  };
  const close = () => {
    const hadFocus = bar.contains(document.activeElement);
    bar.hidden = true;
    search();
    if (hadFocus) views.current.focus();
  };
  /** The folded box that hides it, if one does. */
  const hiding = (id: string) => {
    const place = model.tree && placeOf(model.tree, id);
    const box = place && above(place).find(({ key }) => model.folded.has(key));
    return box ? [box.key] : [];
  };
  const search = () => {
    const query = bar.hidden ? '' : input.value;
    const { picture } = model;
    found = picture ? find(picture.graph, query) : [];
    const ids = new Set(found.flatMap((id) => [id, ...hiding(id)]));
    dimmer.set('find', query.trim() === '' ? undefined : (id) => !ids.has(id));
    const at = found.indexOf(model.subject ?? '');
    const of = at < 0 ? String(found.length) : `${at + 1} of ${found.length}`;
    count.textContent = query.trim() === '' ? '' : found.length === 0 ? 'nothing found' : of;
  };
  const step = (by: number) => {
    if (found.length === 0) return;
    const at = found.indexOf(model.subject ?? '');
    const next = at < 0 ? (by > 0 ? 0 : found.length - 1) : (at + by + found.length) % found.length;
    model.choose(found[next], false);
  };

  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    open();
  });
  const when = () => !bar.hidden;
  keys.add(
    { key: '/', run: open },
    { key: 'n', when, run: () => step(1) },
    { key: 'N', when, run: () => step(-1) },
    { key: 'Escape', when, run: close },
  );
  model.onChange((change) => {
    if (change !== 'state' && !bar.hidden) search();
  });
}
