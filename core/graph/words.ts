/** The words and numbers of the picture: what is written in a box, and what is read aloud of it. */
import type { Interval } from '../syntax/tree.ts';
import { list } from '../text/list.ts';
import { barShare, percent, percentRange, standing } from '../text/percent.ts';
import { factor, likelier } from '../text/ratio.ts';
import type { Graph, GraphEdge, GraphNode, Tie } from './graph.ts';
import { plain } from './text.ts';
import { isAttack } from './tree.ts';

const NBSP = '\u00a0';

/**
 * The number beside the bar, after ⊢ where it follows from others, `95 % given · ⊢ 4.6 %` where a leaf's own credence is
 * conditional; '' where there is none to show.
 */
export function figure(node: GraphNode): string {
  if (node.prior) {
    const prior = percentRange(node.prior);
    return node.support === null ? prior : `${prior} → ${percent(node.support)}`;
  }
  if (node.support === null) return node.credence ? percentRange(node.credence) : '';
  // Of a claim without a reason the number would only say that it holds if it holds.
  if (node.open && (node.support === 1 || node.kind === 'thesis' || node.kind === 'claim')) return '';
  if (node.credence && node.range && isSame(node.credence, node.range)) return percentRange(node.credence);
  const own = node.conditional && node.credence ? `${percentRange(node.credence)} given${NBSP}·${NBSP}` : '';
  return own + derivedFigure(node.support, node.atMost);
}

/** The same without the conditional credence, which `givenWords` says. */
export function shortFigure(node: GraphNode): string {
  return node.conditional && node.support !== null ? derivedFigure(node.support, node.atMost) : figure(node);
}

function derivedFigure(support: number, atMost: boolean): string {
  return (atMost ? '≤' : '⊢') + NBSP + percent(support);
}

/** How much of its bar a statement fills, in [0, 1]; nothing where nothing is known of it. */
export function barOf({ support, open, atMost }: GraphNode): number {
  return support === null || open ? 0 : barShare(support, atMost);
}

/** Whether two intervals are one: a leaf that nothing attacks or conditions counts just as its author wrote it. */
export function isSame(a: Interval, b: Interval): boolean {
  return Math.abs(a.lo - b.lo) < 1e-9 && Math.abs(a.hi - b.hi) < 1e-9;
}

/** Whether it is drawn as a dot: a step, or an observation. */
export function isDot(node: GraphNode): boolean {
  return node.kind === 'step' || node.kind === 'observation';
}

/** Whether weakness enters a thesis here: what carries it is put, or comes out, under one half. */
export function isWeak(node: GraphNode): boolean {
  if (!node.carries) return false;
  if (node.credence !== null && node.credence.hi < 0.5) return true;
  return !isDot(node) && (node.status === 'doubtful' || (node.support !== null && node.support < 0.5));
}

/** The number of a step or observation: `80 %`, `×4`; '' where none is written. */
export function dotFigure({ weight, credence }: GraphNode): string {
  return weight !== null ? factor(weight) : credence ? percentRange(credence) : '';
}

/** What one sees of a step: its label and its strength. */
export function stepLabel(node: GraphNode): string {
  return [node.name, dotFigure(node)].filter(Boolean).join(' · ');
}

/** `stands or falls with b and c` */
export function tiedWith({ others }: Tie): string {
  return `stands or falls with ${list(others)}`;
}

/** `stands or falls with b and c (cause, 60 %): “What they have in common”` */
export function tieWords(tie: Tie): string {
  const { name, label, probability } = tie;
  const called = [name, probability ? percentRange(probability) : ''].filter(Boolean).join(', ');
  return `${tiedWith(tie)} (${called})${label ? `: “${plain(label)}”` : ''}`;
}

/** Whose a link, persona or goal is, and what it serves: `of Clyde`, `serves puzzle`. */
export function belongingOf({ of, serves }: GraphNode, names: (id: string) => string): string[] {
  return [of === null ? '' : `of ${names(of)}`, serves === null ? '' : `serves ${names(serves)}`].filter(
    Boolean,
  );
}

/** `85 % given its conditions`; '' where its number depends on none. */
export function givenWords({ conditional, credence }: GraphNode): string {
  return conditional && credence ? `${percentRange(credence)} given its conditions` : '';
}

/** The whole of a node in words: its kind, text, status, numbers, what it is about. */
export function describe(
  node: GraphNode,
  graph: { readonly nodes: readonly GraphNode[] },
  names = nameOf(graph),
): string {
  if (node.kind === 'step') return describeStep(node, names);
  if (node.kind === 'observation') return describeObservation(node);
  const parts = [`${kindWord(node)} ${node.name}${node.label ? ': ' + plain(node.label) : ''}`];
  if (node.kind === 'missing') parts.push('nothing declares this name');
  else if (node.kind === 'question') parts.push(node.open ? 'open' : 'answered');
  else if (node.open) parts.push(isDerived(node) ? 'no step supports it' : 'unassessed');
  if (node.status && node.kind !== 'missing')
    parts.push(node.support === null || node.open ? node.status : standing(node.status, node.support));
  if (isWeak(node)) parts.push('weak');
  const asWritten = node.credence && node.range && isSame(node.credence, node.range);
  if (node.support !== null && node.range && !node.open && !asWritten)
    parts.push(...strength(node.support, node.range, node.atMost, node.conditions));
  if (node.credence) parts.push(`credence ${givenWords(node) || percentRange(node.credence)}`);
  if (node.stated) parts.push(`the author states ${percentRange(node.stated)}`);
  if (node.prior) parts.push(`prior ${percentRange(node.prior)}`);
  if (node.settings.length > 0) parts.push(`in ${list(node.settings)}`);
  parts.push(...node.ties.map(tieWords));
  if (node.about.length > 0) parts.push(`about ${list(node.about.map(names))}`);
  parts.push(...belongingOf(node, names));
  if (node.quoted) parts.push('quotes a source');
  if (node.crux !== null) parts.push(`crux ${node.crux}`);
  for (const { message } of node.findings) parts.push(message);
  if (node.folded > 0) parts.push(`${node.folded} more below, folded away`);
  return parts.join('; ');
}

function describeObservation(node: GraphNode): string {
  const parts = [`observation ${node.name || 'without a label'}`, likelier(node.weight ?? 1)];
  if (node.label) parts.push(`since ${plain(node.label)}`);
  if (node.crux !== null) parts.push(`crux ${node.crux}`);
  return parts.join('; ');
}

function describeStep(node: GraphNode, names: (id: string) => string): string {
  const parts = [`step ${node.name || 'without a label'}`];
  if (node.credence) parts.push(`strength ${percentRange(node.credence)}`);
  if (isWeak(node)) parts.push('weak');
  if (node.label) parts.push(`since ${plain(node.label)}`);
  for (const { persona, licensed } of node.crossings) {
    parts.push(
      `crosses the boundary of ${names(persona)}, ${licensed ? 'licensed' : 'unlicensed: it counts for nothing'}`,
    );
  }
  if (node.crux !== null) parts.push(`crux ${node.crux}`);
  if (node.folded > 0) parts.push(`${node.folded} more premises, folded away`);
  return parts.join('; ');
}

/** An edge in words. */
export function describeEdge(edge: GraphEdge, names: (id: string) => string): string {
  const verb = VERBS[edge.kind];
  const parts = [`${edge.negated ? 'not ' : ''}${names(edge.from)} ${verb} ${names(edge.to)}`];
  if (edge.strength) parts.push(`strength ${percentRange(edge.strength)}`);
  if (edge.label) parts.push(`since ${plain(edge.label)}`);
  if (edge.inert) parts.push('it crosses a persona’s boundary unlicensed and counts for nothing');
  return parts.join('; ');
}

const VERBS: Record<GraphEdge['kind'], string> = {
  premise: 'is a premise of',
  conclusion: 'supports',
  rebut: 'rebuts',
  undercut: 'undercuts',
  unless: 'is an exception to',
  given: 'is a condition of',
  of: 'is of',
  serves: 'serves',
  until: 'lasts until',
  asks: 'asks about',
  answers: 'answers',
};

/** Names of nodes and of attacks, by id. */
export function nameOf(graph: { readonly nodes: readonly GraphNode[] }): (id: string) => string {
  const names = new Map(graph.nodes.map((n) => [n.id, isDot(n) ? n.id : n.name]));
  return (id) => names.get(id) ?? id;
}

/**
 * What each node and attack says as a sentence, by its id: a statement's text, or its name where it has none; of a step or
 * observation what it leads to: `the step by-rain to “The street is wet”`; of an attack what attacks what: `the attack of
 * “It is dry” on the step by-rain to “The street is wet”`.
 */
export function sentencesOf(graph: Pick<Graph, 'nodes' | 'edges'>): (id: string) => string {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const conclusions = conclusionsOf(graph);
  const attacks = new Map(graph.edges.flatMap((edge) => (isAttack(edge) ? [[edge.id, edge] as const] : [])));
  const said = (node: GraphNode) => plain(node.label) || node.name;
  const partWords = (id: string): string | undefined => {
    const node = nodes.get(id);
    const conclusion = nodes.get(conclusions.get(id) ?? '');
    if (!node || !isDot(node) || !conclusion) return undefined;
    return `the ${[node.kind, node.name].filter(Boolean).join(' ')} to “${said(conclusion)}”`;
  };
  const quoted = (id: string) => {
    const node = nodes.get(id);
    return partWords(id) ?? (node ? `“${said(node)}”` : 'another attack');
  };
  return (id) => {
    const attack = attacks.get(id);
    if (attack) return `the attack of ${quoted(attack.from)} on ${quoted(attack.to)}`;
    const node = nodes.get(id);
    return partWords(id) ?? (node ? said(node) : id);
  };
}

/** The id of what each step and observation leads to, by its own. */
export function conclusionsOf({ edges }: Pick<Graph, 'edges'>): ReadonlyMap<string, string> {
  return new Map(edges.flatMap(({ kind, from, to }) => (kind === 'conclusion' ? [[from, to] as const] : [])));
}

export function kindWord(node: GraphNode): string {
  return node.kind === 'missing' ? 'undeclared' : node.kind;
}

/** Whether a statement is carried by steps, rather than set down. */
export function isDerived(node: GraphNode): boolean {
  return (
    node.kind === 'thesis' || node.kind === 'claim' || node.kind === 'instrumental' || node.kind === 'sincere'
  );
}

/**
 * Support, with what it takes for granted, and range: `support at most 40 % if a holds` and `range 0–40 %`; where both are
 * one number, once: `support and range 40 %`.
 */
export function strength(
  support: number,
  range: Interval,
  atMost: boolean,
  conditions: readonly string[],
): string[] {
  const number = percent(support);
  if (conditions.length === 0 && percentRange(range) === number) return [`support and range ${number}`];
  const ifs =
    conditions.length > 0 ? ` if ${list(conditions)} ${conditions.length === 1 ? 'holds' : 'hold'}` : '';
  return [`support ${atMost ? 'at most ' : ''}${number}${ifs}`, `range ${percentRange(range)}`];
}

/** How many statements are out of focus, as a sentence; '' when none. */
export function hiddenNote(graph: Pick<Graph, 'hidden'>): string {
  if (graph.hidden === 0) return '';
  return `${graph.hidden} more ${graph.hidden === 1 ? 'statement is' : 'statements are'} out of focus.`;
}
