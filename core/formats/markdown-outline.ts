/** The argument as a nested Markdown list: what the preview's outline shows, to be pasted into a page or an issue. */
import { type Folded, insidesInSlices, insideWords, isFoldable, visible } from '../graph/fold.ts';
import type { Graph, GraphNode } from '../graph/graph.ts';
import { castOf, relationOf, standingOf, tagsOf, warrantOf } from '../graph/row-words.ts';
import type { Place, Tree } from '../graph/tree.ts';
import { dotFigure, kindWord, shortFigure, tieWords } from '../graph/words.ts';
import { inert, literal } from '../text/markdown.ts';
import { mapInSlices, type Slices } from '../text/slices.ts';

/**
 * Writes one item for each statement, step and reference, below what it bears on; of a folded statement what is inside
 * in words.
 */
export function* toMarkdownOutline(
  graph: Pick<Graph, 'title' | 'nodes' | 'edges'>,
  tree: Tree,
  folded: Folded,
): Slices<string> {
  const inside = yield* insidesInSlices(tree);
  const tags = tagsOf(graph);
  const depths = new Map<Place | undefined, number>([[undefined, -1]]);
  const items = yield* mapInSlices([...visible(tree, folded), ...castOf(graph)], (place) => {
    const depth = depths.get(place.parent)! + 1;
    depths.set(place, depth);
    const isFolded = folded.has(place.key) && isFoldable(place);
    const more = isFolded ? ` *(folded: ${insideWords(inside.get(place.key)!)})*` : '';
    return `${'  '.repeat(depth)}- ${itemOf(place, tags)}${more}`;
  });
  const heading = graph.title ? [`# ${inert(graph.title)}`, ''] : [];
  return `${[...heading, ...items].join('\n')}\n`;
}

function itemOf(place: Place, tags: (node: GraphNode) => string[]): string {
  const { type, node } = place;
  const relation = relationOf(place);
  const warrant = warrantOf(place);
  const since = warrant ? `; since “${inert(warrant)}”` : '';
  if (type === 'dot') {
    const number = node ? dotFigure(node) : '';
    const words = [relation, number && node?.name ? `· ${number}` : number].filter(Boolean).join(' ');
    return (
      literal([words, ...(node ? [standingOf(node), ...tags(node)] : [])].filter(Boolean).join(', ')) + since
    );
  }
  const isChip = type === 'chip';
  const head = [numbersOf(node!), ...(isChip ? [] : tags(node!)), !isChip && node!.quoted ? 'quoted' : ''];
  const text = isChip ? '' : node!.label;
  const parts = [
    literal(relation),
    `${isChip ? '↗ ' : ''}**${literal(node!.name)}**`,
    `(${literal(head.filter(Boolean).join(', '))})${text ? ':' : ''}`,
    inert(text),
  ];
  const ties = isChip ? [] : node!.ties.map((tie) => `; ${literal(tieWords(tie))}`);
  return parts.filter(Boolean).join(' ') + since + ties.join('');
}

function numbersOf(node: GraphNode): string {
  return [kindWord(node), standingOf(node), shortFigure(node)].filter(Boolean).join(', ');
}
