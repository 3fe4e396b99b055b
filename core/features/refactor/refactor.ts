/** Refactorings: changes to the form of an argument that keep its meaning. */
import { inOrder } from '../../rules/helpers/edits.ts';
import type { TextEdit } from '../../rules/rule.ts';
import type { Slices } from '../../text/slices.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { objectionToUnless, unlessToObjection } from './exception.ts';
import { extractPremises } from './extract.ts';
import { inlineClaim } from './inline.ts';
import { moveToFile } from './move.ts';
import { numbersCheckInSlices } from './numbers.ts';
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
export function* refactoringsInSlices(snapshot: Snapshot, uri: string, span: Span): Slices<Refactoring[]> {
  yield* snapshot.builtInSlices(uri);
  const keepsNumbers = numbersCheckInSlices(snapshot, uri);
  const found: Refactoring[] = [];
  for (const make of ALL) {
    const made = make(snapshot, uri, span);
    const edits = made && inOrder(made.edits);
    if (edits && (yield* keepsNumbers({ ...made, edits }))) found.push({ ...made, edits });
    yield;
  }
  return found;
}
