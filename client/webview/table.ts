/** The argument as a table that can be sorted: a row for each statement and step, with its numbers and findings. */
import { COLUMNS, type Column, type Row, rowsOf, sortedRows } from '../../core/graph/rows.ts';
import { numberOf } from '../../core/graph/tuning.ts';
import { barOf, isWeak } from '../../core/graph/words.ts';
import { element, meter } from './dom.ts';
import { cruxMark, findingBadge } from './marks.ts';
import type { Model } from './model.ts';
import type { View } from './views.ts';

/** Rows made at once; more are made while one scrolls. */
const CHUNK = 200;
/** How far before the end of the rows more are made, in px. */
const AHEAD = 800;

const HEADS: Record<Column, { readonly title: string; readonly help: string }> = {
  statement: { title: 'Statement', help: 'Name and text; of a step, what it leads from and to' },
  kind: { title: 'Kind', help: 'What it is, and its status' },
  support: { title: 'Support', help: 'How often the document establishes it; of a step, its strength' },
  range: {
    title: 'Range',
    help: 'What remains if nothing is known of how the premises depend on each other',
  },
  importance: {
    title: 'Importance',
    help: 'By how many points the support of the thesis differs between its being true and false',
  },
  findings: { title: 'Findings', help: 'What the rules say of it' },
};

export class Table implements View {
  private readonly heads = new Map<Column, HTMLElement>();
  private readonly body = element('tbody', {});
  private readonly table: HTMLTableElement;
  readonly root: HTMLElement;
  /** In the order they are shown in; those that are filtered out are left out. */
  private rows: Row[] = [];
  private readonly made = new Map<string, HTMLElement>();
  private isFaint: ((id: string) => boolean) | undefined;

  constructor(private readonly model: Model) {
    const heads = COLUMNS.map((column) => {
      const { title, help } = HEADS[column];
      const button = element('button', { type: 'button', class: 'sort own-keys', title: help }, title);
      button.addEventListener('click', () => this.sortBy(column));
      const head = element('th', { scope: 'col', class: `column-${column}` }, button);
      this.heads.set(column, head);
      return head;
    });
    this.table = element(
      'table',
      { class: 'table', 'aria-label': 'Argument' },
      element('thead', {}, element('tr', {}, ...heads)),
      this.body,
    );
    this.root = element('div', { class: 'table-view' }, this.table);
    this.root.addEventListener('click', (event) => this.click(event));
    this.root.addEventListener('dblclick', (event) => this.click(event, true));
    this.root.addEventListener('scroll', () => {
      if (this.root.scrollTop + this.root.clientHeight + AHEAD > this.root.scrollHeight) this.make(CHUNK);
    });
  }

  draw(): void {
    const { picture, state } = this.model;
    const scrolled = this.root.scrollTop;
    const hadFocus = this.body.contains(document.activeElement);
    const many = Math.max(this.made.size, CHUNK);
    const { column, descending } = state.sort ?? {};
    const all = picture ? rowsOf(picture.graph) : [];
    const rows = column ? sortedRows(all, column, descending ?? false) : all;
    this.rows = this.isFaint ? rows.filter(({ node }) => !this.isFaint!(node.id)) : rows;
    for (const [each, head] of this.heads) {
      const order = each !== column ? 'none' : descending ? 'descending' : 'ascending';
      head.setAttribute('aria-sort', order);
    }
    this.made.clear();
    this.body.replaceChildren();
    this.table.setAttribute('aria-rowcount', String(this.rows.length + 1));
    this.make(many);
    this.root.scrollTop = scrolled;
    this.mark();
    if (hadFocus) this.focus();
  }

  /** Makes so many more rows, as far as there are any. */
  private make(count: number): void {
    const from = this.made.size;
    const rows = this.rows.slice(from, from + count).map((row, i) => {
      const made = rowElement(row);
      made.setAttribute('aria-rowindex', String(from + i + 2));
      this.made.set(row.node.id, made);
      return made;
    });
    this.body.append(...rows);
  }

  mark(): void {
    const selected = this.model.subject;
    this.makeUpTo(selected);
    const current = selected === undefined ? undefined : this.made.get(selected);
    for (const row of this.body.querySelectorAll('[aria-current]')) row.removeAttribute('aria-current');
    for (const button of this.body.querySelectorAll<HTMLElement>('.cell-button[tabindex="0"]'))
      button.tabIndex = -1;
    current?.setAttribute('aria-current', 'true');
    // One of the rows can always be gone to by Tab.
    const entry = buttonOf(current ?? this.body.firstElementChild);
    if (entry) entry.tabIndex = 0;
  }

  private makeUpTo(id: string | undefined): void {
    if (id === undefined || this.made.has(id)) return;
    const index = this.rows.findIndex(({ node }) => node.id === id);
    if (index >= 0) this.make(index + CHUNK - this.made.size);
  }

  reveal(): void {
    const selected = this.model.subject;
    if (selected !== undefined) this.made.get(selected)?.scrollIntoView({ block: 'nearest' });
  }

  focus(): void {
    const selected = this.model.subject;
    if (selected !== undefined) buttonOf(this.made.get(selected))?.focus({ preventScroll: true });
  }

  idAt(target: EventTarget | null): string | undefined {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-target]') : null;
    return row?.dataset.target;
  }

  element(id: string): Element | undefined {
    return this.made.get(id);
  }

  /** Filters the rows: what other views dim is left out here. */
  dim(isFaint: ((id: string) => boolean) | undefined): void {
    if (!isFaint && !this.isFaint) return;
    this.isFaint = isFaint;
    this.draw();
  }

  /** Moves the selection by so many rows, but not past the first or the last one. */
  go(by: number): void {
    const selected = this.model.subject;
    const at = this.rows.findIndex(({ node }) => node.id === selected);
    const next = Math.min(this.rows.length - 1, Math.max(0, at + by));
    const row = this.rows[next];
    if (row) this.model.choose(row.node.id, false, true);
    this.focus();
  }

  /** Ascending first; then descending; then in the order of the text again. Numbers begin with the largest. */
  private sortBy(column: Column): void {
    const { sort } = this.model.state;
    const first = column !== 'statement' && column !== 'kind';
    const next =
      sort?.column !== column
        ? { column, descending: first }
        : sort.descending === first
          ? { column, descending: !first }
          : undefined;
    this.root.scrollTop = 0;
    this.model.update({ sort: next }, 'layout');
  }

  private click(event: MouseEvent, open = false): void {
    if (event.target instanceof Element && event.target.closest('.own-keys')) return;
    const id = this.idAt(event.target);
    if (id === undefined) return;
    this.model.choose(id, open || event.ctrlKey || event.metaKey);
    this.focus();
  }
}

function buttonOf(row: Element | null | undefined): HTMLElement | undefined {
  return row?.querySelector<HTMLElement>('.cell-button') ?? undefined;
}

function rowElement({ node, name, text, kind, support, given, range, importance }: Row): HTMLElement {
  const weak = isWeak(node) ? ' weak-figure' : '';
  const button = element(
    'button',
    { type: 'button', class: 'cell-button', tabindex: '-1' },
    element('span', { class: 'row-name' }, name),
    // Where a line may break between the two
    ' ',
    text,
  );
  const crux = node.crux === null ? [] : [cruxMark(node.crux)];
  const bar =
    node.kind === 'step' && node.credence
      ? [meter(0, numberOf(node), node.credence)]
      : node.support === null || node.open
        ? []
        : [meter(0, barOf(node), node.range)];
  return element(
    'tr',
    { 'data-target': node.id },
    element('th', { scope: 'row', 'data-kind': kind }, button),
    element('td', { class: 'row-kind' }, kind),
    element(
      'td',
      { class: `cell-number${weak}`, ...(range ? { 'data-range': `range ${range}` } : {}) },
      element('span', { class: 'number-of' }, support),
      ...(given ? [element('span', { class: 'cell-given' }, given)] : []),
      ...bar,
    ),
    element('td', { class: 'cell-number cell-range' }, range),
    element('td', { class: 'cell-number' }, ...crux, importance),
    element('td', {}, ...findingBadge(node)),
  );
}
