/**
 * What a row of an outline says besides name, kind, number and text: how it bears on what it is below, and what the map
 * says by lines, tags and boundaries. The page and the Markdown list write the same.
 */
import { list } from '../text/list.ts';
import { percentRange } from '../text/percent.ts';
import type { EdgeKind, Graph, GraphEdge, GraphNode } from './graph.ts';
import { contextOf, isPlate, statusWord } from './measure.ts';
import type { Place } from './tree.ts';
import { belongingOf, givenWords, isDerived, isWeak } from './words.ts';

/** How something bears on what it is below, before its name. */
export const ROLES: Readonly<Record<EdgeKind, string>> = {
  premise: '',
  conclusion: '',
  rebut: 'rebutted by',
  undercut: 'undercut by',
  unless: 'unless',
  given: 'given',
  of: 'of',
  serves: 'serves',
  until: 'until',
  asks: 'asked by',
  answers: 'answered by',
};

/** `because by-rain`, `undercut (strength 90 %) by`, `not`; '' where being below it says all. */
export function relationOf({ type, node, edge }: Place): string {
  if (!edge) return '';
  if (type === 'dot' && node)
    return [node.kind === 'observation' ? 'seeing' : 'because', node.name].filter(Boolean).join(' ');
  return edge.negated ? 'not' : bearing(edge);
}

/** The number of an attack is said to be its strength: beside it there is that of what attacks. */
function bearing({ kind, strength, inert }: GraphEdge): string {
  const details = [
    strength ? `strength ${percentRange(strength)}` : '',
    inert && kind !== 'premise' ? 'unlicensed' : '',
  ].filter(Boolean);
  const [verb, ...by] = ROLES[kind].split(' ');
  return [verb, ...(details.length > 0 ? [`(${details.join(', ')})`] : []), ...by].join(' ');
}

/** The status of a node where it is worth a word, or that it is weak: in the map that is a colour. */
export function standingOf(node: GraphNode): string {
  return statusWord(node) || (isWeak(node) ? 'weak' : '');
}

/** The warrant of a step, an observation or an attack; '' where there is none. */
export function warrantOf({ type, node, edge }: Place): string {
  return (type === 'dot' && node ? node.label : edge?.label) ?? '';
}

/** What the map says of a node by tags on its box, and by boundaries; that it quotes a source is a sign of its own. */
export function tagsOf(graph: Pick<Graph, 'nodes'>): (node: GraphNode) => string[] {
  const { names, byId, manyModels } = contextOf(graph);
  const isTold = (id: string) => manyModels || byId.get(id)?.kind !== 'model';
  return (node) => {
    const about = node.about.filter(isTold).map(names);
    const isBare = node.open && !isDerived(node) && node.kind !== 'missing' && node.kind !== 'question';
    return [
      givenWords(node),
      isBare ? 'unassessed' : '',
      ...node.crossings.map(
        ({ persona, licensed }) => `${names(persona)}: ${licensed ? 'licensed' : 'unlicensed'}`,
      ),
      ...belongingOf(node, names),
      about.length > 0 ? `about ${list(about, Number.POSITIVE_INFINITY)}` : '',
      node.settings.length > 0 ? `in ${list(node.settings, Number.POSITIVE_INFINITY)}` : '',
    ].filter(Boolean);
  };
}

/** Models, personas and goals, as rows below all others: in the map they are plates beside the argument. */
export function castOf({ nodes }: Pick<Graph, 'nodes'>): Place[] {
  return nodes
    .filter(isPlate)
    .map((node) => ({ type: 'box', key: node.id, node, edge: undefined, parent: undefined, children: [] }));
}
