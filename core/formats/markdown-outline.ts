/** The argument as a nested Markdown list: what the preview's outline shows, to be pasted into a page or an issue. */
import { type Folded, insides, insideWords, isFoldable, visible } from '../graph/fold.ts';
import type { Graph, GraphNode } from '../graph/graph.ts';
import { edgeLabel, statusWord } from '../graph/measure.ts';
import type { Place, Tree } from '../graph/tree.ts';
import { figure, kindWord, stepLabel } from '../graph/words.ts';
import { inert, literal } from '../text/markdown.ts';

/**
 * Writes one item for each statement, step and reference, below what it bears on; of a folded statement what is inside
 * in words.
 */
export function toMarkdownOutline(graph: Pick<Graph, 'title'>, tree: Tree, folded: Folded): string {
  const inside = insides(tree);
  const depths = new Map<Place | undefined, number>([[undefined, -1]]);
  const items = visible(tree, folded).map((place) => {
    const depth = depths.get(place.parent)! + 1;
    depths.set(place, depth);
    const isFolded = folded.has(place.key) && isFoldable(place);
    const more = isFolded ? ` *(folded: ${insideWords(inside.get(place.key)!)})*` : '';
    return `${'  '.repeat(depth)}- ${itemOf(place)}${more}`;
  });
  const heading = graph.title ? [`# ${inert(graph.title)}`, ''] : [];
  return `${[...heading, ...items].join('\n')}\n`;
}

function itemOf(place: Place): string {
  const { type, node, edge } = place;
  if (type === 'dot') {
    if (!node) return literal(`${edge!.kind}s${after(edgeLabel(edge!))}`);
    const word = node.kind === 'observation' ? 'seeing' : 'because';
    return literal(word + after(stepLabel(node))) + (node.label ? `; since ${inert(node.label)}` : '');
  }
  const verb = edge && edge.kind !== 'premise' ? (ATTACKS[edge.kind] ?? '') : '';
  const relation = edge ? literal([verb, edgeLabel(edge)].filter(Boolean).join(' ')) : '';
  return [
    relation,
    `${type === 'chip' ? '↗ ' : ''}**${literal(node!.name)}**`,
    `(${literal(numbersOf(node!))})${type === 'box' && node!.label ? ':' : ''}`,
    type === 'box' && node!.label ? inert(node!.label) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const ATTACKS: Readonly<Record<string, string>> = { rebut: 'rebuts', undercut: 'undercuts' };

function numbersOf(node: GraphNode): string {
  return [kindWord(node), statusWord(node), figure(node)].filter(Boolean).join(', ');
}

function after(words: string): string {
  return words ? ` ${words}` : '';
}
