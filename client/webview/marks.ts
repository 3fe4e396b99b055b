/** Marks that rows of the outline and the table have in common. */
import type { NodeFinding } from '../../core/graph/graph.ts';
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
    severity === 'error' || severity === 'warning' ? '!' : 'i',
  );
}
