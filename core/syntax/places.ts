/** Which clauses each kind of declaration may have: the table of docs/language.md, "Clauses". */
import { type ClauseKind, isLinkKind, isStatementKind } from './tree.ts';

const ONCE: ReadonlySet<ClauseKind> = new Set(['about', 'credence', 'of', 'serves', 'until', 'as', 'title']);
const STATEMENT: ReadonlySet<ClauseKind> = new Set([
  'credence',
  'because',
  'rebuts',
  'undercuts',
  'quote',
  'cite',
  'tag',
  'note',
]);
const OTHERS: ReadonlyMap<string, readonly ClauseKind[]> = new Map([
  ['argument', ['author', 'date', 'note']],
  ['import', ['as']],
  ['source', ['title']],
  ['persona', ['of']],
  ['goal', ['of']],
]);

/** Whether the clause may stand once only. */
export function standsOnce(kind: ClauseKind): boolean {
  return ONCE.has(kind);
}

/** Whether a declaration of this kind may have such a clause. */
export function mayHave(kind: string, clause: ClauseKind): boolean {
  if (!isStatementKind(kind)) return OTHERS.get(kind)?.includes(clause) ?? false;
  if (clause === 'because') return kind !== 'assumption' && kind !== 'evidence';
  if (clause === 'about') return !isLinkKind(kind);
  if (clause === 'of') return isLinkKind(kind);
  if (clause === 'serves' || clause === 'until') return kind === 'instrumental';
  return STATEMENT.has(clause);
}
