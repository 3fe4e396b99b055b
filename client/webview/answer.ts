/** The answer over the picture: the thesis with its number and range, its cruxes, and the objection that costs it most. */
import type { GraphNode } from '../../core/graph/graph.ts';
import { mayBeCrux } from '../../core/graph/marks.ts';
import { plain } from '../../core/graph/text.ts';
import { failuresOf } from '../../core/graph/theses.ts';
import { type Tree, topOf } from '../../core/graph/tree.ts';
import { barOf, conclusionsOf, isDot, sentencesOf, shortFigure } from '../../core/graph/words.ts';
import { strongestObjection } from '../../core/layout/opening.ts';
import { percentRange } from '../../core/text/percent.ts';
import type { PageThesis, Picture } from '../src/preview/messages.ts';
import { fillRows } from './answer-room.ts';
import { button, element, meter } from './dom.ts';
import type { Model } from './model.ts';

/** How many cruxes are named. */
const NAMED = 3;

const NO_THESIS = 'No thesis in this file. Write one, or import this file where there is one.';

/** Something that the answer names: where it leads, what is written of it, and what it says. */
interface Named {
  readonly id: string;
  readonly words: string;
  readonly sentence: string;
  /** Of a statement, what it says. */
  readonly text?: string;
}

export class Answer {
  private readonly text = element('div', { class: 'answer-text' });
  private readonly count = element('span', { class: 'answer-word' });
  private readonly others = element(
    'span',
    { class: 'answer-others' },
    button('‹', 'answer-step', () => this.step(-1), 'The thesis before (Shift+A)'),
    this.count,
    button('›', 'answer-step', () => this.step(1), 'The next thesis (A)'),
  );
  readonly root = element('section', { class: 'answer', 'aria-label': 'Answer' }, this.others, this.text);
  /** The thesis that was shown last. */
  private shown: string | undefined;

  private asked: (id: string) => void = () => {};

  constructor(private readonly model: Model) {
    new ResizeObserver(() => fillRows(this.text)).observe(this.root);
  }

  /** Sets what is called with a statement's id when its number is clicked. */
  onWhy(listener: (id: string) => void): void {
    this.asked = listener;
  }

  private get theses(): readonly GraphNode[] {
    return this.model.picture?.graph.nodes.filter((node) => node.kind === 'thesis') ?? [];
  }

  /** The thesis above what is selected, else above what is in focus, else the one before, else what the argument is about. */
  private get thesis(): GraphNode | undefined {
    const { theses } = this;
    const { selected, tree, state } = this.model;
    const focus = state.focus === undefined ? undefined : tree?.boxes.get(state.focus);
    const wanted = [selected, focus].flatMap((place) => (place ? [topOf(place).key] : []));
    for (const id of [...wanted, this.shown]) {
      const thesis = theses.find((each) => each.id === id);
      if (thesis) return thesis;
    }
    return theses.find(({ id }) => id === this.model.main);
  }

  /** Goes to the next thesis, or with −1 to the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    const { theses } = this;
    if (theses.length < 2) return;
    const at = theses.findIndex(({ id }) => id === this.shown);
    this.model.choose(theses[(at + by + theses.length) % theses.length].id, false);
  }

  show(): void {
    const { picture, tree } = this.model;
    const { theses, thesis } = this;
    this.root.hidden = !picture || picture.graph.nodes.length === 0;
    if (!picture || !tree) return;
    if (!thesis) {
      this.others.hidden = true;
      this.text.replaceChildren(word(NO_THESIS));
      return;
    }
    this.shown = thesis.id;
    this.others.hidden = theses.length < 2;
    this.count.textContent = `thesis ${theses.indexOf(thesis) + 1} of ${theses.length}`;
    const byId = new Map(picture.graph.nodes.map((node) => [node.id, node]));
    const summary = picture.theses.find(({ id }) => id === thesis.id);
    const worst = costliest(thesis, summary, tree, byId);
    const naming = namingOf(picture.graph);
    const cruxes = (summary?.cruxes ?? [])
      .filter(({ id, importance }) => byId.has(id) && mayBeCrux(importance))
      .slice(0, NAMED);
    const fatal = thesis.support === 0 ? failuresOf(picture.graph, thesis.id) : [];
    const words = plain(thesis.label) || thesis.name;
    this.text.replaceChildren(
      line(
        this.button({ id: thesis.id, words, sentence: '' }, 'answer-thesis'),
        ...(thesis.open ? [word('nothing supports it yet')] : this.numbers(thesis)),
      ),
      line(
        ...this.group(
          'Fails at',
          fatal.map((id) => naming({ id })),
        ),
        ...this.group('Depends on', cruxes.map(naming)),
        ...(worst ? this.group(worst.words, [naming({ id: worst.node.id })], worst.cost) : []),
      ),
    );
    fillRows(this.text);
  }

  /**
   * A title is never alone at the end of a row.
   * @param after what is said of the first; '' for nothing
   */
  private group(title: string, members: readonly Named[], after = ''): HTMLElement[] {
    if (members.length === 0) return [];
    const [first, ...others] = members.map((each) => this.button(each, 'answer-link'));
    const lead = element(
      'span',
      { class: 'answer-lead' },
      word(title),
      first,
      ...(after ? [word(after)] : []),
    );
    return [element('span', { class: 'answer-group' }, lead, ...others)];
  }

  private numbers(thesis: GraphNode): Element[] {
    const { id, range, support, stated } = thesis;
    if (support === null) return [];
    const number = shortFigure(thesis);
    return [
      button(number, 'answer-number', () => this.asked(id), `Why ${number}?`),
      meter(0, barOf(thesis), range),
      ...(range && range.hi > range.lo ? [word(`range ${percentRange(range)}`)] : []),
      ...(stated ? [word(`author ${percentRange(stated)}`, 'What the author states')] : []),
      ...unassessed(thesis.conditions),
    ];
  }

  private button({ id, words, sentence, text }: Named, className: string): HTMLButtonElement {
    const made = button(words, className, () => this.model.choose(id, false));
    if (text) made.dataset.said = text;
    if (sentence) {
      made.title = sentence;
      made.setAttribute('aria-label', `${words}: ${sentence}`);
    }
    return made;
  }
}

/** How the answer names statements, steps and attacks, with their numbers, which are never those of a denial. */
function namingOf(graph: Picture['graph']): (crux: Crux) => Named {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const conclusions = conclusionsOf(graph);
  const sentence = sentencesOf(graph);
  const called = (id: string): string => nodes.get(id)?.name || id;
  return ({ id, part = id, importance = 0 }) => {
    const node = nodes.get(part);
    const attack = edges.get(part);
    const words = attack
      ? [`attack of ${called(id)}`, attack.strength ? percentRange(attack.strength) : '']
      : node && isDot(node)
        ? [
            `step ${node.name || `to ${called(conclusions.get(part) ?? part)}`}`,
            shortFigure(node),
            node.crossings.some(({ licensed }) => !licensed) ? 'unlicensed' : '',
          ]
        : [called(part), node ? shortFigure(node) : '', importance < 0 ? '(against)' : ''];
    const text = node && !isDot(node) ? plain(node.label) : '';
    return { id, words: words.filter(Boolean).join(' '), sentence: sentence(part), text };
  };
}

/** What is named: a statement, or a part that leads to one. */
type Crux = Pick<GraphNode, 'id'> & Partial<Pick<PageThesis['cruxes'][number], 'part' | 'importance'>>;

/** What the number takes for granted, for or against. */
function unassessed(names: readonly string[]): Element[] {
  if (names.length === 0) return [];
  const who = names.length === 1 ? `${names[0]} has` : `${names.length} statements have`;
  return [word(`while ${who} no credence`, names.join(', '))];
}

/** What stands in one row where there is room: the thesis with its number, or what it hangs on. */
function line(...parts: readonly Element[]): HTMLElement {
  return element('div', { class: 'answer-line' }, ...parts);
}

function word(text: string, title = ''): HTMLElement {
  return element('span', { class: 'answer-word', ...(title && { title }) }, text);
}

/**
 * The one that the card of reasons names, too, which need not be an objection. In an argument that is too large to find what each
 * costs, the strongest objection in the picture.
 */
function costliest(
  thesis: GraphNode,
  summary: PageThesis | undefined,
  tree: Tree,
  nodes: ReadonlyMap<string, GraphNode>,
): { readonly node: GraphNode; readonly words: string; readonly cost: string } | undefined {
  const against = summary?.caseAgainst;
  if (!against || against.objections.length === 0) {
    const strongest = strongestObjection(tree, thesis.id)?.node;
    return strongest && { node: strongest, words: 'Strongest objection', cost: '' };
  }
  const node = nodes.get(against.costliest?.id ?? '');
  const { role = 'objection', asWritten = '' } = against.costliest ?? {};
  return node && { node, words: `Costliest ${role}`, cost: asWritten && `${asWritten} points` };
}
