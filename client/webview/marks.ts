/** Marks that rows of the outline and the table have in common. */
import { insideParts } from '../../core/graph/fold.ts';
import type { GraphNode, Inside } from '../../core/graph/graph.ts';
import { CRUX } from '../../core/graph/measure.ts';
import { signOf } from '../../core/graph/severity.ts';
import { QUOTE } from '../../core/graph/shapes.ts';
import { drawn, element } from './dom.ts';

/**
 * The findings of a node as one button, as on its box in the map: a sign, or how many there are, in the colour of the most
 * severe. Whoever shows findings listens for clicks on it.
 */
export function findingBadge({ id, findings }: Pick<GraphNode, 'id' | 'findings'>): HTMLElement[] {
  if (findings.length === 0) return [];
  const [{ severity }] = findings;
  const named = findings.map((each) => `${each.severity} ${each.code}`).join(', ');
  return [
    element(
      'button',
      {
        type: 'button',
        class: `finding-badge own-keys badge-${severity}`,
        title: findings.map(({ message }) => message).join('\n'),
        'aria-label': findings.length === 1 ? named : `${findings.length} findings: ${named}`,
        'data-finding': id,
        tabindex: '-1',
      },
      findings.length === 1 ? signOf(severity) : String(findings.length),
    ),
  ];
}

/** The sign before the name of what quotes a source, as on its box. */
export function quoteMark(): HTMLElement {
  return element('span', { class: 'row-quote', title: 'Quotes a source' }, drawn(QUOTE, '0 0 10 10'));
}

/** Words of which names with a hyphen, and ranges with their unit, are not broken there. */
export function unbroken(words: string): (Node | string)[] {
  return words
    .split(/((?<=^|\s%?)(?:\S+-\S+|\S+–\S+(?:\s%)?))/)
    .map((part, i) => (i % 2 === 1 ? element('span', { class: 'unbroken' }, part) : part));
}

/** The sign of a crux, in whatever list it stands. */
export function cruxMark(rank: number): HTMLElement {
  return element('span', { class: 'row-crux', title: `Crux ${rank}` }, CRUX);
}

/** What is folded away below a row, its cruxes and findings marked as in rows of their own. */
export function insideRow(inside: Inside): HTMLElement {
  const row = element('p', { class: 'inside-row' });
  insideParts(inside).forEach(({ of, words }, i) => {
    if (i > 0) row.append(', ');
    if (of === 'cruxes') row.append(element('span', { class: 'row-crux' }, CRUX), `\u00a0${words}`);
    else if (of === 'findings') row.append(hiddenBadge(inside.worst!, words));
    else row.append(words);
  });
  return row;
}

/** All findings that are folded away, as a button that leads to the most severe. */
function hiddenBadge({ id, severity }: NonNullable<Inside['worst']>, words: string): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      class: `finding-badge own-keys badge-${severity}`,
      title: 'Shows the most severe one',
      'data-finding': id,
      tabindex: '-1',
    },
    `${signOf(severity)} ${words}`,
  );
}
