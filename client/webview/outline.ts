/** The argument as an indented list: every sentence whole, with its number, its marks and what speaks against it. */
import { insides, isFoldable, visible } from '../../core/graph/fold.ts';
import type { GraphNode, Inside } from '../../core/graph/graph.ts';
import { castOf, relationOf, standingOf, tagsOf, warrantOf } from '../../core/graph/row-words.ts';
import { plain } from '../../core/graph/text.ts';
import { type Place, speaksAgainst } from '../../core/graph/tree.ts';
import { numberOf } from '../../core/graph/tuning.ts';
import {
  barOf,
  describe,
  dotFigure,
  isWeak,
  kindWord,
  nameOf,
  shortFigure,
  tieWords,
} from '../../core/graph/words.ts';
import { element, meter } from './dom.ts';
import { cruxMark, findingBadge, insideRow, quoteMark, unbroken } from './marks.ts';
import type { Model } from './model.ts';
import type { View } from './views.ts';

/** So many new rows are written at a time: more than a window shows, in less than a frame or two. */
const CHUNK = 200;
/** In so many frames rows have their heights. */
const SETTLING = 10;
/** As long as it takes to write a row, so many are found to say what they said before. */
const KEPT = 10;

/** The rows that are still to be written, or compared with those of the drawing before. */
interface Rest {
  readonly places: readonly Place[];
  next: number;
  /** The row in whose place the next one belongs. */
  before: ChildNode | null;
  rowOf(place: Place): RowText;
}

export class Outline implements View {
  readonly root = element('div', {
    class: 'outline-view',
    role: 'tree',
    'aria-label': 'Argument',
    tabindex: '-1',
  });
  /** By place; those that are not yet compared are still the former ones. */
  private rows = new Map<string, HTMLElement>();
  /** What each row says: one that says the same again stays. */
  private readonly texts = new WeakMap<HTMLElement, string>();
  private rest: Rest | undefined;
  /** What is to be done to the selected row as soon as it is there. */
  private readonly owed = { sight: false, focus: false };
  /** The rows that are marked: as selected, and as the one that Tab goes to. */
  private marked: HTMLElement | undefined;
  private entry: HTMLElement | undefined;
  private isFaint: ((id: string) => boolean) | undefined;
  /** The argument that was written last, and the thesis that it is to begin with in the window. */
  private uri: string | undefined;
  private first: string | undefined;

  constructor(private readonly model: Model) {
    this.root.addEventListener('click', (event) => this.click(event));
    this.root.addEventListener('dblclick', (event) => this.click(event, true));
    window.addEventListener('beforeprint', () => this.finish());
  }

  /** Writes what has changed: what is in sight at once, what is left of a long list frame by frame. */
  draw(): void {
    const { picture, tree, folded, state } = this.model;
    this.rest = undefined;
    this.owed.sight = false;
    this.owed.focus = false;
    if (!picture || !tree) {
      this.rows = new Map();
      this.root.replaceChildren();
      return;
    }
    // As the answer above it does, unless a place has been chosen.
    if (this.uri !== state.uri && state.selected === undefined) this.first = this.model.main;
    this.uri = state.uri;
    const inside = insides(tree);
    const names = nameOf(picture.graph);
    const tags = tagsOf(picture.graph);
    const depths = new Map<Place | undefined, number>([[undefined, 0]]);
    const rowOf = (place: Place): RowText => {
      const depth = (depths.get(place.parent) ?? 0) + 1;
      depths.set(place, depth);
      const hidden = isFoldable(place) && folded.has(place.key) ? inside.get(place.key)! : null;
      const { type, node } = place;
      const relation = relationOf(place);
      const told = node && type !== 'chip' ? tags(node) : [];
      const said = node ? describe(node, picture.graph, names) : '';
      // A step is said to be one.
      const aloud = [node && type === 'dot' ? '' : relation, said].filter(Boolean).join(' ');
      return { place, depth, relation, tags: told, inside: hidden, aloud };
    };
    const places = this.places();
    const hadFocus = this.root.contains(document.activeElement);
    this.dropAllBut(new Set(places.map((place) => place.key)));
    this.rest = { places, next: 0, before: this.root.firstChild, rowOf };
    this.advance(CHUNK);
    this.mark();
    if (hadFocus && !this.root.contains(document.activeElement)) this.focus();
    this.goOn();
  }

  /** What has a row, from the top down. */
  places(): readonly Place[] {
    const { picture, tree, folded, state } = this.model;
    if (!picture || !tree) return [];
    const cast = state.focus === undefined ? castOf(picture.graph) : [];
    return [...visible(tree, folded, state.focus), ...cast];
  }

  private dropAllBut(keys: ReadonlySet<string>): void {
    for (const [key, row] of this.rows) {
      if (keys.has(key)) continue;
      row.remove();
      this.rows.delete(key);
    }
  }

  /** Goes on until that many rows have been written. */
  private advance(count: number): void {
    const { rest } = this;
    if (!rest) return;
    const { places, rowOf } = rest;
    let isMarked = false;
    for (let spent = 0; spent < count * KEPT && rest.next < places.length; rest.next++) {
      const { key } = places[rest.next];
      const text = rowOf(places[rest.next]);
      const said = JSON.stringify(partsOf(text));
      const former = this.rows.get(key);
      const isSame = former !== undefined && this.texts.get(former) === said;
      const row = isSame ? former : written(text);
      spent += isSame ? 1 : KEPT;
      if (former === rest.before && former) rest.before = former.nextSibling;
      if (former && !isSame) {
        this.owed.focus ||= former.contains(document.activeElement);
        isMarked ||= former === this.marked || former === this.entry || this.owed.focus;
        former.remove();
      }
      for (const ghost of isSame ? row.querySelectorAll('.row-ghost') : []) ghost.remove();
      if (row.nextSibling !== rest.before || !isSame) this.root.insertBefore(row, rest.before);
      row.classList.toggle('dim-row', this.isFaint?.(key) ?? false);
      this.texts.set(row, said);
      this.rows.set(key, row);
      isMarked ||= !isSame && key === this.model.state.selected;
      if (key === this.first) this.begin(row);
    }
    if (rest.next >= places.length) this.rest = undefined;
    if (isMarked) this.catchUp();
  }

  /** Does to the selected row what was asked for before it was there. */
  private catchUp(): void {
    const { sight, focus } = this.owed;
    this.mark();
    if (sight) {
      this.reveal();
      // Rows that come into sight turn out higher or lower than they were taken for.
      requestAnimationFrame(() => this.reveal());
    }
    if (focus) this.focus();
  }

  /** Has the list begin with a row, in the window. */
  private begin(row: HTMLElement): void {
    this.first = undefined;
    if (row === this.root.firstChild) return;
    const { root } = this;
    // Not `scrollIntoView`, which may move the page as well. Rows that come into sight turn out higher or lower than they
    // were taken for.
    const begin = (frames: number) => {
      root.scrollTop += row.getBoundingClientRect().top - root.getBoundingClientRect().top;
      if (frames > 0) requestAnimationFrame(() => begin(frames - 1));
    };
    begin(SETTLING);
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

  /** Whether the row of a place is still to be written or compared. */
  private isToCome(key: string): boolean {
    const { rest } = this;
    return rest?.places.some((place, i) => i >= rest.next && place.key === key) ?? false;
  }

  mark(): void {
    const row = this.selectedRow;
    this.marked?.setAttribute('aria-selected', 'false');
    row?.setAttribute('aria-selected', 'true');
    this.marked = row;
    // One of the rows can always be gone to by Tab.
    const entry = row ?? this.root.querySelector<HTMLElement>('.row') ?? undefined;
    if (this.entry) this.entry.tabIndex = -1;
    if (entry) entry.tabIndex = 0;
    this.entry = entry;
  }

  reveal(): void {
    this.selectedRow?.scrollIntoView({ block: 'nearest' });
    this.owed.sight = !this.selectedRow;
  }

  focus(): void {
    this.selectedRow?.focus({ preventScroll: true });
    this.owed.focus = !this.selectedRow;
  }

  /** Undefined while it is still to be written, too. */
  private get selectedRow(): HTMLElement | undefined {
    const { selected } = this.model.state;
    return selected === undefined ? undefined : this.rows.get(selected);
  }

  idAt(target: EventTarget | null): string | undefined {
    const row = target instanceof Element ? target.closest<HTMLElement>('.row') : null;
    return row?.dataset.target;
  }

  /** Written now if it is still to come. */
  element(id: string): Element | undefined {
    if (this.isToCome(id)) this.finish();
    return this.rows.get(id);
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

/** All that a row says. */
interface RowText {
  readonly place: Place;
  readonly depth: number;
  /** How it bears on what it is below. */
  readonly relation: string;
  readonly tags: readonly string[];
  /** What is folded away below it; null where nothing is. */
  readonly inside: Inside | null;
  /** How it is read aloud. */
  readonly aloud: string;
}

/** What tells whether a row would be another. */
function partsOf({ place, ...words }: RowText): readonly unknown[] {
  return [place.type, place.node, place.edge, isFoldable(place), words];
}

function written(text: RowText): HTMLElement {
  const { place, depth, relation, inside } = text;
  const { type, node, edge } = place;
  const against = speaksAgainst(place);
  const kind = type === 'dot' ? 'dot' : type === 'chip' ? 'chip' : node!.kind;
  const row = element('div', {
    class: `row row-${kind}${against ? ' row-against' : ''}`,
    role: 'treeitem',
    tabindex: '-1',
    'aria-selected': 'false',
    'aria-level': String(depth),
    'data-target': node?.id ?? edge!.from,
  });
  row.style.setProperty('--depth', String(depth - 1));
  if (isFoldable(place)) {
    row.setAttribute('aria-expanded', String(!inside));
    row.append(element('span', { class: 'twist', 'aria-hidden': 'true' }, inside ? '▸' : '▾'));
  }
  const denies = type !== 'dot' && edge?.negated ? ' denies' : '';
  if (relation) row.append(element('span', { class: `relation${denies}` }, ...unbroken(relation)));
  row.setAttribute('aria-label', text.aloud);
  if (type === 'dot') return withStep(row, text);
  const name = type === 'chip' ? `↗ ${node!.name}` : node!.name;
  const called = element('span', { class: 'row-name' }, name);
  // What a reference says is written where it leads.
  if (type === 'chip') called.title = plain(node!.label);
  if (type !== 'chip' && node!.quoted) called.prepend(quoteMark());
  row.append(called, kindOf(kindWord(node!), standingOf(node!)), ...figureOf(node!, shortFigure(node!)));
  if (type === 'chip') return withWarrant(row, place);
  row.append(...marksOf(node!), ...text.tags.map(tag));
  if (node!.label) row.append(element('p', {}, plain(node!.label)));
  withWarrant(row, place);
  row.append(...node!.ties.map((tie) => element('p', { class: 'tie-row' }, ...unbroken(tieWords(tie)))));
  if (node!.support !== null) row.append(meter(0, barOf(node!), node!.range, meterClass(place)));
  if (inside) row.append(insideRow(inside));
  return row;
}

/** The row of a step, an observation, or an attack that something else bears on. */
function withStep(row: HTMLElement, { place, tags }: RowText): HTMLElement {
  const { node } = place;
  if (node) {
    row.append(...figureOf(node, dotFigure(node)));
    if (standingOf(node)) row.append(kindOf(standingOf(node)));
    row.append(...marksOf(node), ...tags.map(tag));
  }
  withWarrant(row, place);
  if (node?.credence) row.append(meter(0, numberOf(node), node.credence, meterClass(place)));
  return row;
}

function kindOf(...words: readonly string[]): HTMLElement {
  return element('span', { class: 'row-kind' }, words.filter(Boolean).join(' · '));
}

function figureOf(node: GraphNode, words: string): HTMLElement[] {
  const weak = isWeak(node) ? ' weak-figure' : '';
  return words ? [element('span', { class: `figure number-of${weak}` }, words)] : [];
}

/** Red is what speaks against the thesis, wherever it stands. */
function meterClass(place: Place): string {
  return speaksAgainst(place) ? 'meter-against' : '';
}

function withWarrant(row: HTMLElement, place: Place): HTMLElement {
  const warrant = plain(warrantOf(place));
  if (warrant) row.append(element('span', { class: 'since' }, `since “${warrant}”`));
  return row;
}

function tag(words: string): HTMLElement {
  const isBroken = words.endsWith(': unlicensed');
  return element('span', { class: `row-tag${isBroken ? ' tag-broken' : ''}` }, words);
}

function marksOf(node: GraphNode): HTMLElement[] {
  return [...(node.crux === null ? [] : [cruxMark(node.crux)]), ...findingBadge(node)];
}
