/** Find all references and highlight: every place that names what the cursor is on. */
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { identity, occurrenceAt, type Place, usesOf } from './names.ts';

/** Every place in the workspace that names the thing at the cursor; its declaration only if asked for. */
export function references(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  withDeclaration: boolean,
): Place[] {
  const named = occurrenceAt(snapshot, uri, offset);
  if (!named) return [];
  return usesOf(snapshot, named.target, uri)
    .filter((use) => withDeclaration || use.role !== 'declaration')
    .map(({ uri, span }) => ({ uri, span }));
}

export interface Highlight {
  readonly span: Span;
  /** A declaration writes the name, everything else reads it. */
  readonly kind: 'write' | 'read';
}

/** The same within the file. */
export function highlights(snapshot: Snapshot, uri: string, offset: number): Highlight[] {
  const named = occurrenceAt(snapshot, uri, offset);
  if (!named) return [];
  const wanted = identity(named.target);
  const argument = snapshot.argument(uri);
  return argument.root.occurrences
    .filter((o) => identity(o.target) === wanted)
    .map((o) => ({ span: argument.span(o), kind: o.role === 'declaration' ? 'write' : 'read' }));
}
