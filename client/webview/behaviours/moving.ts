/** Zooming, going from place to place by key, back and forward; and saying where one has come to. */
import { insides, insideWords, isFoldable, visible } from '../../../core/graph/fold.ts';
import { spoken } from '../../../core/graph/spoken.ts';
import type { Place } from '../../../core/graph/tree.ts';
import { element } from '../dom.ts';
import { areBeside, type Move, moved, usesOf } from '../navigate.ts';
import type { Page } from '../page.ts';

/** By how many rows of the table one goes with Page Up and Page Down. */
const PAGE = 10;

export function moving({ keys, model, outline, overlay, stage, table, views }: Page): void {
  const voice = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  overlay.append(voice);

  const shown = () => (model.tree ? visible(model.tree, model.folded, model.state.focus) : []);
  const goTo = (place: Place | undefined) => {
    if (!place) return;
    model.choose(place.key, false, true);
    views.current.focus();
  };
  /** Goes one place further; where nothing is selected, to the first. */
  const go = (...moves: readonly Move[]) => {
    const places = shown();
    const from = model.selected;
    if (!from || !places.includes(from)) return goTo(places[0]);
    if (moves[0] === 'in' && isFolded(from)) {
      model.toggle(from.key);
      return goTo(moved(from, 'in', shown()));
    }
    for (const move of moves) {
      const to = moved(from, move, places);
      // Only left and right go on to what is beside the next box.
      if (to && (moves.length === 1 || move === 'in' || move === 'out' || areBeside(from, to)))
        return goTo(to);
    }
  };
  const isFolded = (place: Place) => model.folded.has(place.key) && isFoldable(place);
  /** To the next place where the selected statement is used. */
  const nextUse = () => {
    const { selected, subject, tree } = model;
    if (!selected || !subject || !tree) return;
    const uses = usesOf(tree, subject);
    goTo(uses[(uses.indexOf(selected) + 1) % uses.length]);
  };
  /** Up and down the rows of the outline. */
  const goRow = (by: number) => {
    const places = outline.places().filter(({ node }) => node !== undefined);
    const at = places.findIndex(({ key }) => key === model.state.selected);
    goTo(places[Math.min(places.length - 1, Math.max(0, at + by))]);
  };
  /** As trees do: what is unfolded is folded first, what is folded is unfolded first. */
  const goTree = (move: 'in' | 'out') => {
    const place = model.selected;
    if (place && isFoldable(place) && isFolded(place) === (move === 'in')) return fold();
    go(move);
  };
  const fold = () => {
    const place = model.selected;
    if (!place || !isFoldable(place)) return;
    model.toggle(place.key);
    views.current.focus();
  };

  const when = () => model.state.selected !== undefined;
  const onMap = (key: string, ...moves: readonly Move[]) => ({
    ...{ key, in: 'map' as const, shift: false },
    run: () => go(...moves),
  });
  const levels = (key: string, move: Move) =>
    (['map', 'outline'] as const).map((view) => ({ key, in: view, shift: true, run: () => go(move) }));
  const row = (key: string, by: number) => [
    { key, in: 'table' as const, run: () => table.go(by) },
    { key, in: 'outline' as const, shift: false, run: () => goRow(by) },
  ];
  keys.add(
    onMap('ArrowUp', 'previous', 'out'),
    onMap('ArrowDown', 'next', 'in'),
    onMap('ArrowLeft', 'previous'),
    onMap('ArrowRight', 'next'),
    ...levels('ArrowUp', 'out'),
    ...levels('ArrowLeft', 'out'),
    ...levels('ArrowDown', 'in'),
    ...levels('ArrowRight', 'in'),
    ...row('ArrowUp', -1),
    ...row('ArrowDown', 1),
    ...row('PageUp', -PAGE),
    ...row('PageDown', PAGE),
    ...row('Home', Number.NEGATIVE_INFINITY),
    ...row('End', Number.POSITIVE_INFINITY),
    { key: 'ArrowRight', in: 'outline', shift: false, run: () => goTree('in') },
    { key: 'ArrowLeft', in: 'outline', shift: false, run: () => goTree('out') },
    { key: 'u', when, run: nextUse },
    { key: 'Enter', in: 'view', when, run: () => model.choose(model.state.selected!, true) },
    { key: ' ', in: 'map', when, run: fold },
    { key: ' ', in: 'outline', when, run: fold },
    { key: '[', run: () => model.revisit(-1) },
    { key: ']', run: () => model.revisit(1) },
    { key: 'ArrowLeft', alt: true, run: () => model.revisit(-1) },
    { key: 'ArrowRight', alt: true, run: () => model.revisit(1) },
    { key: '+', run: () => stage.zoomIn() },
    { key: '=', run: () => stage.zoomIn() },
    { key: '-', run: () => stage.zoomOut() },
    { key: '0', run: () => stage.fit() },
    { key: '1', run: () => stage.actualSize() },
  );
  model.onChange((change) => {
    const { picture, selected, tree } = model;
    // While one writes in the text, its cursor goes about here unheard.
    if (change !== 'selection' || !picture || !tree || !selected || !document.hasFocus()) return;
    const inside = isFolded(selected) ? insideWords(insides(tree).get(selected.key)!) : '';
    voice.textContent = spoken(selected, tree, picture.graph, inside);
  });
}
