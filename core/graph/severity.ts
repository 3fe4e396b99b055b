/** How severe findings are shown to be, wherever there are badges. */
import type { NodeFinding } from './graph.ts';

type Severity = NodeFinding['severity'];

/** From the most severe to the least. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** What a badge shows. */
export function signOf(severity: Severity): string {
  return severity === 'error' || severity === 'warning' ? '!' : 'i';
}
