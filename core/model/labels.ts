/** The labels of a statement's steps, observations and attacks, which share one name space. */
import type { OriginClause } from '../syntax/green.ts';

const NO_LABELS: readonly (string | undefined)[] = [];

/** By the index of the clause its label; a label that a clause before it has does not count. */
export function labelsOf(clauses: readonly OriginClause[]): readonly (string | undefined)[] {
  if (!clauses.some((clause) => labelIn(clause))) return NO_LABELS;
  const seen = new Set<string>();
  return clauses.map((clause) => {
    const label = labelIn(clause)?.value;
    if (label === undefined || seen.has(label)) return undefined;
    seen.add(label);
    return label;
  });
}

/** The label that a clause declares for its own statement. */
export function labelIn(clause: OriginClause) {
  // A `supports` labels a step of what it supports.
  return 'label' in clause && clause.kind !== 'supports' ? clause.label : undefined;
}
