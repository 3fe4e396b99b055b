/** Refactorings: changes to the form of an argument that keep its meaning. */
import { inOrder } from '../../rules/helpers/edits.ts';
import type { TextEdit } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { objectionToUnless, unlessToObjection } from './exception.ts';
import { extractPremises } from './extract.ts';
import { inlineClaim } from './inline.ts';
import { moveToFile } from './move.ts';
import { numbersCheck } from './numbers.ts';
import { splitConjunction } from './split.ts';

export interface Refactoring {
  readonly title: string;
  readonly kind: 'extract' | 'inline' | 'rewrite' | 'move';
  readonly edits: readonly TextEdit[];
  /** A file to be made first. */
  readonly creates?: { readonly uri: string; readonly text: string };
}

const ALL: readonly ((snapshot: Snapshot, uri: string, span: Span) => Refactoring | undefined)[] = [
  extractPremises,
  inlineClaim,
  splitConjunction,
  unlessToObjection,
  objectionToUnless,
  moveToFile,
];

/** The refactorings for the selection, or for what the cursor is in. */
export function refactorings(snapshot: Snapshot, uri: string, span: Span): Refactoring[] {
  const keepsNumbers = numbersCheck(snapshot, uri);
  return ALL.flatMap((make) => {
    const found = make(snapshot, uri, span);
    const edits = found && inOrder(found.edits);
    return edits && keepsNumbers({ ...found, edits }) ? [{ ...found, edits }] : [];
  });
}
