/** Marks that rows of the outline and the table have in common. */
import { insideParts } from '../../core/graph/fold.ts';
import type { Inside, NodeFinding } from '../../core/graph/graph.ts';
import { CRUX } from '../../core/graph/measure.ts';
import { signOf } from '../../core/graph/severity.ts';
import { element } from './dom.ts';

/** A finding as a button; whoever shows findings listens for clicks on it. `index` is its place among those of the node. */
export function findingBadge(
  id: string,
  { code, severity, message }: NodeFinding,
  index: number,
): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      class: `finding-badge own-keys badge-${severity}`,
      title: message,
      'aria-label': `${severity} ${code}`,
      'data-finding': id,
      'data-index': String(index),
      tabindex: '-1',
    },
    signOf(severity),
  );
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
    if (of === 'cruxes') row.append(element('span', { class: 'row-crux' }, `${CRUX} ${words}`));
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
