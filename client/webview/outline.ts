/** The argument as an indented list: every sentence whole, with its number, its marks and what speaks against it. */
import { insides, insideWords, isFoldable, visible } from '../../core/graph/fold.ts';
import type { GraphNode } from '../../core/graph/graph.ts';
import { edgeLabel, statusWord } from '../../core/graph/measure.ts';
import { plain } from '../../core/graph/text.ts';
import { isAgainst, type Place } from '../../core/graph/tree.ts';
import { numberOf } from '../../core/graph/tuning.ts';
import { describe, figure, isWeak, kindWord, nameOf } from '../../core/graph/words.ts';
import { factor } from '../../core/text/ratio.ts';
import { element, meter } from './dom.ts';
import { findingBadge } from './marks.ts';
import type { Model } from './model.ts';
import type { View } from './views.ts';

/** So many rows are written at a time: more than a window shows, in less than a frame or two. */
const CHUNK = 200;

export class Outline implements View {
  readonly root = element('div', {
    class: 'outline-view',
    role: 'tree',
    'aria-label': 'Argument',
    tabindex: '-1',
  });
  private rows = new Map<string, HTMLElement>();
  /** The places whose rows are still to be written, and what writes one. */
  private rest:
    | { readonly places: readonly Place[]; next: number; write(place: Place): HTMLElement }
    | undefined;
  /** The rows that are marked: as selected, and as the one that Tab goes to. */
  private marked: HTMLElement | undefined;
  private entry: HTMLElement | undefined;
  private isFaint: ((id: string) => boolean) | undefined;

  constructor(private readonly model: Model) {
    this.root.addEventListener('click', (event) => this.click(event));
    this.root.addEventListener('dblclick', (event) => this.click(event, true));
    window.addEventListener('beforeprint', () => this.finish());
  }

  /** Writes the list anew: what is in sight at once, what is left of a long one frame by frame. */
  draw(): void {
    const { picture, tree, folded } = this.model;
    const scrolled = this.root.scrollTop;
    const hadFocus = this.root.contains(document.activeElement);
    this.rows = new Map();
    this.rest = undefined;
    this.marked = undefined;
    this.entry = undefined;
    this.root.replaceChildren();
    if (!picture || !tree) return;
    const inside = insides(tree);
    const names = nameOf(picture.graph);
    const depths = new Map<Place | undefined, number>([[undefined, 0]]);
    const write = (place: Place) => {
      const depth = (depths.get(place.parent) ?? 0) + 1;
      depths.set(place, depth);
      const isFolded = place.type === 'box' && folded.has(place.key) && isFoldable(place);
      const row = rowOf(place, isFolded ? insideWords(inside.get(place.key)!) : '', (node) =>
        describe(node, picture.graph, names),
      );
      row.setAttribute('aria-level', String(depth));
      if (isFoldable(place)) row.setAttribute('aria-expanded', String(!isFolded));
      row.style.setProperty('--depth', String(depth - 1));
      return row;
    };
    this.rest = { places: visible(tree, folded, this.model.state.focus), next: 0, write };
    this.advance(CHUNK);
    const { clientHeight } = this.root;
    while (scrolled > 0 && this.rest && this.root.scrollHeight < scrolled + clientHeight) this.advance(CHUNK);
    this.root.scrollTop = scrolled;
    this.mark();
    if (hadFocus) this.focus();
    this.goOn();
  }

  /** Writes the next batch of rows. */
  private advance(count: number): void {
    const { rest } = this;
    if (!rest) return;
    const places = rest.places.slice(rest.next, rest.next + count);
    const rows = places.map((place) => {
      const row = rest.write(place);
      if (this.isFaint?.(place.key)) row.classList.add('dim-row');
      this.rows.set(place.key, row);
      return row;
    });
    this.root.append(...rows);
    rest.next += rows.length;
    if (rest.next >= rest.places.length) this.rest = undefined;
  }

  private goOn(): void {
    const { rest } = this;
    if (!rest) return;
    requestAnimationFrame(() => {
      // If the list was drawn again meanwhile, that drawing continues by itself.
      if (this.rest !== rest) return;
      this.advance(CHUNK);
      this.goOn();
    });
  }

  /** Writes all that is left. */
  private finish(): void {
    this.advance(Number.POSITIVE_INFINITY);
  }

  /** The row of a node or reference, written now if it is still to come. */
  private row(key: string | undefined): HTMLElement | undefined {
    if (key === undefined) return undefined;
    if (!this.rows.has(key) && this.rest?.places.some((place) => place.key === key)) this.finish();
    return this.rows.get(key);
  }

  mark(): void {
    const row = this.selectedRow;
    this.marked?.setAttribute('aria-selected', 'false');
    row?.setAttribute('aria-selected', 'true');
    this.marked = row;
    // One of the rows can always be gone to by Tab.
    const entry = row ?? this.rows.values().next().value;
    if (this.entry) this.entry.tabIndex = -1;
    if (entry) entry.tabIndex = 0;
    this.entry = entry;
  }

  reveal(): void {
    this.selectedRow?.scrollIntoView({ block: 'nearest' });
  }

  focus(): void {
    this.selectedRow?.focus({ preventScroll: true });
  }

  private get selectedRow(): HTMLElement | undefined {
    return this.row(this.model.state.selected);
  }

  idAt(target: EventTarget | null): string | undefined {
    const row = target instanceof Element ? target.closest<HTMLElement>('.row') : null;
    return row?.dataset.target;
  }

  element(id: string): Element | undefined {
    return this.row(id);
  }

  dim(isFaint: ((id: string) => boolean) | undefined): void {
    this.isFaint = isFaint;
    for (const [key, row] of this.rows) row.classList.toggle('dim-row', isFaint?.(key) ?? false);
  }

  private click(event: MouseEvent, open = false): void {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>('.row');
    if (!row || target?.closest('.own-keys')) return;
    const id = row.dataset.target!;
    if (target?.closest('.twist')) this.model.toggle(id, event.altKey);
    else this.model.choose(id, open || event.ctrlKey || event.metaKey);
  }
}

function rowOf(place: Place, inside: string, words: (node: GraphNode) => string): HTMLElement {
  const { type, node, edge } = place;
  const against = isAgainst(edge);
  const kind = type === 'dot' ? 'dot' : type === 'chip' ? 'chip' : node!.kind;
  const row = element('div', {
    class: `row row-${kind}${against ? ' row-against' : ''}`,
    role: 'treeitem',
    tabindex: '-1',
    'aria-selected': 'false',
    'data-target': node?.id ?? edge!.from,
  });
  if (isFoldable(place))
    row.append(element('span', { class: 'twist', 'aria-hidden': 'true' }, inside ? '▸' : '▾'));
  const relation = relationOf(place);
  if (relation) row.append(element('span', { class: 'relation' }, relation));
  if (type === 'dot') {
    if (!node) return row;
    const number = node.weight !== null ? factor(node.weight) : figure(node);
    if (number) row.append(element('span', { class: 'figure number-of' }, number));
    row.append(...marksOf(node));
    if (node.label) row.append(element('span', { class: 'since' }, `since ${plain(node.label)}`));
    if (node.credence) row.append(meter(0, numberOf(node), node.credence));
    return row;
  }
  row.setAttribute('aria-label', words(node!));
  row.append(element('span', { class: 'row-name' }, type === 'chip' ? `↗ ${node!.name}` : node!.name));
  const status = statusWord(node!);
  row.append(
    element('span', { class: 'row-kind' }, status ? `${kindWord(node!)} · ${status}` : kindWord(node!)),
  );
  const weak = isWeak(node!) ? ' weak-figure' : '';
  row.append(element('span', { class: `figure number-of${weak}` }, figure(node!)));
  if (type === 'chip') return row;
  row.append(...marksOf(node!));
  if (node!.label) row.append(element('p', {}, plain(node!.label)));
  // What nobody has assessed is not certain: its bar is empty.
  if (node!.support !== null)
    row.append(meter(0, node!.open ? 0 : node!.support, node!.range, against ? 'meter-against' : ''));
  if (inside) row.append(element('p', { class: 'inside-row' }, inside));
  return row;
}

function marksOf({ id, crux, findings }: GraphNode): HTMLElement[] {
  const mark = crux === null ? [] : [element('span', { class: 'row-crux', title: `Crux ${crux}` }, '◆')];
  return [...mark, ...findings.map((finding, i) => findingBadge(id, finding, i))];
}

/** How a row bears on what it is below. */
function relationOf({ type, node, edge }: Place): string {
  if (!edge) return '';
  if (type === 'dot')
    return node
      ? [node.kind === 'observation' ? 'seeing' : 'because', node.name].filter(Boolean).join(' ')
      : `${edge.kind}s ${edgeLabel(edge)}`;
  if (edge.kind === 'premise') return '';
  const verb = edge.kind === 'rebut' || edge.kind === 'undercut' ? `${edge.kind}s` : '';
  return [verb, edgeLabel(edge)].filter(Boolean).join(' ');
}
