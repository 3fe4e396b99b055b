/** The answer over the picture: the thesis with its number and range, its cruxes, and the objection that costs it most. */
import type { GraphNode } from '../../core/graph/graph.ts';
import { plain } from '../../core/graph/text.ts';
import type { Tree } from '../../core/graph/tree.ts';
import { shortFigure } from '../../core/graph/words.ts';
import { strongestObjection } from '../../core/layout/opening.ts';
import { percentRange } from '../../core/text/percent.ts';
import type { PageThesis } from '../src/preview/messages.ts';
import { button, element, meter } from './dom.ts';
import type { Model } from './model.ts';

/** How many cruxes are named. */
const NAMED = 3;

export class Answer {
  readonly root = element('section', { class: 'answer', 'aria-label': 'Answer' });

  private asked: (id: string) => void = () => {};

  constructor(private readonly model: Model) {}

  /** Sets what is called with a statement's id when its number is clicked. */
  onWhy(listener: (id: string) => void): void {
    this.asked = listener;
  }

  /** Writes it for the thesis that is in focus or selected, else for the first one. */
  show(): void {
    const { picture, tree, state } = this.model;
    const nodes = picture?.graph.nodes ?? [];
    const theses = nodes.filter((node) => node.kind === 'thesis');
    const thesis = theses.find(({ id }) => id === state.selected || id === state.focus) ?? theses[0];
    this.root.hidden = !thesis;
    if (!thesis || !picture || !tree) return;
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const summary = picture.theses.find(({ id }) => id === thesis.id);
    const cruxes = (summary?.cruxes ?? []).slice(0, NAMED).flatMap(({ id, importance }) => {
      const node = byId.get(id);
      return node ? [{ node, isDenied: importance < 0 }] : [];
    });
    const worst = costliest(thesis, summary, tree, byId);
    this.root.replaceChildren(
      this.button(thesis, 'answer-thesis', plain(thesis.label) || thesis.name),
      ...(thesis.open ? [word('nothing supports it yet')] : this.numbers(thesis)),
      ...this.group('Depends on', cruxes),
      ...(worst ? this.group(`Costliest ${worst.role}`, [{ node: worst.node }]) : []),
    );
  }

  /** Statements with their numbers; after `not` where it is their being false that counts, as in references. */
  private group(
    title: string,
    members: readonly { readonly node: GraphNode; readonly isDenied?: boolean }[],
  ): HTMLElement[] {
    if (members.length === 0) return [];
    const buttons = members.map(({ node, isDenied }) => {
      const words = [isDenied ? 'not' : '', node.name || node.id, shortFigure(node)];
      return this.button(node, 'answer-link', words.filter(Boolean).join(' '));
    });
    return [element('span', { class: 'answer-group' }, word(title), ...buttons)];
  }

  private numbers(thesis: GraphNode): Element[] {
    const { id, range, support } = thesis;
    if (support === null) return [];
    const number = shortFigure(thesis);
    return [
      button(number, 'answer-number', () => this.asked(id), `Why ${number}?`),
      meter(0, support, range),
      ...(range && range.hi > range.lo ? [word(`range ${percentRange(range)}`)] : []),
      ...unassessed(thesis.conditions),
    ];
  }

  private button(node: GraphNode, className: string, text: string): HTMLButtonElement {
    const title = plain(node.label) || node.name;
    const made = element('button', { type: 'button', class: className, title }, text);
    made.addEventListener('click', () => this.model.choose(node.id, false));
    return made;
  }
}

/** What the number takes for granted, for or against. */
function unassessed(names: readonly string[]): Element[] {
  if (names.length === 0) return [];
  const found = word(
    `while ${names.length === 1 ? `${names[0]} has` : `${names.length} statements have`} no credence`,
  );
  found.title = names.join(', ');
  return [found];
}

function word(text: string): HTMLElement {
  return element('span', { class: 'answer-word' }, text);
}

/** The one that the card of reasons names, too; where the server has ranked none, as told by the picture. It need not be an objection. */
function costliest(
  thesis: GraphNode,
  summary: PageThesis | undefined,
  tree: Tree,
  nodes: ReadonlyMap<string, GraphNode>,
): { readonly node: GraphNode; readonly role: string } | undefined {
  const against = summary?.caseAgainst;
  const role = against?.costliest?.role ?? 'objection';
  const node =
    !against || against.objections.length === 0
      ? strongestObjection(tree, thesis.id)?.node
      : nodes.get(against.costliest?.id ?? '');
  return node && { node, role };
}
