/** The list beside the drawing: the status of each thesis, what it depends on, and every node in the order of the text. */
import type { GraphNode } from '../../core/graph/graph.ts';
import { isPlate } from '../../core/graph/measure.ts';
import { plain } from '../../core/graph/text.ts';
import { isDot, sentencesOf } from '../../core/graph/words.ts';
import { list } from '../../core/text/list.ts';
import type { PageThesis, Picture } from '../src/preview/messages.ts';
import { element, meter } from './dom.ts';
import { cruxMark, unbroken } from './marks.ts';

const DEPENDS = 'Depends most on (bars: how much)';

export class Side {
  readonly root = element('aside', { class: 'side', 'aria-label': 'Theses, cruxes and all statements' });
  private buttons: HTMLButtonElement[] = [];
  private readonly opened = new Set<string>();
  private sentence: (id: string) => string = (id) => id;
  /** The ranks of those that are marked in the picture. */
  private ranks: ReadonlyMap<string, number> = new Map();
  private premises: (id: string) => readonly string[] = () => [];

  /** `onChoose` hears which node was clicked, and whether its source is to be opened. */
  constructor(private readonly onChoose: (id: string, open: boolean) => void) {}

  show(picture: Picture): void {
    this.buttons = [];
    const open = this.root.querySelector<HTMLDetailsElement>('.all')?.open ?? false;
    const scrolled = this.root.scrollTop;
    this.sentence = sentencesOf(picture.graph);
    this.premises = premisesOf(picture.graph);
    this.ranks = new Map(
      picture.graph.nodes.flatMap(({ id, crux }) => (crux === null ? [] : [[id, crux] as const])),
    );
    const statements = picture.graph.nodes.filter((node) => !isDot(node));
    const all = element('details', { class: 'all' }, element('summary', {}, allOf(statements)));
    all.open = open || picture.theses.length === 0;
    all.append(element('ul', {}, ...statements.map((node) => element('li', {}, this.nodeButton(node)))));
    this.root.replaceChildren(...picture.theses.map((thesis) => this.thesis(thesis)), all);
    this.root.scrollTop = scrolled;
  }

  /** Marks the entries of a node. */
  select(id: string | undefined): void {
    for (const button of this.buttons) {
      if (button.dataset.target === id) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  private thesis(thesis: PageThesis): HTMLElement {
    const section = element('section', {});
    const head = this.button(thesis.id, 'thesis-head', thesis.label || thesis.name);
    head.append(
      element('span', { class: 'name' }, thesis.name),
      element('span', { class: 'figure' }, thesis.figure),
    );
    section.append(head);
    if (thesis.support !== null) section.append(meter(0, thesis.support, thesis.range));
    if (thesis.label) section.append(element('p', { class: 'label' }, thesis.label));
    if (thesis.details.length > 0)
      section.append(element('p', { class: 'details' }, ...unbroken(thesis.details.join(' · '))));
    section.append(...this.readOuts(thesis));
    if (thesis.cruxes.length > 0) section.append(...this.cruxes(thesis));
    return section;
  }

  /** What the thesis depends on, most important first: the sentence, and what becomes of the thesis by it. */
  private cruxes({ id, cruxes }: PageThesis): HTMLElement[] {
    // Where all matter little, the bars tell at least which matters more.
    const most = Math.max(...cruxes.map((crux) => Math.abs(crux.importance))) || 1;
    const marked = new Set<string>();
    const items = cruxes.map((crux) => {
      const sentence = this.link(crux.id, this.sentence(crux.part));
      const rank = marked.has(crux.id) ? undefined : this.ranks.get(crux.id);
      marked.add(crux.id);
      if (rank !== undefined) sentence.prepend(cruxMark(rank), ' ');
      const weight = Math.abs(crux.importance) / most;
      const swing = crux.importance < 0 ? meter(1 - weight, 1, null, 'meter-against') : meter(0, weight);
      const words = element('p', { class: 'crux-figures' }, ...figuresOf(crux));
      return element('li', {}, sentence, words, swing);
    });
    const title = element('p', { class: 'details', id: `cruxes ${id}`.replace(/\s/g, '-') }, DEPENDS);
    return [title, element('ol', { class: 'crux-list', 'aria-labelledby': title.id }, ...items)];
  }

  /** What each line carries, and what the case against costs: the sum is always shown, the parts on demand. */
  private readOuts({ id, lines, caseAgainst }: PageThesis): HTMLElement[] {
    const found: HTMLElement[] = [];
    if (lines.length > 0) {
      const rows = lines.map((line) =>
        row([this.link(line.id, this.line(line.id))], [line.alone, line.without]),
      );
      const columns = [
        ['Line', 'The steps to the thesis'],
        ['alone', 'The support that it would give by itself'],
        ['without', 'By how many percentage points the support would change without it; 0: an idle line'],
      ];
      found.push(this.more(`${id} lines`, `${lines.length} lines of support`, tableOf(columns, rows)));
    }
    if (caseAgainst) {
      const rows = caseAgainst.objections.map((each) =>
        row([this.link(each.id, plain(each.label))], [each.asWritten, each.unanswered]),
      );
      const columns = [
        ['Against it', 'First what would cost most if nothing answered it'],
        ['as written', 'By how many percentage points it changes the support, its answers counted'],
        ['unanswered', 'By how many it would if nothing answered it'],
      ];
      const { asWritten, unanswered } = caseAgainst;
      const words = costWords(asWritten, unanswered);
      found.push(this.more(`${id} against`, words, rows.length > 0 ? tableOf(columns, rows) : undefined));
    }
    return found;
  }

  /** A line by its first premise. */
  private line(id: string): string {
    const [first, ...others] = this.premises(id);
    if (first === undefined) return this.sentence(id);
    return this.sentence(first) + (others.length > 0 ? `; and ${others.length} more` : '');
  }

  /** What can be opened, and stays so when the list is written anew. */
  private more(key: string, words: string, inside: HTMLElement | undefined): HTMLElement {
    if (!inside) return element('p', { class: 'details' }, words);
    const details = element('details', { class: 'more' }, element('summary', {}, words), inside);
    details.open = this.opened.has(key);
    details.addEventListener('toggle', () => {
      if (details.open) this.opened.add(key);
      else this.opened.delete(key);
    });
    return details;
  }

  private link(id: string, text: string): HTMLButtonElement {
    const button = this.button(id, 'crux', text);
    button.append(text);
    return button;
  }

  private nodeButton(node: GraphNode): HTMLButtonElement {
    const button = this.button(node.id, 'entry', node.kind);
    button.append(element('span', { class: 'name' }, node.name), plain(node.label));
    return button;
  }

  private button(id: string, className: string, title: string): HTMLButtonElement {
    const button = element('button', { type: 'button', class: className, title, 'data-target': id });
    button.addEventListener('click', (event) => this.onChoose(id, event.ctrlKey || event.metaKey));
    button.addEventListener('dblclick', () => this.onChoose(id, true));
    this.buttons.push(button);
    return button;
  }
}

function row(head: readonly (Node | string)[], figures: readonly string[]): HTMLElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, ...head),
    ...figures.map((figure) => element('td', {}, figure)),
  );
}

/** What the thesis loses by all that speaks against it, and would lose if nothing answered that. */
function costWords(asWritten: string, unanswered: string): string {
  const now = `What speaks against it ${effectOf(asWritten)}`;
  return asWritten === unanswered ? now : `${now}; unanswered it ${effectOf(unanswered)}`;
}

/** Of a change in points: `costs 3 points`, `changes nothing`. */
function effectOf(change: string): string {
  if (change === '0') return 'changes nothing';
  const size = change.slice(1);
  return `${change.startsWith('+') ? 'adds' : 'costs'} ${size}\u00a0${size === '1' ? 'point' : 'points'}`;
}

/** What is said of a crux; lines break between these and not in them. */
function figuresOf({ now, phrase, share, needed }: PageThesis['cruxes'][number]): (Node | string)[] {
  const whole = (words: string, title = '') =>
    element('span', { class: 'unbroken', ...(title && { title }) }, words);
  const parts = [now, phrase, share].filter(Boolean).map((words) => whole(words));
  if (needed) parts.push(whole('needed', 'Without it the thesis cannot hold'));
  return parts.flatMap((part, i) => (i === 0 ? [part] : [' · ', part]));
}

/** `All 7 statements, with models and personas`: what the list has. */
function allOf(nodes: readonly GraphNode[]): string {
  const statements = nodes.filter((node) => !isPlate(node)).length;
  const plates = (['model', 'persona', 'goal'] as const).filter((kind) => nodes.some((n) => n.kind === kind));
  const counted = `All ${statements} statement${statements === 1 ? '' : 's'}`;
  return plates.length === 0 ? counted : `${counted}, with ${list(plates.map((kind) => `${kind}s`))}`;
}

/** The ids of the premises of each step. */
function premisesOf({ edges }: Picture['graph']): (id: string) => readonly string[] {
  const premises = new Map<string, string[]>();
  for (const { kind, from, to } of edges)
    if (kind === 'premise') premises.set(to, [...(premises.get(to) ?? []), from]);
  return (id) => premises.get(id) ?? [];
}

/** @param columns the word over each column, and what it means */
function tableOf(columns: readonly (readonly string[])[], rows: readonly HTMLElement[]): HTMLElement {
  const heads = columns.map(([text, title]) => element('th', { scope: 'col', title }, text));
  return element(
    'table',
    { class: 'cruxes' },
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  );
}
